import { curveFrom, curveNormalisation } from '@arraigo/shared/priorities/normalisationCurve.ts'
import type { Normalisation, RankingCriterion, RankingSpec } from '@arraigo/shared/priorities/ranking.schema.ts'

/** Changes of what is ordered by, as parts of a spec. */
type Change = Pick<RankingSpec, 'criteria'>

/** At the end, weighing as much as the others on average: it neither rules nor is overlooked. */
export function withCriterion({ criteria }: RankingSpec, initial: RankingCriterion): Change {
  const weights = criteria.map(({ weight }) => weight)
  const mean = weights.reduce((sum, weight) => sum + weight, 0) / Math.max(1, weights.length)
  const weight = mean > 0 ? Number(mean.toPrecision(3)) : initial.weight
  return { criteria: [...criteria, { ...initial, weight }] }
}

export const withoutCriterion = ({ criteria }: RankingSpec, key: string): Change => ({
  criteria: criteria.filter((criterion) => criterion.key !== key),
})

export function movedCriterion({ criteria }: RankingSpec, key: string, to: number): Change {
  const moved = criteria.find((criterion) => criterion.key === key)
  if (moved === undefined) return { criteria }
  return { criteria: criteria.filter((criterion) => criterion !== moved).toSpliced(to, 0, moved) }
}

export const changedCriterion = ({ criteria }: RankingSpec, key: string, part: Partial<RankingCriterion>): Change => ({
  criteria: criteria.map((criterion) => (criterion.key === key ? { ...criterion, ...part } : criterion)),
})

/** Another kind of normalisation, beginning where the one before was. `known` ascending. */
export function normalisationOfKind(
  kind: Normalisation['kind'],
  criterion: RankingCriterion,
  known: readonly number[],
): Normalisation {
  if (kind === 'curve') return curveNormalisation(curveFrom(criterion, known))
  if (kind !== 'goal-posts') return { kind }
  const { normalisation } = criterion
  const points = normalisation.kind === 'curve' ? normalisation.points.map(([raw = 0]) => raw) : known
  const [low = 0, high = 1] = [points[0], points.at(-1)]
  return { kind, low, high: high > low ? high : low + 1 }
}
