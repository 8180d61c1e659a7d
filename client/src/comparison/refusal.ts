import { type AcceptRequest, current } from '@arraigo/shared/comparison/comparison.schema.ts'
import type { Issue } from '@arraigo/shared/problems/issue.ts'
import type { SettlementConflict } from '@arraigo/shared/settlements/settlement.schema.ts'
import type { RequestProblem } from '../platform/request.ts'

export interface Refusal {
  /** Rows that stand in the way, and why. */
  rows: ReadonlyMap<string, { conflict: SettlementConflict | null; issues: readonly Issue[] }>
  /** The acceptance without them; null where nothing would be left. */
  withoutThem: AcceptRequest | null
}

/** Which rows of an acceptance were refused: somebody changed the settlement since, or a rule forbids its boundary. */
export function refusalOf(problem: RequestProblem, sent: AcceptRequest): Refusal {
  const keys = new Set(sent.items.map(({ key }) => key))
  const rows = new Map<string, { conflict: SettlementConflict | null; issues: Issue[] }>()
  for (const conflict of problem.conflicts as readonly SettlementConflict[]) {
    const key = [...keys].find((one) => one.split('-')[sent.before === current ? 0 : 1] === String(conflict.id))
    if (key !== undefined) rows.set(key, { conflict, issues: [] })
  }
  if (problem.conflicts.length === 0) {
    for (const issue of problem.issues) {
      // A row that has gone is named by its key; one that a rule refuses has it before its field.
      const key = keys.has(String(issue.params?.name)) ? String(issue.params?.name) : (issue.path?.split('/')[0] ?? '')
      if (!keys.has(key)) continue
      const known = rows.get(key) ?? { conflict: null, issues: [] }
      rows.set(key, { ...known, issues: [...known.issues, issue] })
    }
  }
  const others = sent.items.filter(({ key }) => !rows.has(key))
  return { rows, withoutThem: rows.size === 0 || others.length === 0 ? null : { ...sent, items: others } }
}
