import { attributeNames } from '@arraigo/shared/settlements/settleAttributes.ts'
import type { Settlement, SettlementVersion } from '@arraigo/shared/settlements/settlement.schema.ts'

/** One field that differs; `boundary` among them, whose values are areas in m² (null: none drawn). */
export type Change = SettlementVersion['changes'][number]

/** How a change of the boundary is told. */
export type BoundaryChange =
  | { kind: 'drawn'; afterM2: number }
  | { kind: 'erased'; beforeM2: number }
  | { kind: 'reshaped'; afterM2: number }
  | { kind: 'resized'; beforeM2: number; afterM2: number; differenceM2: number; share: number }

/** Half of the last digit that is shown: 0,01 ha. */
const noticeableM2 = 50

export function boundaryChange({ before, after }: Pick<Change, 'before' | 'after'>): BoundaryChange {
  const [beforeM2, afterM2] = [areaOf(before), areaOf(after)]
  if (afterM2 === null) return { kind: 'erased', beforeM2: beforeM2 ?? 0 }
  if (beforeM2 === null || beforeM2 === 0) return { kind: 'drawn', afterM2 }
  const differenceM2 = afterM2 - beforeM2
  if (Math.abs(differenceM2) < noticeableM2) return { kind: 'reshaped', afterM2 }
  return { kind: 'resized', beforeM2, afterM2, differenceM2, share: differenceM2 / beforeM2 }
}

const areaOf = (value: unknown): number | null => (typeof value === 'number' ? value : null)

/** What differs between two versions, in the same form in which the history says it of neighbouring ones. */
export function differencesBetween(older: Settlement, newer: Settlement): Change[] {
  const attributes = attributeNames.flatMap((field): Change[] =>
    older[field] === newer[field] ? [] : [{ field, before: older[field], after: newer[field] }],
  )
  const isReshaped = JSON.stringify(older.boundary) !== JSON.stringify(newer.boundary)
  return isReshaped ? [...attributes, { field: 'boundary', before: older.areaM2, after: newer.areaM2 }] : attributes
}
