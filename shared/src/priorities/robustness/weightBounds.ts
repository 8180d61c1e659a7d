import type { Issue, IssueParams } from '../../problems/issue.ts'
import type { RankingCriterion, RankingSpec } from '../ranking.schema.ts'

/** Between which shares of the sum the weight of each criterion is reasonable, in the order of the criteria. */
export interface WeightBounds {
  low: number[]
  high: number[]
}

/** Sums of shares are 1 to this. */
const slack = 1e-9

/** Weights as shares of their sum; all alike where all are zero. */
export function weightShares(criteria: readonly Pick<RankingCriterion, 'weight'>[]): number[] {
  const sum = criteria.reduce((total, { weight }) => total + weight, 0)
  return criteria.map(({ weight }) => (sum > 0 ? weight / sum : 1 / criteria.length))
}

/**
 * A criterion's own bounds, else the ranking's spread around its weight: between (1 − spread) and (1 + spread) times its share;
 * a spread of 1 is any weight at all.
 */
export function weightBounds(spec: Pick<RankingSpec, 'criteria' | 'weightSpread'>): WeightBounds {
  const { criteria, weightSpread } = spec
  const shares = weightShares(criteria)
  const around = (share: number): [number, number] =>
    weightSpread >= 1 ? [0, 1] : [share * (1 - weightSpread), Math.min(1, share * (1 + weightSpread))]
  const pairs = criteria.map(({ bounds }, at) => (bounds ? [bounds.low, bounds.high] : around(shares[at]!)))
  return { low: pairs.map(([low]) => low!), high: pairs.map(([, high]) => high!) }
}

/**
 * Bounds that no weights can hold: each pair that is the wrong way round, and sums that cannot reach or keep to 100 %. `named`:
 * params that name a criterion.
 */
export function boundIssues(
  { low, high }: WeightBounds,
  named: (criterion: number) => IssueParams = numbered,
): Issue[] {
  const issues = low.flatMap((least, at): Issue[] => {
    const most = high[at]!
    if (least <= most) return []
    return [
      {
        code: 'ranking-bounds-crossed',
        path: `criteria.${at}.bounds`,
        params: { ...named(at), low: least, high: most },
      },
    ]
  })
  const [leastSum, mostSum] = [sum(low), sum(high)]
  if (leastSum > 1 + slack)
    issues.push({ code: 'ranking-bounds-above', path: 'criteria', params: { percent: percent(leastSum) } })
  if (mostSum < 1 - slack)
    issues.push({ code: 'ranking-bounds-below', path: 'criteria', params: { percent: percent(mostSum) } })
  return issues
}

/** Whether weights, as shares, are among those that are called reasonable. */
export const isWithinBounds = (shares: readonly number[], { low, high }: WeightBounds): boolean =>
  shares.every((share, at) => share >= low[at]! - slack && share <= high[at]! + slack)

const numbered = (criterion: number): IssueParams => ({ nameEs: criterion + 1, nameEn: criterion + 1 })
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
const percent = (share: number): number => Math.round(1000 * share) / 10
