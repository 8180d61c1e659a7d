import { contributionsBy } from '@arraigo/shared/priorities/contributions.ts'
import { sharesOf } from '@arraigo/shared/priorities/prepareRanking.ts'
import type { RankingInputs } from '@arraigo/shared/priorities/ranking.schema.ts'
import { completenessOf } from '@arraigo/shared/priorities/rankSettlements.ts'
import { countingWeights } from '@arraigo/shared/priorities/scoreRanking.ts'
import { comparable } from '@arraigo/shared/territory/codes.ts'
import { type MouseEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { hoverRow } from '../../map/selecting/hoverRow.ts'
import { stage } from '../../map/stage.ts'
import { useSelection } from '../../territory/useSelection.ts'
import { type LiveRanking, useLiveRanking } from '../liveRanking.ts'
import { useRankingAddress } from '../rankingAddress.ts'
import { useRobustness } from '../robustness/useRobustness.ts'
import type { OpenRanking } from '../useRanking.ts'
import { useRankingWords } from '../useRankingWords.ts'
import { OrderRow } from './OrderRow.tsx'
import { rowPx } from './rowPx.ts'
import { SearchField } from './SearchField.tsx'
import { useScrollWindow } from './useScrollWindow.ts'

/** The order, live: of any number of places only those in sight are drawn. */
export function OrderList({ ranking, inputs }: { ranking: OpenRanking; inputs: RankingInputs }) {
  const live = useLiveRanking(ranking)
  const [search, setSearch] = useState('')
  // What is gone from the screen lets go of the map too.
  useEffect(() => () => hoverRow('settlements', null), [])
  if (live === null) return null
  return (
    <>
      <SearchField value={search} onChange={setSearch} />
      <Rows ranking={ranking} inputs={inputs} live={live} search={search} />
    </>
  )
}

interface RowsProps {
  ranking: OpenRanking
  inputs: RankingInputs
  live: LiveRanking
  search: string
}

function Rows({ ranking, inputs, live, search }: RowsProps) {
  const { t } = useTranslation()
  const { top, hrefTo } = useRankingAddress()
  const { selection } = useSelection()
  const list = useRef<HTMLOListElement>(null)
  const { prepared, weights, scored } = live
  const weighted = useMemo(() => ({ ...prepared, weights: sharesOf(Array.from(weights)) }), [prepared, weights])
  const found = useFoundRows(inputs, search)
  const order = useMemo(() => {
    const ranked = scored.order.subarray(0, scored.ranked)
    return found === null ? ranked : ranked.filter((row) => found[row] === 1)
  }, [scored, found])
  const { from, to } = useScrollWindow(list, rowPx, order.length)
  const rowParts = useRowParts(live)
  const words = useRankingWords()
  const robustness = useRobustness(ranking.id)
  const shareInTop = robustness === null || robustness.isOld || live.isDragged ? null : robustness.shareInTop
  const open = useOpenWhy(inputs)
  const { ids, names, comunaNames } = inputs.settlements
  // The line after the first places; a search shows places apart from each other.
  const isCutShown = found === null && top < scored.ranked
  return (
    <>
      {found !== null && (
        <p className="hint" role="status">
          {t('priorities.order.found', { count: order.length })}
        </p>
      )}
      <div className="rank-scroll order-scroll">
        <ol
          ref={list}
          className="order"
          aria-label={t('priorities.order.name')}
          style={{ height: order.length * rowPx }}
          onPointerLeave={() => hoverRow('settlements', null)}
        >
          {Array.from(order.subarray(from, to), (row, offset) => {
            const at = from + offset
            const id = ids[row] as number
            return (
              <OrderRow
                key={id}
                id={id}
                at={at}
                count={order.length}
                name={names[row] ?? ''}
                comuna={comunaNames[row] ?? null}
                rank={scored.ranks[row] as number}
                before={ranking.savedRanks.get(id) ?? null}
                score={scored.scores[row] as number}
                parts={rowParts(row)}
                completeness={completenessOf(weighted, row)}
                top={top}
                shareInTop={shareInTop?.(id, top) ?? null}
                method={prepared.method}
                isSelected={selection?.collection === 'settlements' && selection.ids.includes(id)}
                href={hrefTo(ranking.id, `why/${id}`)}
                onOpen={open}
                t={t}
                words={words}
              />
            )
          })}
          {isCutShown && (
            <li className="order-cut" aria-hidden="true" style={{ transform: `translateY(${top * rowPx}px)` }}>
              <span>{t('priorities.order.cut', { count: top })}</span>
            </li>
          )}
        </ol>
      </div>
    </>
  )
}

/** Near enough to see the boundary. */
const nearZoom = 14

/** A row that is pressed opens why it is where it is, and moves the map there; a new tab is the browser's own affair. */
function useOpenWhy({ settlements: { ids, longitudes, latitudes } }: RankingInputs) {
  const [, setLocation] = useLocation()
  return useCallback(
    (event: MouseEvent<HTMLAnchorElement>, id: number) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return
      event.preventDefault()
      setLocation(event.currentTarget.getAttribute('href') ?? '')
      const row = ids.indexOf(id)
      const [lng, lat] = [longitudes[row] ?? null, latitudes[row] ?? null]
      if (lng !== null && lat !== null) stage.lookAt({ center: [lng, lat], zoom: nearZoom })
    },
    [setLocation, ids, longitudes, latitudes],
  )
}

/** 1 where name, code or comuna has what is searched; null where nothing is. */
function useFoundRows({ settlements }: RankingInputs, search: string): Uint8Array | null {
  const texts = useMemo(
    () =>
      settlements.names.map((name, row) =>
        comparable(`${name} ${settlements.comunaNames[row] ?? ''} ${settlements.codes[row] ?? ''}`),
      ),
    [settlements],
  )
  return useMemo(() => {
    const wanted = comparable(search)
    return wanted === '' ? null : Uint8Array.from(texts, (text) => (text.includes(wanted) ? 1 : 0))
  }, [texts, search])
}

/** What each criterion adds to a row's score. */
function useRowParts({ prepared, weights, scored }: LiveRanking): (row: number) => readonly (number | null)[] {
  return useMemo(() => {
    const counting = countingWeights(prepared, weights).slice()
    const of = contributionsBy(prepared, counting, prepared.method)
    return (row) => of(row, scored.scores[row] as number)
  }, [prepared, weights, scored])
}
