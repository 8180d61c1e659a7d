import type { Said } from './preparedRanking.ts'
import type { FilledCriterion } from './prepareRanking.ts'
import type { RankingInputs } from './ranking.schema.ts'
import { criterionName } from './rankingNames.ts'

/** Params that name a criterion in both languages, for the texts to choose; as the library does where the data has no such column. */
export function criterionNamed({ columns }: Pick<RankingInputs, 'columns'>, key: string) {
  const name = columns.find((column) => column.key === key)?.name ?? criterionName(key)
  return { criterion: key, nameEs: name.es, nameEn: name.en }
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
