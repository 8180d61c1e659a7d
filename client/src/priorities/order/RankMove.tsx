import type { TFunction } from 'i18next'
import type { Format } from '../../platform/format.ts'

interface RankMoveProps {
  before: number | null
  now: number
  t: TFunction
  format: Format
}

/** Places gained or lost since it was saved. */
export function RankMove({ before, now, t, format }: RankMoveProps) {
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
      <span aria-hidden="true">{`${places > 0 ? '▲' : '▼'}${format.number(Math.abs(places))}`}</span>
      <span className="only-read">{text}</span>
    </span>
  )
}
