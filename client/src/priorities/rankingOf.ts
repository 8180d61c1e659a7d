import { keysOf } from '@arraigo/shared/priorities/keysOf.ts'
import type { RankingInputs, RankingResult, RankingSpec } from '@arraigo/shared/priorities/ranking.schema.ts'
import { type PreparedRanking, preparedResult, prepareRanking } from '@arraigo/shared/priorities/rankSettlements.ts'
import { canonicalJson } from '@arraigo/shared/priorities/sealed/canonicalJson.ts'

export const hasColumnsOf = ({ columns }: RankingInputs, spec: RankingSpec): boolean => {
  const present = new Set(columns.map(({ key }) => key))
  return keysOf(spec).every((key) => present.has(key))
}

/** What of a spec can be ordered by with these columns. */
export function specWithin({ columns }: RankingInputs, spec: RankingSpec): RankingSpec {
  const present = new Set(columns.map(({ key }) => key))
  const isThere = ({ key }: { key: RankingSpec['criteria'][number]['key'] }) => present.has(key)
  return { ...spec, criteria: spec.criteria.filter(isThere), filters: spec.filters.filter(isThere) }
}

/** Whatever the order of properties: a database gives them in another one than they were sent. */
export const sameSpec = (one: RankingSpec, other: RankingSpec): boolean =>
  one === other || canonicalJson(one) === canonicalJson(other)

export interface Computation {
  prepared: PreparedRanking
  result: RankingResult
}

const computed = new WeakMap<RankingInputs, Computation & { spec: RankingSpec }>()

/** List, map and pages ask for the same: computed once. Null while a column is on its way. */
export function computationOf(inputs: RankingInputs, spec: RankingSpec): Computation | null {
  if (!hasColumnsOf(inputs, spec)) return null
  const last = computed.get(inputs)
  if (last !== undefined && sameSpec(last.spec, spec)) return last
  const prepared = prepareRanking(inputs, spec)
  const made = { spec, prepared, result: preparedResult(prepared, inputs.settlements.ids) }
  computed.set(inputs, made)
  return made
}
