import type { ComparisonKind, ComparisonRow } from '@arraigo/shared/comparison/comparison.schema.ts'

/** What accepting a row does to the settlements of today, which are one of the two sides. */
export type Deed = 'create' | 'close' | 'merge' | 'change' | 'reopen'

export function deedOf(row: ComparisonRow, ours: 'before' | 'after'): Deed | null {
  const [now, said] = ours === 'before' ? [row.before, row.after] : [row.after, row.before]
  if (row.kind === 'same') return null
  if (row.kind === 'closed') return 'reopen'
  if (now === null) return 'create'
  if (said === null) return row.related.length > 0 ? 'merge' : 'close'
  return 'change'
}

/** What was decided here is not undone in passing: what is closed here is opened again one by one. */
export const isAcceptedWithAll = (row: ComparisonRow, ours: 'before' | 'after'): boolean => {
  const deed = deedOf(row, ours)
  return deed !== null && deed !== 'reopen'
}

const redrawn: readonly ComparisonKind[] = ['grown', 'shrunk', 'moved', 'redrawn', 'split', 'merged']

export interface Deeds {
  create: number
  close: number
  merge: number
  redraw: number
  change: number
  reopen: number
}

/** How many of each, for the question before it is done; a boundary and data of one settlement count in both. */
export function countDeeds(rows: readonly ComparisonRow[], ours: 'before' | 'after'): Deeds {
  const deeds: Deeds = { create: 0, close: 0, merge: 0, redraw: 0, change: 0, reopen: 0 }
  for (const row of rows) {
    const deed = deedOf(row, ours)
    if (deed === null) continue
    if (deed !== 'change') deeds[deed] += 1
    else {
      if (redrawn.includes(row.kind)) deeds.redraw += 1
      if (row.changes.length > 0) deeds.change += 1
    }
  }
  return deeds
}

/** The versions that the acceptance is of: somebody else's change in between is found by them. */
export const itemsOf = (rows: readonly ComparisonRow[], ours: 'before' | 'after') =>
  rows.map((row) => ({ key: row.key, version: row[ours]?.version ?? null }))
