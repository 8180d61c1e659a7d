import type { RankingInputs, RankingSpec } from '../../shared/src/priorities/ranking.schema.ts'
import { aSpec, someInputs } from '../../shared/src/priorities/testing/aRanking.ts'

const criteria = 12

let state = 7
/** Park and Miller's generator: the same numbers in every run. */
function random(): number {
  state = (state * 48_271) % 2_147_483_647
  return state / 2_147_483_647
}

export function someWeights(): number[] {
  return Array.from({ length: criteria }, random)
}

/** One value in ten is unknown. */
export function madeUp(count: number): { inputs: RankingInputs; spec: RankingSpec } {
  const rows = Array.from({ length: count }, () =>
    Array.from({ length: criteria }, () => (random() < 0.1 ? null : Math.round(random() * 1e5) / 100)),
  )
  return { inputs: someInputs(rows), spec: aSpec(someWeights().map((weight) => ({ weight }))) }
}
