import { useTranslation } from 'react-i18next'
import { FirstStep } from '../app/workspaces/FirstStep.tsx'
import { NotYet } from '../app/workspaces/NotYet.tsx'
import { PlaceField } from '../app/workspaces/PlaceField.tsx'
import { useLayer, useLayerChanges } from '../layers/layers.state.ts'
import { useFormat } from '../platform/format.ts'
import { useTable } from '../tables/useTable.ts'
import { useCollection } from '../territory/collections.api.ts'
import { type Item, useAllItems } from '../territory/items.api.ts'
import { knownMedian, knownSum } from '../territory/knownSum.ts'
import { useChosenPlace } from '../territory/useChosenPlace.ts'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Loaded } from '../ui/Loaded.tsx'
import { Panel, Section } from '../ui/Panel.tsx'

/** Counts can be added up; percentages cannot, and are shown by their middle. */
const countColumns = [
  'household_count',
  'overcrowded_households',
  'critically_overcrowded_households',
  'doubled_up_households',
  'material_irrecoverable',
  'material_recoverable',
] as const
const shareColumns = ['overcrowded_pct', 'doubled_up_pct', 'material_pct'] as const

export function DemandOverview() {
  const { t } = useTranslation()
  const zones = useCollection('zones')
  return (
    <Panel title={t('workspace.demand.name')} lead={t('workspace.demand.lead')}>
      {zones?.rows === 0 ? <FirstStep missing={t('workspace.demand.none')} /> : <DemandOfPlace />}
    </Panel>
  )
}

function DemandOfPlace() {
  const { t } = useTranslation()
  const format = useFormat()
  const table = useTable()
  const choice = useChosenPlace('zones')
  const zones = useAllItems(
    'zones',
    choice.query && { ...choice.query, properties: [...countColumns, ...shareColumns], limit: 1000 },
  )
  return (
    <>
      <PlaceField collection="zones" choice={choice} />
      <Loaded query={zones} lines={10}>
        {(items) =>
          items.length === 0 ? (
            <p className="lead">{t('workspace.demand.noZones')}</p>
          ) : (
            <>
              <Section title={t('workspace.demand.shares')}>
                <p className="quiet">{t('workspace.demand.sharesNote')}</p>
                <Shares zones={items} />
              </Section>
              <Section title={t('workspace.demand.counts')}>
                <p className="quiet">{t('workspace.demand.countsNote', { count: items.length })}</p>
                <ul className="rows">
                  {countColumns.map((column) => {
                    const { sum, known, unknown } = knownSum(items, column)
                    return (
                      <li key={column} className="row">
                        <span className="row-main">
                          {t(`fields.${column}`)}
                          <span className="hint">
                            {known === 0
                              ? t('workspace.demand.unpublished')
                              : unknown > 0 && t('workspace.demand.withoutCount', { count: unknown })}
                          </span>
                        </span>
                        <span className={sum === null ? 'row-figure quiet' : 'row-figure'}>{format.number(sum)}</span>
                      </li>
                    )
                  })}
                </ul>
              </Section>
              <Button onPress={() => table.open('zones')}>
                <Icon name="table" size={18} />
                {t('workspace.demand.table')}
              </Button>
            </>
          )
        }
      </Loaded>
      <NotYet text={t('workspace.demand.notYet')} />
    </>
  )
}

/** The published percentages, each of which colours the zones of the map. */
function Shares({ zones }: { zones: readonly Item[] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const layer = useLayer('zones')
  const { change } = useLayerChanges()
  return (
    <ul className="rows">
      {shareColumns.map((column) => {
        const { known, unknown } = knownSum(zones, column)
        const isOnMap = layer.isVisible && layer.measure === column
        return (
          <li key={column}>
            <button
              type="button"
              className="row"
              aria-pressed={isOnMap}
              title={t(isOnMap ? 'workspace.demand.hide' : 'workspace.demand.show')}
              onClick={() => change('zones', isOnMap ? { isVisible: false } : { isVisible: true, measure: column })}
            >
              <span className="row-main">
                {t(`fields.${column}`)}
                <span className="hint">
                  {known === 0
                    ? t('workspace.demand.unpublished')
                    : unknown > 0 && t('workspace.demand.withoutShare', { count: unknown })}
                </span>
              </span>
              <span className={known === 0 ? 'row-figure quiet' : 'row-figure'}>
                {known === 0 ? t('unknown') : `${format.number(knownMedian(zones, column), 1)} %`}
              </span>
              <Icon name="map" size={16} />
            </button>
          </li>
        )
      })}
    </ul>
  )
}
