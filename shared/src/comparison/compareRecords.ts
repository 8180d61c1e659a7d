import { geodesicDistanceM } from '../coverage/geodesic.ts'
import type { ComparedRecord, Overlap } from './comparedRecord.ts'
import type { ComparedSide, Comparison, ComparisonKind, ComparisonRow, ComparisonRules } from './comparison.schema.ts'
import { comparisonKinds } from './comparison.schema.ts'
import { fieldChanges } from './fieldChanges.ts'
import { type Match, matchRecords, overlapShare } from './matchRecords.ts'

export const defaultRules: ComparisonRules = {
  tolerance: 0.99,
  movedM: 10,
  sameCodeM: 20_000,
  matchShare: 0.3,
  pieceShare: 0.5,
}

/** What became of every settlement between two sources. `overlaps` are all pairs that claim common ground. */
export function compareRecords(
  before: readonly ComparedRecord[],
  after: readonly ComparedRecord[],
  overlaps: readonly Overlap[],
  rules: ComparisonRules = defaultRules,
): ComparisonRow[] {
  const matches = matchRecords(before, after, overlaps, rules)
  const pieces = Map.groupBy(
    matches.filter(({ pieceOf }) => pieceOf !== null),
    ({ pieceOf }) => pieceOf as Match,
  )
  return matches.map((match) => describeMatch(match, pieces, rules))
}

function describeMatch(match: Match, pieces: ReadonlyMap<Match, Match[]>, rules: ComparisonRules): ComparisonRow {
  const { before, after } = match
  const shape = compareShapes(match)
  const changes = before !== null && after !== null ? fieldChanges(before, after) : []
  const group = match.pieceOf ?? match
  const family = [group, ...(pieces.get(group) ?? [])]
  return {
    key: keyOf(match),
    kind: kindOf(match, family, shape, changes.length > 0, rules),
    before: before && sideOf(before),
    after: after && sideOf(after),
    matchedBy: match.by,
    ...shape,
    householdDifference: difference(before?.householdCount, after?.householdCount),
    changes,
    related: family.length === 1 ? [] : family.filter((other) => other !== match).map(keyOf),
    bounds: around(before?.bounds ?? null, after?.bounds ?? null),
  }
}

type Shape = Pick<ComparisonRow, 'areaDifferenceM2' | 'areaDifferencePct' | 'overlapShare' | 'distanceM'>

function compareShapes({ before, after, overlapM2 }: Match): Shape {
  const [old, now] = [before?.areaM2 ?? null, after?.areaM2 ?? null]
  const areaDifferenceM2 = difference(old, now)
  const [from, to] = [before?.centre ?? null, after?.centre ?? null]
  return {
    areaDifferenceM2,
    areaDifferencePct: areaDifferenceM2 === null || !old ? null : (areaDifferenceM2 / old) * 100,
    overlapShare: overlapShare(old, now, overlapM2),
    distanceM: from === null || to === null ? null : geodesicDistanceM(...from, ...to),
  }
}

function kindOf(
  { before, after, pieceOf }: Match,
  family: readonly Match[],
  shape: Shape,
  hasChanges: boolean,
  rules: ComparisonRules,
): ComparisonKind {
  if (before === null) return pieceOf === null ? 'new' : 'split'
  if (after === null) return pieceOf === null ? 'gone' : 'merged'
  if (before.isClosed || after.isClosed) return 'closed'
  const splitOff = family.some((piece) => piece.before === null)
  const mergedIn = family.some((piece) => piece.after === null)
  // Both at once is neither: the pieces say what they are.
  if (splitOff !== mergedIn) return splitOff ? 'split' : 'merged'
  return shapeKind(before, after, shape, rules) ?? (hasChanges ? 'changed' : 'same')
}

/** null where the shape is the same, or both are unknown. */
function shapeKind(
  before: ComparedRecord,
  after: ComparedRecord,
  shape: Shape,
  rules: ComparisonRules,
): ComparisonKind | null {
  if (before.areaM2 === null || after.areaM2 === null) return before.areaM2 === after.areaM2 ? null : 'redrawn'
  const share = shape.overlapShare ?? 1
  if (share >= rules.tolerance) return null
  if (share === 0) return 'moved'
  const sizes = Math.min(before.areaM2, after.areaM2) / Math.max(before.areaM2, after.areaM2)
  // Of two shapes with the same centre, the smaller inside the larger, `sizes` is the share: what it leaves has moved.
  const isMostlySize = sizes < rules.tolerance && 1 - sizes >= (1 - share) / 2
  if (isMostlySize) return after.areaM2 > before.areaM2 ? 'grown' : 'shrunk'
  return (shape.distanceM ?? 0) >= rules.movedM ? 'moved' : 'redrawn'
}

const keyOf = ({ before, after }: Match): string => `${before?.id ?? ''}-${after?.id ?? ''}`

const sideOf = ({
  id,
  version,
  code,
  name,
  comunaCode,
  householdCount,
  householdYear,
  areaM2,
}: ComparedRecord): ComparedSide => ({
  id,
  version,
  code,
  name,
  comunaCode,
  householdCount,
  householdYear,
  areaM2,
})

/** Unknown is never zero: without both there is no difference. */
const difference = (before: number | null | undefined, after: number | null | undefined): number | null =>
  before == null || after == null ? null : after - before

type Bounds = ComparedRecord['bounds']

function around(a: Bounds, b: Bounds): Bounds {
  if (a === null || b === null) return a ?? b
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])]
}

export function comparisonTotals(rows: readonly ComparisonRow[]): Comparison['totals'] {
  const kinds = Object.fromEntries(comparisonKinds.map((kind) => [kind, 0])) as Record<ComparisonKind, number>
  for (const { kind } of rows) kinds[kind] += 1
  return {
    kinds,
    before: sideTotals(rows.map(({ before }) => before)),
    after: sideTotals(rows.map(({ after }) => after)),
  }
}

function sideTotals(sides: readonly (ComparedSide | null)[]): Comparison['totals']['before'] {
  const there = sides.filter((side) => side !== null)
  return {
    rows: there.length,
    areaM2: there.reduce((sum, { areaM2 }) => sum + (areaM2 ?? 0), 0),
    knownHouseholds: there.reduce((sum, { householdCount }) => sum + (householdCount ?? 0), 0),
    unknownHouseholds: there.filter(({ householdCount }) => householdCount === null).length,
  }
}
