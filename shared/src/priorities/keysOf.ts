import type { RankingSpec } from './ranking.schema.ts'

/** The criteria whose values a ranking needs: those that order and those that filter. */
export const keysOf = ({ criteria, filters }: Pick<RankingSpec, 'criteria' | 'filters'>): string[] => [
  ...new Set([...criteria, ...filters].map(({ key }) => key)),
]
