import { type KeyboardEvent, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../platform/format.ts'
import { useCoverageAddress } from '../coverageAddress.ts'
import { ColumnHead } from './ColumnHead.tsx'
import { useCompareAddress } from './compareAddress.ts'
import { InfrastructureRows } from './InfrastructureRows.tsx'
import { MatrixCell } from './MatrixCell.tsx'
import { barScale, type Matrix, type MatrixColumn, orderedColumns, orderedRows, type WorstGap } from './matrix.ts'
import { RowHead } from './RowHead.tsx'

interface CompareMatrixProps {
  matrix: Matrix
  worst: WorstGap | null
  /** Key of the place whose column the pointer is on. */
  onHover: (key: string | null) => void
}

/** Services in rows, places in columns, the greatest gap first in both. Arrow keys go from cell to cell. */
export function CompareMatrix({ matrix, worst, onHover }: CompareMatrixProps) {
  const { t } = useTranslation()
  const { metric, rows, columns, at, change } = useCompareAddress()
  const { service } = useCoverageAddress()
  const frame = useRef<HTMLTableElement>(null)
  const shownRows = orderedRows(matrix, metric, rows)
  const shownColumns = orderedColumns(matrix, metric, columns)
  const scale = barScale(matrix, metric)
  const entry = {
    row: Math.max(
      0,
      shownRows.findIndex((standard) => standard.service === service),
    ),
    column: Math.max(
      0,
      shownColumns.findIndex(({ key }) => key === at),
    ),
  }
  const hasInfrastructure = matrix.columns.some(({ place }) => place.infrastructure.length > 0)
  return (
    <div className="table-scroll compare-scroll">
      <table
        ref={frame}
        className="table compare-matrix"
        aria-label={t('coverageCompare.matrix')}
        onPointerLeave={() => onHover(null)}
        onKeyDown={(event) => moveFocus(event, frame.current)}
      >
        <thead>
          <tr>
            <th scope="col" className="compare-corner" aria-sort={rows === null ? 'descending' : 'none'}>
              <button
                type="button"
                className="compare-name compare-order"
                onClick={() => change({ rows: rows === null ? 'set' : null, cols: null })}
              >
                {t('coverageCompare.service')}
                <span className="hint">{t(rows === null ? 'coverageCompare.byGap' : 'coverageCompare.sortByGap')}</span>
              </button>
            </th>
            {shownColumns.map((column) => (
              <ColumnHead key={column.key} column={column} onHover={onHover} />
            ))}
          </tr>
        </thead>
        <tbody>
          <PeopleRow columns={shownColumns} onHover={onHover} />
          {shownRows.map((standard, row) => (
            <tr key={standard.service} className={standard.service === service ? 'is-chosen' : undefined}>
              <RowHead standard={standard} />
              {shownColumns.map((column, index) => (
                <MatrixCell
                  key={column.key}
                  column={column}
                  standard={standard}
                  metric={metric}
                  scale={scale}
                  isWorst={worst?.column.key === column.key && worst.standard.service === standard.service}
                  position={{ row, column: index }}
                  isEntry={entry.row === row && entry.column === index}
                  onHover={onHover}
                />
              ))}
            </tr>
          ))}
          {hasInfrastructure && <InfrastructureRows columns={shownColumns} />}
        </tbody>
      </table>
    </div>
  )
}

interface PeopleRowProps {
  columns: readonly MatrixColumn[]
  onHover: CompareMatrixProps['onHover']
}

/** How many live there, and who counted them. */
function PeopleRow({ columns, onHover }: PeopleRowProps) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <tr className="compare-people">
      <th scope="row">{t('coverageCompare.people')}</th>
      {columns.map(({ key, place }) => (
        <td key={key} onPointerEnter={() => onHover(key)}>
          {place.peopleSource === 'households' && '≈ '}
          <span className={place.people === null ? 'quiet' : undefined}>{format.number(place.people)}</span>
          <span className="hint">{t(`coverageCompare.peopleSources.${peopleSource(place.peopleSource)}`)}</span>
        </td>
      ))}
    </tr>
  )
}

const knownSources = ['blocks', 'households', 'census'] as const

export const peopleSource = (source: string | null): (typeof knownSources)[number] | 'unknown' =>
  knownSources.find((known) => known === source) ?? 'unknown'

/** From a cell to its neighbour, as in a spreadsheet. */
function moveFocus(event: KeyboardEvent, table: HTMLTableElement | null): void {
  const cell = (event.target as HTMLElement).closest<HTMLElement>('[data-cell]')
  const step = steps[event.key]
  if (cell === null || step === undefined) return
  const [row = 0, column = 0] = (cell.dataset.cell ?? '').split(',').map(Number)
  const next = table?.querySelector<HTMLElement>(`[data-cell="${row + step[0]},${column + step[1]}"]`)
  if (!next) return
  event.preventDefault()
  next.focus()
}

const steps: Record<string, readonly [rows: number, columns: number]> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
}
