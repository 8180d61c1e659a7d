import type { PlaceDemand } from '@arraigo/shared/demand/demand.schema.ts'
import { columnName } from '@arraigo/shared/demand/demandColumnNames.ts'
import { amountOf, type DemandColumn, hasBounds, isSummed, unitOf } from '@arraigo/shared/demand/demandColumns.ts'
import { useFormat } from '../../platform/format.ts'
import { AmountText, useColumnNumber, useFigureText } from './AmountText.tsx'
import type { OpenFigure } from './ExplainedFigure.tsx'
import { PartsBar } from './PartsBar.tsx'
import { useDemandTitle } from './usePlaceTitle.ts'

interface FigureCellProps {
  place: PlaceDemand
  column: DemandColumn
  /** The longest bar's value; null draws none: a total is longer than all. */
  most: number | null
  position: { row: number; column: number }
  /** The one cell that the tab key reaches; arrows go on from there. */
  isEntry: boolean
  onOpen: (figure: OpenFigure) => void
}

/** A figure with its bounds and its bar; pressing it says how it came about. */
export function FigureCell({ place, column, most, position, isEntry, onOpen }: FigureCellProps) {
  const { locale } = useFormat()
  const titleOf = useDemandTitle()
  const textOf = useFigureText()
  const numberOf = useColumnNumber()
  const amount = amountOf(place, column)
  return (
    <td className="is-number">
      <button
        type="button"
        className="dash-figure"
        data-cell={`${position.row},${position.column}`}
        tabIndex={isEntry ? 0 : -1}
        aria-label={`${columnName(locale, column)}, ${titleOf(place)}: ${textOf(place, column)}`}
        aria-haspopup="dialog"
        onClick={({ currentTarget }) => onOpen({ place, column, anchor: currentTarget })}
      >
        <AmountText place={place} column={column} />
        {hasBounds(amount) && isSummed(column) && (
          <span className="dash-bounds">
            {numberOf(amount.low, column)}–{numberOf(amount.high, column)}
          </span>
        )}
        {most !== null &&
          (column === 'families' ? (
            <PartsBar place={place} most={most} />
          ) : (
            <ColumnBar column={column} value={amount.value} how={amount.how} most={most} />
          ))}
      </button>
    </td>
  )
}

interface ColumnBarProps {
  column: DemandColumn
  value: number | null
  how: string
  most: number
}

function ColumnBar({ column, value, how, most }: ColumnBarProps) {
  if (value === null)
    return <span className={`dash-bar ${how === 'suppressed' ? 'is-suppressed' : 'is-unknown'}`} aria-hidden />
  const scale = unitOf(column) === 'share' ? 1 : most
  return (
    <span className="dash-bar" aria-hidden>
      {value > 0 && (
        <span className={`dash-part is-${column}`} style={{ width: `${Math.min(100, (value / scale) * 100)}%` }} />
      )}
    </span>
  )
}
