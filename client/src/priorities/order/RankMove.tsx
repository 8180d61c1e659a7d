import { useTranslation } from 'react-i18next'
import { useFormat } from '../../platform/format.ts'

/** Places gained or lost since it was saved. */
export function RankMove({ before, now }: { before: number | null; now: number }) {
  const { t } = useTranslation()
  const { number } = useFormat()
  if (before === null) return <span className="rank-move is-new">{t('priorities.move.new')}</span>
  const places = before - now
  if (places === 0)
    return (
      <span className="rank-move" title={t('priorities.move.same')}>
        =
      </span>
    )
  const text = t(places > 0 ? 'priorities.move.up' : 'priorities.move.down', { count: Math.abs(places) })
  return (
    <span className={places > 0 ? 'rank-move is-up' : 'rank-move is-down'} title={text}>
      <span aria-hidden="true">{`${places > 0 ? '▲' : '▼'}${number(Math.abs(places))}`}</span>
      <span className="only-read">{text}</span>
    </span>
  )
}
