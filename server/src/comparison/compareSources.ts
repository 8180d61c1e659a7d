import { compareRecords, comparisonTotals, defaultRules } from '@arraigo/shared/comparison/compareRecords.ts'
import {
  type Comparison,
  type ComparisonQuery,
  type ComparisonRow,
  current,
} from '@arraigo/shared/comparison/comparison.schema.ts'
import type { Issue } from '@arraigo/shared/problems/issue.ts'
import type { Db } from '../platform/database.ts'
import { Problem } from '../platform/problem.ts'
import { listComparable, overlapsBetween, recordsOf, type Source } from './comparison.queries.ts'

/** What became of the settlements between two sources, in a place or everywhere. */
export async function compareSources(db: Db, query: ComparisonQuery): Promise<Comparison> {
  const [before, after] = await chosenSources(db, query)
  const [recordsBefore, recordsAfter, overlaps] = await Promise.all([
    recordsOf(db, before),
    recordsOf(db, after),
    overlapsBetween(db, before, after),
  ])
  const rules = { ...defaultRules, tolerance: query.tolerance ?? defaultRules.tolerance }
  // Matched everywhere and filtered afterwards: a settlement may be in another comuna by now.
  const rows = compareRecords(recordsBefore, recordsAfter, overlaps, rules).filter((row) => isIn(row, query))
  return { before: query.before, after: query.after, rules, totals: comparisonTotals(rows), rows }
}

/** Throws a Problem naming each source that cannot be compared. */
export async function chosenSources(
  db: Db,
  { before, after }: Pick<ComparisonQuery, 'before' | 'after'>,
): Promise<[Source, Source]> {
  const known = new Set((await listComparable(db)).map(({ id }) => id))
  const issues = Object.entries({ before, after }).flatMap(([path, side]): Issue[] =>
    side === current || known.has(Number(side))
      ? []
      : [{ code: 'comparison-source-unknown', path, params: { id: side } }],
  )
  if (issues.length > 0) throw new Problem(404, issues)
  return [toSource(before), toSource(after)]
}

const toSource = (side: string): Source => (side === current ? current : Number(side))

function isIn({ before, after }: ComparisonRow, { comuna, region }: ComparisonQuery): boolean {
  const codes = [before?.comunaCode, after?.comunaCode]
  if (comuna !== undefined) return codes.includes(comuna)
  return region === undefined || codes.some((code) => code?.startsWith(region))
}
