import { regionName } from '@arraigo/shared/territory/regions.ts'
import { useTranslation } from 'react-i18next'
import type { ComunaProperties, SettlementPlace } from '../map/territoryLayers.ts'
import { useAddress } from '../platform/address.ts'
import { useFormat } from '../platform/format.ts'
import { Figure, Figures } from '../ui/Figure.tsx'
import { useSourceLine } from './sourceLine.ts'

export function ComunaCard({
  properties,
  settlements,
}: {
  properties: ComunaProperties
  settlements: readonly SettlementPlace[]
}) {
  const { t } = useTranslation()
  const format = useFormat()
  const { change } = useAddress()
  const source = useSourceLine('comunas', properties.source)
  const inside = settlements.filter((settlement) => settlement.properties.comuna_code === properties.code)
  const known = inside.filter((settlement) => settlement.properties.household_count != null)
  const households = known.reduce((sum, settlement) => sum + (settlement.properties.household_count ?? 0), 0)
  return (
    <>
      <p className="kind">{t('inspector.comuna')}</p>
      <h2 className="inspector-title">{properties.name}</h2>
      <p className="quiet">
        {[properties.province_name, regionName(properties.region_code ?? ''), properties.code]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <Figures>
        <Figure value={format.number(inside.length)} label={t('collections.settlements')} />
        <Figure
          value={known.length === 0 && inside.length > 0 ? t('unknown') : format.number(households)}
          label={t('explore.knownHouseholds')}
          note={
            inside.length > known.length
              ? t('explore.unknownHouseholds', { count: inside.length - known.length })
              : undefined
          }
        />
        <Figure value={format.number(properties.population)} label={t('inspector.population')} />
      </Figures>
      <ul className="rows">
        {inside.map(({ properties: settlement }) => (
          <li key={settlement.id}>
            <button type="button" className="row" onClick={() => change({ sel: `settlement:${settlement.id}` })}>
              <span>{settlement.name}</span>
              <span className="row-figure">{format.number(settlement.household_count)}</span>
            </button>
          </li>
        ))}
      </ul>
      <p className="source">{source}</p>
    </>
  )
}
