import { serviceName, standardSetName } from '@arraigo/shared/coverage/serviceNames.ts'
import type { DatedStandard, OfficialStandard } from '@arraigo/shared/coverage/standards.schema.ts'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../platform/format.ts'
import type { ChosenStandard } from './StandardsPanel.tsx'
import { type StandardGrid, sameStandard, standardIn } from './standardGrid.ts'

interface StandardTableProps {
  grid: StandardGrid
  official: readonly OfficialStandard[]
  chosen: ChosenStandard | null
  onChoose: (chosen: ChosenStandard | null) => void
}

/** Services by sets; a cell opens its standard, an empty one adds the service to the set. */
export function StandardTable({ grid, official, chosen, onChoose }: StandardTableProps) {
  const { t } = useTranslation()
  const { locale } = useFormat()
  return (
    <section className="standards-scroll" aria-label={t('standards.bySet')}>
      <table className="table standards-table">
        <thead>
          <tr>
            <th scope="col">{t('standards.service')}</th>
            {grid.sets.map((set) => (
              <th key={set} scope="col" className="is-number">
                {standardSetName(locale, set)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {grid.rows.map(({ service, name, standards }) => (
            <tr key={service}>
              <th scope="row">{serviceName(locale, service, name)}</th>
              {grid.sets.map((set, at) => (
                <td key={set} className="is-number">
                  <StandardCell
                    standard={standards[at] ?? null}
                    official={standardIn(official, set, service)}
                    label={`${serviceName(locale, service, name)}, ${standardSetName(locale, set)}`}
                    isChosen={chosen?.set === set && chosen.service === service}
                    onPress={() => onChoose({ set, service })}
                  />
                </td>
              ))}
            </tr>
          ))}
          <tr>
            <th scope="row" className="quiet">
              {t('standards.otherService')}
            </th>
            {grid.sets.map((set) => (
              <td key={set} className="is-number">
                <button
                  type="button"
                  className="standards-cell"
                  aria-pressed={chosen?.set === set && chosen.service === null}
                  aria-label={t('standards.addTo', { set: standardSetName(locale, set) })}
                  onClick={() => onChoose({ set, service: null })}
                >
                  {t('standards.add')}
                </button>
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </section>
  )
}

interface StandardCellProps {
  standard: DatedStandard | null
  official: OfficialStandard | null
  label: string
  isChosen: boolean
  onPress: () => void
}

function StandardCell({ standard, official, label, isChosen, onPress }: StandardCellProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const distance = standard === null ? '—' : `${format.number(standard.maxDistanceM)} m`
  const remarks =
    standard === null
      ? [t('standards.none')]
      : [
          standard.confidence === 'to-confirm' && t('parameters.toConfirm'),
          official !== null && !sameStandard(standard, official) && t('standards.changed'),
        ].filter((remark) => remark !== false)
  return (
    <button
      type="button"
      className="standards-cell"
      aria-pressed={isChosen}
      aria-label={[label, distance, ...remarks].join(', ')}
      onClick={onPress}
    >
      {distance}
      {standard !== null &&
        remarks.map((remark) => (
          <span key={remark} className="hint">
            {remark}
          </span>
        ))}
    </button>
  )
}
