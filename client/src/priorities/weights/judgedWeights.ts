import { groupJudgement, judgedAgain, withMatrix } from '@arraigo/shared/priorities/judgements.ts'
import { emptyMatrix } from '@arraigo/shared/priorities/pairs.ts'
import type { Judgement, RankingSpec } from '@arraigo/shared/priorities/ranking.schema.ts'
import { randomUuid } from '../../settlements/editor/randomUuid.ts'
import { withWeights } from '../editing/weights.ts'

type Role = Judgement['role']
type Matrix = readonly (readonly (number | null)[])[]

export const keysOfSpec = ({ criteria }: Pick<RankingSpec, 'criteria'>): string[] => criteria.map(({ key }) => key)

/** Weights of pairs are points that add up to 100. */
const points = 100

/** Judgements and the weights that come of them; where the answers give none (yet), the weights stay as points of their own. */
export function withJudgements(spec: RankingSpec, judgements: Judgement[]): Partial<RankingSpec> {
  const { outcome } = groupJudgement(judgements, keysOfSpec(spec))
  if (outcome.weights.length !== spec.criteria.length || judgements.length === 0)
    return { judgements, weighting: 'points' }
  const weights = outcome.weights.map((weight) => weight * points)
  return { judgements, weighting: 'pairwise', criteria: withWeights(spec.criteria, weights) }
}

/** The weights in force are those of the judgements. */
export function isWeighedByPairs(spec: RankingSpec): boolean {
  const weighed = withJudgements(spec, spec.judgements)
  if (spec.weighting !== 'pairwise' || weighed.criteria === undefined) return false
  return weighed.criteria.every(({ weight }, at) => Math.abs(weight - (spec.criteria[at]?.weight ?? 0)) < 1e-4)
}

export function newJudgement(keys: readonly string[], { name, role }: { name: string; role: Role }): Judgement {
  return { id: randomUuid(), name, role, keys: [...keys], matrix: emptyMatrix(keys.length) }
}

const replaced = (judgements: readonly Judgement[], next: Judgement): Judgement[] =>
  judgements.some(({ id }) => id === next.id)
    ? judgements.map((old) => (old.id === next.id ? next : old))
    : [...judgements, next]

/** One answer given, or taken back with null. */
export const withAnswer = (
  spec: RankingSpec,
  judgement: Judgement,
  pair: readonly [number, number],
  value: number | null,
): Partial<RankingSpec> =>
  withJudgements(spec, replaced(spec.judgements, judgedAgain(judgement, keysOfSpec(spec), pair, value)))

export const withWholeMatrix = (spec: RankingSpec, judgement: Judgement, matrix: Matrix): Partial<RankingSpec> =>
  withJudgements(spec, replaced(spec.judgements, withMatrix(judgement, keysOfSpec(spec), matrix)))

export const withPerson = (spec: RankingSpec, person: Judgement): Partial<RankingSpec> =>
  withJudgements(spec, replaced(spec.judgements, person))

export const withoutPerson = (spec: RankingSpec, id: string): Partial<RankingSpec> =>
  withJudgements(
    spec,
    spec.judgements.filter((judgement) => judgement.id !== id),
  )
