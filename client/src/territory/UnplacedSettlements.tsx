import { useTranslation } from 'react-i18next'
import { useSettlements } from '../map/territoryLayers.ts'
import { useAddress } from '../platform/address.ts'

/** A settlement nobody has drawn yet is still a place where people live: it is listed, because the map cannot show it. */
export function UnplacedSettlements({ count }: { count: number }) {
  const { t } = useTranslation()
  const { change } = useAddress()
  const settlements = useSettlements()
  const unplaced = (settlements.data?.features ?? []).filter((feature) => feature.geometry === null)
  return (
    <details className="fold">
      <summary>{t('explore.withoutPlace', { count })}</summary>
      <ul className="rows">
        {unplaced.map(({ properties }) => (
          <li key={properties.id}>
            <button type="button" className="row" onClick={() => change({ sel: `settlement:${properties.id}` })}>
              <span>{properties.name}</span>
              <span className="quiet">{properties.comuna_name ?? t('unknown')}</span>
            </button>
          </li>
        ))}
      </ul>
    </details>
  )
}
