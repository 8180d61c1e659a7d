import { selectionLimit } from '../platform/selection.ts'

/** How a row was pressed: alone, added or taken away (Ctrl), or up to here (Shift). */
export type Press = 'only' | 'toggle' | 'range'

export interface Pressed {
  /** Ids of the rows in the order of the table. */
  rows: readonly number[]
  selected: readonly number[]
  /** Where a range begins: the row that was pressed last without Shift. */
  anchor: number | null
}

/** What is selected after a press, as lists of files have taught everybody. */
export function selectionAfter(id: number, press: Press, { rows, selected, anchor }: Pressed): readonly number[] {
  if (press === 'toggle') return selected.includes(id) ? selected.filter((one) => one !== id) : [...selected, id]
  const start = anchor === null ? -1 : rows.indexOf(anchor)
  if (press === 'only' || start === -1) return [id]
  const end = rows.indexOf(id)
  return rows.slice(Math.min(start, end), Math.max(start, end) + 1).slice(0, selectionLimit)
}
