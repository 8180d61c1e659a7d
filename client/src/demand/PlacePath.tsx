import { regions } from '@arraigo/shared/territory/regions.ts'
import { useTranslation } from 'react-i18next'
import { useComunas } from '../territory/useComunas.ts'
import { useDrill } from './onMap/useDrill.ts'
import { useDemandPlace } from './useDemandPlace.ts'

/** The way back up, where one is inside a comuna. */
export function PlacePath() {
  const { t } = useTranslation()
  const { within, region } = useDemandPlace()
  const comunas = useComunas()
  const { up } = useDrill()
  if (up === null) return null
  const regionName = regions.find(({ code }) => code === region)?.name ?? region
  return (
    <nav className="demand-path" aria-label={t('demand.path')}>
      <button type="button" onClick={up} title={t('demand.upKey')}>
        {regionName}
      </button>
      <span aria-hidden="true"> › </span>
      <span aria-current="location">{comunas.find(({ code }) => code === within)?.name ?? within}</span>
    </nav>
  )
}
