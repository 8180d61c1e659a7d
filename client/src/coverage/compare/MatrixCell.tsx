import type { ServiceCoverage, Standard } from '@arraigo/shared/coverage/coverage.schema.ts'
import { say } from '@arraigo/shared/messages/messages.ts'
import { useTranslation } from 'react-i18next'
import { type Format, useFormat } from '../../platform/format.ts'
import { useCoverageAddress } from '../coverageAddress.ts'
import { FigureBar } from '../FigureBar.tsx'
import { usePlaceTitle } from '../placeTitle.ts'
import { isEstimated } from '../serviceSummary.ts'
import { useServiceName } from '../useServiceName.ts'
import { useCompareAddress } from './compareAddress.ts'
import { figureOf, type MatrixColumn, type Metric } from './matrix.ts'

interface MatrixCellProps {
  column: MatrixColumn
  standard: Standard
  metric: Metric
  scale: (figure: number, standardM: number) => number
  isWorst: boolean
  position: { row: number; column: number }
  /** The one cell that the tab key reaches; arrows go on from there. */
  isEntry: boolean
  onHover: (key: string | null) => void
}

/** One figure with its bar; pressing it shows the service in full and highlights the place. */
export function MatrixCell({ column, standard, metric, scale, isWorst, position, isEntry, onHover }: MatrixCellProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const nameOf = useServiceName()
  const titleOf = usePlaceTitle()
  const { choose } = useCoverageAddress()
  const { at } = useCompareAddress()
  const { service, maxDistanceM } = standard
  const cell = column.cells.get(service)
  const figure = figureOf(cell, metric)
  const text = figureText(format, metric, figure)
  const median = medianMark(column, service, metric)
  const isEstimate = isEstimated(cell)
  const reason = figure === null ? reasonOf(cell, (said) => say(format.locale, said)) : null
  const said = [
    `${nameOf(service)}, ${titleOf(column.place)}: ${text}`,
    reason,
    isEstimate && t('coverage.estimated'),
    isWorst && t('coverageCompare.legend.worst'),
  ]
  const classes = [column.key === at && 'is-chosen', isWorst && 'is-worst'].filter(Boolean).join(' ')
  return (
    <td className={classes || undefined} onPointerEnter={() => onHover(column.key)}>
      <button
        type="button"
        className="compare-cell"
        data-cell={`${position.row},${position.column}`}
        tabIndex={isEntry ? 0 : -1}
        aria-label={said.filter(Boolean).join('. ')}
        title={reason ?? (isEstimate ? t('coverage.estimated') : undefined)}
        onFocus={() => onHover(column.key)}
        onBlur={() => onHover(null)}
        onClick={() => choose({ service, at: column.key })}
      >
        <span className={figure === null ? 'quiet' : 'compare-figure'}>
          {isEstimate && figure !== null && <span className="quiet">≈</span>}
          {text}
        </span>
        <FigureBar
          share={figure === null ? null : scale(figure, maxDistanceM)}
          median={median === null ? null : scale(median, maxDistanceM)}
          standard={metric === 'median' ? 0.5 : null}
          isWorst={isWorst}
        />
      </button>
    </td>
  )
}

function figureText(format: Format, metric: Metric, figure: number | null): string {
  if (metric === 'share') return format.percent(figure)
  return metric === 'median' && figure !== null ? `${format.number(figure)} m` : format.number(figure)
}

function medianMark({ medians }: MatrixColumn, service: string, metric: Metric): number | null {
  const median = medians.get(service)
  if (median === undefined || metric === 'gap') return null
  return metric === 'share' ? median.share : median.medianM
}

const reasonOf = (
  cell: ServiceCoverage | undefined,
  sayIt: (said: NonNullable<ServiceCoverage['unknown']>) => string,
): string | null => (cell?.unknown == null ? null : sayIt(cell.unknown))
