import { judgementsAlike } from '@arraigo/shared/priorities/ahp.ts'
import type { RankingSpec } from '@arraigo/shared/priorities/ranking.schema.ts'
import { useTranslation } from 'react-i18next'
import { Notice } from '../../../ui/Notice.tsx'
import { keysOfSpec } from '../judgedWeights.ts'

/** Why people who answered come to no weights: criteria that came later, or answers that hang apart. */
export function NoGroupWeights({ spec, names }: { spec: RankingSpec; names: readonly string[] }) {
  const { t } = useTranslation()
  const keys = keysOfSpec(spec)
  const matrices = spec.judgements
    .filter(({ isLeftOut }) => isLeftOut !== true)
    .map((judgement) => judgementsAlike(judgement, keys))
  const isCompared = (i: number) => matrices.some((matrix) => matrix[i]?.some((value, j) => j !== i && value !== null))
  const alone = names.filter((_, i) => !isCompared(i))
  return (
    <Notice tone="warning" title={t('rankingWeights.people.noWeights')}>
      <p>
        {alone.length > 0
          ? t('rankingWeights.people.nobodyCompared', { names: alone.join(', ') })
          : t('rankingWeights.people.hangApart')}{' '}
        {t('rankingWeights.people.weightsAsTheyWere')}
      </p>
    </Notice>
  )
}
