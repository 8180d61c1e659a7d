import type { Issue } from '../problems/issue.ts'
import type { RankingInputs, RankingSpec } from './ranking.schema.ts'

/** All that is wrong with a spec beyond its schema, at once; with the data, what of it is not there. */
export function specIssues({ criteria }: RankingSpec, _inputs: RankingInputs | null): Issue[] {
  if (criteria.every(({ weight }) => weight === 0)) return [{ code: 'ranking-weights-all-zero', path: 'criteria' }]
  return []
}
