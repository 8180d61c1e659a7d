import { regions as allRegions, regionName } from '@arraigo/shared/territory/regions.ts'
import { useTranslation } from 'react-i18next'
import { type Bounds, stage } from '../map/stage.ts'
import { useFormat } from '../platform/format.ts'

interface RegionTableProps {
  regions: Record<string, number>
  bounds: Record<string, Bounds>
}

/** Settlements by region, north to south, as bars one can compare; rows without a known region are said, not dropped. */
export function RegionTable({ regions, bounds }: RegionTableProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const most = Math.max(1, ...Object.values(regions))
  const codes = [...allRegions.map(({ code }) => code), ''].filter((code) => (regions[code] ?? 0) > 0)
  const show = (region: string) => {
    const place = bounds[region]
    if (place !== undefined) stage.lookAt({ bounds: place, maxZoom: 13 })
  }
  return (
    <ul className="bars" aria-label={t('explore.byRegion')}>
      {codes.map((code) => (
        <li key={code}>
          <button type="button" className="bar" disabled={bounds[code] === undefined} onClick={() => show(code)}>
            <span className="bar-name">{regionName(code) ?? t('explore.regionUnknown')}</span>
            <span className="bar-track">
              <span className="bar-fill" style={{ width: `${((regions[code] ?? 0) / most) * 100}%` }} />
            </span>
            <span className="row-figure">{format.number(regions[code])}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}
