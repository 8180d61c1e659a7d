import {
  ahp,
  combineJudgements,
  judgementsAlike,
  mostInconsistency,
  type PairwiseMatrix,
  pairwiseIssues,
} from './ahp.ts'
import { nameOrderOf } from './nameOrder.ts'
import { normalise, worthOf } from './normalise.ts'
import type { PreparedRanking, Said } from './preparedRanking.ts'
import type { CriterionColumn, RankingCriterion, RankingInputs, RankingSpec } from './ranking.schema.ts'
import { criterionFinding, criterionNamed } from './rankingFindings.ts'
import { medianOf } from './topsis.ts'
import { whyLeftOut } from './whyLeftOut.ts'

/** All that does not depend on weights: once for a spec and its data. Never fails: what is odd is said in the findings. */
export function prepareRanking(inputs: RankingInputs, spec: RankingSpec): PreparedRanking {
  const count = inputs.settlements.ids.length
  const { criteria } = spec
  const columns = new Map(inputs.columns.map((column) => [column.key, column]))
  const leftOut = whyLeftOut(inputs, spec)
  const isRanked = Uint8Array.from(leftOut, (why) => (why === null ? 1 : 0))
  const names = nameOrderOf(inputs.settlements)
  const prepared = {
    method: spec.method,
    count,
    criteria,
    values: new Float64Array(criteria.length * count),
    raw: new Float64Array(criteria.length * count),
    known: new Float64Array(criteria.length * count),
    weights: sharesOf(criteria.map(({ weight }) => weight)),
    isFlat: new Uint8Array(criteria.length),
    isRanked,
    leftOut,
    nameOrder: names.order,
    namePosition: names.position,
  }
  const findings: Said[] = []
  for (const [at, criterion] of criteria.entries()) {
    const column = columns.get(criterion.key)
    const raw = prepared.raw.subarray(at * count, (at + 1) * count)
    fillRaw(raw, column)
    fillKnown(prepared.known.subarray(at * count, (at + 1) * count), raw, column)
    const filled = fillValues(raw, isRanked, criterion, prepared.values.subarray(at * count, (at + 1) * count))
    prepared.isFlat[at] = filled.isFlat ? 1 : 0
    findings.push(...criterionFinding(filled, criterionNamed(inputs, criterion.key)))
  }
  return { ...prepared, findings: [...findings, ...generalFindings(prepared, spec, inputs)] }
}

function fillRaw(raw: Float64Array, column: CriterionColumn | undefined): void {
  for (let row = 0; row < raw.length; row++) {
    const value = column?.values[row]
    raw[row] = typeof value === 'number' && Number.isFinite(value) ? value : Number.NaN
  }
}

function fillKnown(known: Float64Array, raw: Float64Array, column: CriterionColumn | undefined): void {
  for (let row = 0; row < raw.length; row++) known[row] = Number.isNaN(raw[row]) ? 0 : (column?.known?.[row] ?? 1)
}

/** What was found of one criterion among those that are ranked. */
export interface FilledCriterion {
  known: number
  unknown: number
  /** All known values are the same. */
  isSame: boolean
  /** And so are, by the way it is normalised, their points: it tells nobody apart. */
  isFlat: boolean
}

export function fillValues(
  raw: Float64Array,
  isRanked: Uint8Array,
  criterion: RankingCriterion,
  values: Float64Array,
): FilledCriterion {
  normalise(raw, isRanked, criterion, values)
  const known = raw.filter((value, row) => isRanked[row] === 1 && !Number.isNaN(value))
  let ranked = 0
  for (const is of isRanked) ranked += is
  const unknown = ranked - known.length
  const isSame = known.length > 1 && known.every((value) => value === known[0])
  const isRelative = criterion.normalisation.kind === 'min-max' || criterion.normalisation.kind === 'percentile'
  // A criterion of which nothing is known is left out whatever its rule: it would give everybody the same.
  if (known.length > 0 && unknown > 0 && criterion.unknown !== 'leave-out') {
    const substitute = criterion.unknown === 'worst-case' ? 1 : worthOf(known, criterion)(medianOf(known.toSorted()))
    for (let row = 0; row < raw.length; row++)
      if (isRanked[row] === 1 && Number.isNaN(raw[row])) values[row] = substitute
  }
  const hasOthers = unknown > 0 && criterion.unknown === 'worst-case'
  return { known: known.length, unknown, isSame, isFlat: isSame && isRelative && !hasOthers }
}

function generalFindings(
  { isRanked, weights, count }: Pick<PreparedRanking, 'isRanked' | 'weights' | 'count'>,
  spec: RankingSpec,
  { settlements }: RankingInputs,
): Said[] {
  const findings: Said[] = []
  const { criteria, exclusions } = spec
  const isThere = new Set(settlements.ids)
  const absent = exclusions.filter(({ settlementId }) => !isThere.has(settlementId)).length
  // That there are none at all the data say themselves.
  if (count > 0 && !isRanked.includes(1)) findings.push({ code: 'ranking-nobody-left' })
  if (weights.every((weight) => weight === 0)) findings.push({ code: 'ranking-weights-all-zero' })
  if (criteria.length === 1) findings.push({ code: 'ranking-one-criterion' })
  findings.push(...judgementFindings(spec, weights))
  if (absent > 0) findings.push({ code: 'ranking-exclusions-absent', params: { count: absent } })
  return findings
}

/** Rounded to whole percents they still are those of the judgements. */
const roundedShare = 0.005 + 1e-9

/** Weights that did not come of the judgements, or of judgements that contradict each other; of half-answered ones nothing is said of that. */
function judgementFindings({ weighting, judgements, criteria }: RankingSpec, shares: Float64Array): Said[] {
  if (weighting !== 'pairwise') return []
  const keys = criteria.map(({ key }) => key)
  const counted = judgements.filter(({ isLeftOut, matrix }) => isLeftOut !== true && isWellFormed(matrix))
  const { consistencyRatio, weights } = ahp(
    combineJudgements(counted.map((judgement) => judgementsAlike(judgement, keys))),
  )
  const findings: Said[] = []
  if (weights.length === 0 || weights.some((weight, at) => Math.abs(weight - shares[at]!) > roundedShare))
    findings.push({ code: 'ranking-weights-not-judged' })
  if (consistencyRatio !== null && consistencyRatio > mostInconsistency)
    findings.push({ code: 'ranking-judgements-inconsistent', params: { ratio: Number(consistencyRatio.toFixed(3)) } })
  return findings
}

const isWellFormed = (matrix: PairwiseMatrix) => pairwiseIssues(matrix).every(({ code }) => code === 'ahp-apart')

/** Weights as shares of their sum; all 0 where that is 0. */
export function sharesOf(weights: readonly number[]): Float64Array {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return Float64Array.from(weights, (weight) => (total > 0 ? weight / total : 0))
}
