import type { RankingMethod } from '@arraigo/shared/priorities/ranking.schema.ts'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { hoverRow } from '../../map/selecting/hoverRow.ts'
import { stage } from '../../map/stage.ts'
import { useRankingWords } from '../useRankingWords.ts'
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
  method: RankingMethod
  place: readonly [longitude: number | null, latitude: number | null]
  isSelected: boolean
  href: string
}

/** Near enough to see the boundary. */
const nearZoom = 14

function OrderRowDrawn(props: OrderRowProps) {
  const { t } = useTranslation()
  const words = useRankingWords()
  const { id, rank, completeness } = props
  const [lng, lat] = props.place
  return (
    <li
      className="order-item"
      aria-posinset={props.at + 1}
      aria-setsize={props.count}
      style={{ transform: `translateY(${props.at * rowPx}px)`, height: rowPx }}
    >
      <Link
        href={props.href}
        className="order-row"
        aria-current={props.isSelected ? 'true' : undefined}
        onPointerEnter={() => hoverRow('settlements', id)}
        onFocus={() => hoverRow('settlements', id)}
        onClick={() => lng !== null && lat !== null && stage.lookAt({ center: [lng, lat], zoom: nearZoom })}
      >
        <span className="order-place">
          <span className="order-rank">{words.rank(rank)}</span>
          <RankMove before={props.before} now={rank} />
        </span>
        <span className="order-main">
          <span className="order-name">{props.name}</span>
          <ScoreBar method={props.method} score={props.score} parts={props.parts} />
          <span className="hint order-comuna">
            {props.comuna ?? t('inspector.comunaUnknown')}
            {completeness < 0.995 && ` · ${t('priorities.order.known', { share: words.format.percent(completeness) })}`}
          </span>
        </span>
        <span className="order-score">{words.score(props.method, props.score)}</span>
      </Link>
    </li>
  )
}

/** Drawn anew only where something of it changed: a drag asks at every frame. */
export const OrderRow = memo(OrderRowDrawn, (last, next) =>
  (Object.keys(next) as (keyof OrderRowProps)[]).every((name) =>
    name === 'parts' || name === 'place'
      ? last[name].length === next[name].length && last[name].every((value, at) => value === next[name][at])
      : last[name] === next[name],
  ),
)
