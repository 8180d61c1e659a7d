import type { RankingInputs, RankingResult, RankingSpec } from '@arraigo/shared/priorities/ranking.schema.ts'
import { type PreparedRanking, prepareRanking, rankingResult } from '@arraigo/shared/priorities/rankSettlements.ts'

/** Everything of the data that a ranking needs. */
export const keysOf = ({ criteria, filters }: RankingSpec): string[] => [
  ...new Set([...criteria, ...filters].map(({ key }) => key)),
]

export const hasColumnsOf = ({ columns }: RankingInputs, spec: RankingSpec): boolean => {
  const present = new Set(columns.map(({ key }) => key))
  return keysOf(spec).every((key) => present.has(key))
}

export const sameSpec = (one: RankingSpec, other: RankingSpec): boolean =>
  one === other || JSON.stringify(one) === JSON.stringify(other)

/** Of what preparing depends on: weights are not in it. */
const preparedKey = ({ criteria, method, filters, exclusions }: RankingSpec): string =>
  JSON.stringify([criteria.map(({ weight: _, bounds: _bounds, ...rest }) => rest), method, filters, exclusions])

const prepared = new WeakMap<RankingInputs, { key: string; prepared: PreparedRanking }>()
const results = new WeakMap<RankingInputs, { spec: RankingSpec; result: RankingResult }>()

/** List, map and pages ask for the same: computed once. Null while a column is on its way. */
export function preparedOf(inputs: RankingInputs, spec: RankingSpec): PreparedRanking | null {
  if (!hasColumnsOf(inputs, spec)) return null
  const key = preparedKey(spec)
  const last = prepared.get(inputs)
  if (last?.key === key) return last.prepared
  const made = prepareRanking(inputs, spec)
  prepared.set(inputs, { key, prepared: made })
  return made
}

export function resultOf(inputs: RankingInputs, spec: RankingSpec): RankingResult | null {
  if (!hasColumnsOf(inputs, spec)) return null
  const last = results.get(inputs)
  if (last !== undefined && sameSpec(last.spec, spec)) return last.result
  const made = rankingResult(inputs, spec)
  results.set(inputs, { spec, result: made })
  return made
}
