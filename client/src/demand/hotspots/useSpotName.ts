import type { HotSpot } from '@arraigo/shared/demand/demand.schema.ts'
import { h3Index } from '@arraigo/shared/demand/hexagonId.ts'
import { useTranslation } from 'react-i18next'

/** What a place is called: hexagons by their comuna. */
export function useSpotName(): (spot: HotSpot, of: string) => string {
  const { t } = useTranslation()
  return ({ id, code, name, comunaName }, of) => {
    if (name !== null) return name
    if (of.startsWith('hex')) {
      return comunaName === null
        ? t('hotspots.hexagon', { id: h3Index(id) })
        : t('hotspots.hexagonIn', { comuna: comunaName })
    }
    const own = t(of === 'zones' ? 'hotspots.zone' : 'hotspots.block', { code: code ?? id })
    return comunaName === null ? own : `${own}, ${comunaName}`
  }
}
