import { regionName } from '@arraigo/shared/territory/regions.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../platform/format.ts'
import { Button } from '../ui/Button.tsx'
import { Figure, Figures } from '../ui/Figure.tsx'
import { Loaded } from '../ui/Loaded.tsx'
import { type Item, useAllItems } from './items.api.ts'
import { quoted } from './itemsPath.ts'
import { isClosed, isOpen, isRepeated } from './itemTitle.ts'
import { knownSum } from './knownSum.ts'
import { useSourceLine } from './sourceLine.ts'
import { useSelection } from './useSelection.ts'

export function ComunaCard({ item }: { item: Item }) {
  const { t } = useTranslation()
  const format = useFormat()
  const sourceOf = useSourceLine()
  const { properties } = item
  const settlements = useAllItems('settlements', {
    filter: `comuna_code = ${quoted(String(properties.code))}`,
    sortby: 'name',
    properties: ['name', 'household_count', 'status', 'repeats_id'],
    limit: 1000,
  })
  const area = properties.area_m2
  return (
    <>
      <p className="kind">{t('inspector.comuna')}</p>
      <h2 className="inspector-title">{String(properties.name)}</h2>
      <p className="quiet">
        {[properties.province_name, regionName(String(properties.region_code ?? '')), properties.code]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <Loaded query={settlements}>
        {(all) => (
          <ComunaSettlements
            settlements={all}
            population={typeof properties.population === 'number' ? properties.population : null}
          />
        )}
      </Loaded>
      {typeof area === 'number' && (
        <p className="quiet">{t('inspector.areaIs', { area: `${format.number(area / 1e6, 1)} km²` })}</p>
      )}
      <p className="source">{sourceOf(properties.dataset_id)}</p>
    </>
  )
}

const firstRows = 12

function ComunaSettlements({ settlements, population }: { settlements: readonly Item[]; population: number | null }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { select } = useSelection()
  const [isWhole, setIsWhole] = useState(false)
  const counted = settlements.filter(isOpen)
  const closed = settlements.filter((settlement) => isClosed(settlement) && !isRepeated(settlement)).length
  const households = knownSum(counted, 'household_count')
  const rows = [...counted].sort(byHouseholds).slice(0, isWhole ? undefined : firstRows)
  return (
    <>
      <Figures>
        <Figure
          value={format.number(counted.length)}
          label={t('collections.settlements')}
          note={closed > 0 && t('explore.closed', { count: closed })}
        />
        {counted.length > 0 && (
          <Figure
            value={format.number(households.sum)}
            label={t('explore.knownHouseholds')}
            note={households.unknown > 0 && t('explore.unknownHouseholds', { count: households.unknown })}
          />
        )}
        <Figure value={format.number(population)} label={t('inspector.population')} />
      </Figures>
      <ul className="rows">
        {rows.map((settlement) => (
          <li key={settlement.id}>
            <button type="button" className="row" onClick={() => select('settlements', [settlement.id])}>
              <span>{String(settlement.properties.name)}</span>
              <span className="row-figure">
                {format.number(settlement.properties.household_count as number | null | undefined)}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {counted.length > rows.length && (
        <Button look="quiet" onPress={() => setIsWhole(true)}>
          {t('inspector.showAll', { count: counted.length })}
        </Button>
      )}
    </>
  )
}

/** Most households first, unknown at the end. */
const byHouseholds = (a: Item, b: Item): number =>
  Number(b.properties.household_count ?? -1) - Number(a.properties.household_count ?? -1)
