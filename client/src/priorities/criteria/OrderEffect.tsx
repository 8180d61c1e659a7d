import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useRankingAddress } from '../rankingAddress.ts'
import type { OpenRanking } from '../useRanking.ts'

/** What everything that is changed here does to the order: how many move, and who comes among the first. */
export function OrderEffect({ ranking }: { ranking: OpenRanking }) {
  const { t } = useTranslation()
  const { top, hrefTo } = useRankingAddress()
  const { result, savedRanks, id, isWaiting } = ranking
  if (result === null || isWaiting) return <p className="order-effect hint">{t('rankingCriteria.effect.computing')}</p>
  const isMoved = ({ settlementId, rank }: { settlementId: number; rank: number | null }) =>
    (savedRanks.get(settlementId) ?? null) !== rank
  const moved = result.rows.filter(isMoved)
  const isFirst = (rank: number | null | undefined) => rank != null && rank <= top
  const entered = moved.filter(({ settlementId, rank }) => isFirst(rank) && !isFirst(savedRanks.get(settlementId)))
  if (moved.length === 0) return <p className="order-effect hint">{t('rankingCriteria.effect.none')}</p>
  return (
    <p className="order-effect">
      {t('rankingCriteria.effect.moved', { moved: moved.length, ranked: Math.max(result.ranked, savedRanks.size) })}
      {entered.length > 0 && `; ${t('rankingCriteria.effect.entered', { count: entered.length, top })}`}
      {'. '}
      <Link href={hrefTo(id, 'compare', { with: 'saved' })}>{t('rankingCriteria.effect.compare')}</Link>
    </p>
  )
}
