import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useRankingAddress } from '../rankingAddress.ts'
import { useRobustness } from '../robustness/useRobustness.ts'
import { useRankingWords } from '../useRankingWords.ts'

/** How far its place hangs on the weights, where that was computed; the way there where it was not. */
export function RobustnessLine({ id, settlementId, top }: { id: number; settlementId: number; top: number }) {
  const { t } = useTranslation()
  const { hrefTo } = useRankingAddress()
  const words = useRankingWords()
  const robustness = useRobustness(id)
  const share = robustness === null || robustness.isOld ? null : robustness.shareInTop(settlementId, top)
  return (
    <p>
      {share !== null && `${t('rankingExplanation.robust', { top, share: words.share(share) })}. `}
      <Link href={hrefTo(id, 'robustness')}>{t('rankingExplanation.robustLink')}</Link>
    </p>
  )
}
