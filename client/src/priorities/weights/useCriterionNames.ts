import type { OpenRanking } from '../useRanking.ts'
import { useRankingWords } from '../useRankingWords.ts'

/** Names of the criteria in their order. */
export function useCriterionNames({ spec, inputs }: Pick<OpenRanking, 'spec' | 'inputs'>): string[] {
  const { criterion } = useRankingWords()
  return spec.criteria.map(({ key }) => criterion(inputs?.columns.find((column) => column.key === key) ?? key))
}
