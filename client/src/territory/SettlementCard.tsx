import { useTranslation } from 'react-i18next'
import { areaOf, repeatedIds, type SettlementPlace, useSettlements } from '../map/territoryLayers.ts'
import { useFormat } from '../platform/format.ts'
import { Facts, Figure, Figures } from '../ui/Figure.tsx'
import { useSourceLine } from './sourceLine.ts'

export function SettlementCard({ place }: { place: SettlementPlace }) {
  const { properties } = place
  const { t } = useTranslation()
  const format = useFormat()
  const settlements = useSettlements()
  const isRepeated = properties.status === 'closed' && repeatedIds(settlements.data?.features ?? []).has(properties.id)
  const source = useSourceLine('settlements', properties.source)
  const level = (value: string | null) =>
    value === null || value === 'unknown'
      ? t('unknown')
      : t(`serviceLevels.${value as 'none' | 'informal' | 'shared' | 'formal'}`)
  const households = [properties.household_source, properties.household_year].filter(
    (part) => part !== null && part !== undefined,
  )
  return (
    <>
      <p className="kind">{t('inspector.settlement')}</p>
      <h2 className="inspector-title">{properties.name}</h2>
      <p className="quiet">
        {[properties.comuna_name ?? t('inspector.comunaUnknown'), properties.code].filter(Boolean).join(' · ')}
      </p>
      {isRepeated && <p>{t('inspector.repeatedNote')}</p>}
      <Figures>
        <Figure
          value={format.number(properties.household_count)}
          label={t('inspector.households')}
          note={properties.household_count == null ? t('inspector.householdsUnknown') : households.join(', ')}
        />
        <Figure
          value={format.areaHa(areaOf(place))}
          label={t('inspector.area')}
          note={place.geometry ? undefined : t('inspector.noBoundary')}
        />
      </Figures>
      <Facts
        facts={[
          [t('inspector.water'), level(properties.water)],
          [t('inspector.sewerage'), level(properties.sewerage)],
          [t('inspector.power'), level(properties.power)],
          [t('inspector.status'), t(`statuses.${(properties.status ?? 'identified') as 'identified'}`)],
          [t('inspector.originYear'), properties.origin_year ?? t('unknown')],
        ]}
      />
      {properties.notes && <p>{properties.notes}</p>}
      <p className="source">{source}</p>
    </>
  )
}
