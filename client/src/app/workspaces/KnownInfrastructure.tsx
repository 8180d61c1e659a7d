import { useTranslation } from 'react-i18next'
import { useLayerChanges } from '../../layers/layers.state.ts'
import { useFormat } from '../../platform/format.ts'
import type { ItemsQuery } from '../../territory/itemsPath.ts'
import { isOpen } from '../../territory/itemTitle.ts'
import { useSettlements } from '../../territory/useSettlements.ts'
import { Loaded } from '../../ui/Loaded.tsx'
import { Section } from '../../ui/Panel.tsx'

const services = ['water', 'sewerage', 'power'] as const

/** In how many settlements each basic service is known at all, and in how many of those it is there. */
export function KnownInfrastructure({ query }: { query: Pick<ItemsQuery, 'bbox' | 'filter'> | null }) {
  const { t } = useTranslation()
  const format = useFormat()
  const settlements = useSettlements(query)
  const { change } = useLayerChanges()
  return (
    <Section title={t('workspace.coverage.infrastructure')}>
      <Loaded query={settlements} lines={3}>
        {(items) => {
          const counted = items.filter(isOpen)
          if (counted.length === 0) return <p className="lead">{t('workspace.coverage.noSettlements')}</p>
          return (
            <ul className="rows">
              {services.map((service) => {
                const levels = counted.map(({ properties }) => properties[service])
                const known = levels.filter((level) => level != null && level !== 'unknown')
                const formal = known.filter((level) => level === 'formal').length
                return (
                  <li key={service}>
                    <button
                      type="button"
                      className="row"
                      onClick={() => change('settlements', { isVisible: true, measure: service })}
                    >
                      <span className="row-main">
                        {t(`inspector.${service}`)}
                        <span className="hint">
                          {known.length === 0
                            ? t('workspace.coverage.unknownEverywhere')
                            : t('workspace.coverage.knownIn', {
                                known: format.number(known.length),
                                all: format.number(counted.length),
                              })}
                        </span>
                      </span>
                      <span className="row-figure">
                        {known.length === 0 ? t('unknown') : t('workspace.coverage.formal', { count: formal })}
                      </span>
                    </button>
                  </li>
                )
              })}
            </ul>
          )
        }}
      </Loaded>
    </Section>
  )
}
