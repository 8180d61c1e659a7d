import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import type { OpenRanking } from '../useRanking.ts'
import { withJudgements } from './judgedWeights.ts'

/** Comparisons are kept, but points count: one button puts them in force. */
export function NotInForce({ ranking }: { ranking: OpenRanking }) {
  const { t } = useTranslation()
  const { spec, change } = ranking
  return (
    <Notice
      tone="info"
      action={
        <Button onPress={() => change(withJudgements(spec, spec.judgements))}>
          {t('rankingWeights.pairwise.apply')}
        </Button>
      }
    >
      {t('rankingWeights.pairwise.notInForce')}
    </Notice>
  )
}
