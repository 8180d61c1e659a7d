import type { Said } from './preparedRanking.ts'
import type { FilledCriterion } from './prepareRanking.ts'
import type { RankingInputs } from './ranking.schema.ts'

/** Params that name a criterion in both languages, for the texts to choose; its key where the data has no such column. */
export function criterionNamed({ columns }: Pick<RankingInputs, 'columns'>, key: string) {
  const name = columns.find((column) => column.key === key)?.name
  return { criterion: key, nameEs: name?.es ?? key, nameEn: name?.en ?? key }
}

export function criterionFinding(
  { known, unknown, isSame, isFlat }: FilledCriterion,
  named: ReturnType<typeof criterionNamed>,
): Said[] {
  if (known + unknown === 0) return []
  if (known === 0) return [{ code: 'ranking-criterion-unknown', params: named }]
  if (isFlat) return [{ code: 'ranking-criterion-flat', params: named }]
  if (isSame && unknown === 0) return [{ code: 'ranking-criterion-same', params: named }]
  return []
}
