import type { RankingMethod } from '@arraigo/shared/priorities/ranking.schema.ts'
import type { TFunction } from 'i18next'
import { type MouseEvent, memo } from 'react'
import { hoverRow } from '../../map/selecting/hoverRow.ts'
import type { RankingWords } from '../useRankingWords.ts'
import { RankMove } from './RankMove.tsx'
import { rowPx } from './rowPx.ts'
import { ScoreBar } from './ScoreBar.tsx'

interface OrderRowProps {
  id: number
  /** Where it stands in the list. */
  at: number
  count: number
  name: string
  comuna: string | null
  rank: number
  /** Rank when it was saved. */
  before: number | null
  score: number
  parts: readonly (number | null)[]
  completeness: number
  top: number
  /** Share of the reasonable weightings in which it is among the first `top`; null where nobody asked yet. */
  shareInTop: number | null
  method: RankingMethod
  isSelected: boolean
  href: string
  onOpen: (event: MouseEvent<HTMLAnchorElement>, id: number) => void
  /** Given, not asked for: many rows are drawn anew with every move of a hand. */
  t: TFunction
  words: RankingWords
}

function OrderRowDrawn(props: OrderRowProps) {
  const { id, rank, completeness, t, words } = props
  const robust = words.format.percent(props.shareInTop)
  const share = words.format.percent(completeness)
  return (
    <li
      className="order-item"
      aria-posinset={props.at + 1}
      aria-setsize={props.count}
      style={{ transform: `translateY(${props.at * rowPx}px)`, height: rowPx }}
    >
      <a
        href={props.href}
        onClick={(event) => props.onOpen(event, id)}
        className="order-row"
        aria-current={props.isSelected ? 'true' : undefined}
        onPointerEnter={() => hoverRow('settlements', id)}
        onFocus={() => hoverRow('settlements', id)}
      >
        <span className="order-place">
          <span className="order-rank">{words.rank(rank)}</span>
          <RankMove before={props.before} now={rank} t={t} format={words.format} />
        </span>
        <span className="order-main">
          <span className="order-name">
            {props.name} <span className="hint">{props.comuna ?? t('inspector.comunaUnknown')}</span>
          </span>
          <span className="order-bar">
            <ScoreBar method={props.method} score={props.score} parts={props.parts} />
            {props.shareInTop !== null && (
              <span className="order-robust" title={t('priorities.order.robust', { share: robust, count: props.top })}>
                {robust}
              </span>
            )}
          </span>
        </span>
        <span className="order-figures">
          <span className="order-score">{words.score(props.method, props.score)}</span>
          {completeness < 0.995 && (
            <span className="order-known" title={t('priorities.order.known', { share })}>
              <span aria-hidden="true">{share}</span>
              <span className="only-read">{t('priorities.order.known', { share })}</span>
            </span>
          )}
        </span>
      </a>
    </li>
  )
}

/** Drawn anew only where something of it changed: a drag asks at every frame. */
export const OrderRow = memo(OrderRowDrawn, (last, next) =>
  (Object.keys(next) as (keyof OrderRowProps)[]).every((name) =>
    name === 'parts'
      ? last[name].length === next[name].length && last[name].every((value, at) => value === next[name][at])
      : last[name] === next[name],
  ),
)
