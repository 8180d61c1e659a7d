import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useLayer, useLayerChanges } from '../../layers/layers.state.ts'
import { useAddress } from '../../platform/address.ts'
import { useFormat } from '../../platform/format.ts'
import { DraftList } from '../../settlements/editor/DraftList.tsx'
import { useTable } from '../../tables/useTable.ts'
import { useCollection } from '../../territory/collections.api.ts'
import { useItems } from '../../territory/items.api.ts'
import { bothFilters } from '../../territory/itemsPath.ts'
import { isOpen, isRepeated } from '../../territory/itemTitle.ts'
import { knownSum } from '../../territory/knownSum.ts'
import { SettlementList } from '../../territory/SettlementList.tsx'
import { useChosenPlace } from '../../territory/useChosenPlace.ts'
import { useNotCounted } from '../../territory/useNotCounted.ts'
import { useSettlements } from '../../territory/useSettlements.ts'
import { Button } from '../../ui/Button.tsx'
import { Figure, Figures } from '../../ui/Figure.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { Panel, Section } from '../../ui/Panel.tsx'
import { FirstStep } from './FirstStep.tsx'
import { PlaceField } from './PlaceField.tsx'
import { SettlementFilters } from './SettlementFilters.tsx'

/** What else one can do with settlements; quiet, because the list is what people come for. */
function MoreLinks() {
  const { t } = useTranslation()
  const { href } = useAddress()
  return (
    <nav className="plain-list" aria-label={t('editor.more')}>
      <Link href={href('/settlements/compare')}>{t('editor.compare')}</Link>
      <Link href={href('/settlements/rules')}>{t('editor.rules')}</Link>
      <Link href={href('/data/exports')}>{t('exports.title')}</Link>
    </nav>
  )
}

export function SettlementsOverview() {
  const { t } = useTranslation()
  const { href } = useAddress()
  const table = useTable()
  const loaded = useCollection('settlements')
  return (
    <Panel
      title={t('collections.settlements')}
      lead={t('workspace.settlements.lead')}
      footer={
        loaded !== undefined && (
          <>
            <Link href={href('/settlements/draw')} className="button button-primary" aria-keyshortcuts="d">
              <Icon name="polygon" size={18} />
              {t('editor.draw')}
            </Link>
            <Button isDisabled={loaded.rows === 0} onPress={() => table.open('settlements')}>
              <Icon name="table" size={18} />
              {t('tables.open')}
            </Button>
          </>
        )
      }
    >
      <DraftList />
      <MoreLinks />
      {loaded?.rows === 0 ? <FirstStep missing={t('workspace.settlements.none')} /> : <SettlementsOfPlace />}
    </Panel>
  )
}

function SettlementsOfPlace() {
  const { t } = useTranslation()
  const format = useFormat()
  const notCounted = useNotCounted()
  const choice = useChosenPlace('settlements')
  const settlements = useSettlements(choice.query)
  const { filter } = useLayer('settlements')
  const { change } = useLayerChanges()
  const withoutPlace = useItems(
    'settlements',
    choice.query && choice.place.kind !== 'map'
      ? { filter: bothFilters(choice.query.filter, 'geometry IS NULL'), properties: [], limit: 1 }
      : null,
  )
  const unplaced = choice.place.kind === 'map' ? 0 : (withoutPlace.data?.numberMatched ?? 0)
  return (
    <>
      <PlaceField collection="settlements" choice={choice} />
      <SettlementFilters />
      <Loaded query={settlements} lines={10}>
        {(items) => {
          const counted = items.filter(isOpen)
          const households = knownSum(counted, 'household_count')
          const repeated = items.filter(isRepeated).length
          const closed = items.length - counted.length - repeated
          return (
            <>
              <Figures>
                <Figure
                  value={format.number(counted.length)}
                  label={t('collections.settlements')}
                  note={notCounted({ repeated, closed })}
                />
                {counted.length > 0 && (
                  <Figure
                    value={format.number(households.sum)}
                    label={t('explore.knownHouseholds')}
                    note={households.unknown > 0 && t('explore.unknownHouseholds', { count: households.unknown })}
                  />
                )}
              </Figures>
              {unplaced > 0 && <p className="quiet">{t('explore.withoutPlace', { count: unplaced })}</p>}
              {items.length === 0 ? (
                <div className="first-step">
                  <p className="lead">{t('workspace.settlements.noneLeft')}</p>
                  {filter.length > 0 && (
                    <Button onPress={() => change('settlements', { filter: [] })}>
                      {t('workspace.settlements.clear')}
                    </Button>
                  )}
                </div>
              ) : (
                <Section title={t('workspace.settlements.list')}>
                  <SettlementList items={items} label={t('workspace.settlements.list')} />
                </Section>
              )}
            </>
          )
        }}
      </Loaded>
    </>
  )
}
