import type { RankingInputs } from '@arraigo/shared/priorities/ranking.schema.ts'
import { comparable } from '@arraigo/shared/territory/codes.ts'
import { useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { hoverRow } from '../../map/selecting/hoverRow.ts'
import { criterionColour } from '../criterionColour.ts'
import { useLiveRanking } from '../liveRanking.ts'
import { useRankingAddress } from '../rankingAddress.ts'
import type { OpenRanking } from '../useRanking.ts'
import { useRankingWords } from '../useRankingWords.ts'
import { RankMove } from './RankMove.tsx'
import { SearchField } from './SearchField.tsx'
import { useScrollWindow } from './useScrollWindow.ts'

const tableRowPx = 36

/** The order with what was measured: a column for each criterion, as high as its points. */
export function OrderTable({ ranking, inputs }: { ranking: OpenRanking; inputs: RankingInputs }) {
  const { t } = useTranslation()
  const words = useRankingWords()
  const { hrefTo, top } = useRankingAddress()
  const live = useLiveRanking(ranking)
  const [search, setSearch] = useState('')
  const body = useRef<HTMLTableSectionElement>(null)
  const { ids, names, comunaNames } = inputs.settlements
  const texts = useMemo(
    () => names.map((name, row) => comparable(`${name} ${comunaNames[row] ?? ''}`)),
    [names, comunaNames],
  )
  const rows = useMemo(() => {
    if (live === null) return new Int32Array(0)
    const ranked = live.scored.order.subarray(0, live.scored.ranked)
    const wanted = comparable(search)
    return wanted === '' ? ranked : ranked.filter((row) => texts[row]?.includes(wanted))
  }, [live, search, texts])
  const { from, to } = useScrollWindow(body, tableRowPx, rows.length)
  if (live === null) return null
  const { prepared, scored } = live
  const columns = prepared.criteria.map(({ key }) => inputs.columns.find((column) => column.key === key))
  return (
    <>
      <SearchField value={search} onChange={setSearch} />
      <div className="rank-scroll order-table-scroll">
        <table className="order-table" aria-rowcount={rows.length + 1}>
          <thead>
            <tr>
              <th scope="col">{t('priorities.order.rank')}</th>
              <th scope="col">{t('priorities.order.settlement')}</th>
              <th scope="col" className="is-number">
                {t('priorities.order.score')}
              </th>
              {prepared.criteria.map(({ key }, at) => (
                <th key={key} scope="col" className="is-number">
                  <span className="criterion-mark" style={{ background: criterionColour(at) }} />
                  {words.criterion(columns[at] ?? key)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody ref={body} onPointerLeave={() => hoverRow('settlements', null)}>
            <Gap rows={from} />
            {Array.from(rows.subarray(from, to), (row, offset) => {
              const id = ids[row] as number
              const rank = scored.ranks[row] as number
              return (
                <tr
                  key={id}
                  aria-rowindex={from + offset + 2}
                  className={rank === top + 1 ? 'is-after-cut' : undefined}
                  style={{ height: tableRowPx }}
                  onPointerEnter={() => hoverRow('settlements', id)}
                >
                  <td>
                    {words.rank(rank)}{' '}
                    <RankMove before={ranking.savedRanks.get(id) ?? null} now={rank} t={t} format={words.format} />
                  </td>
                  <th scope="row">
                    <Link href={hrefTo(ranking.id, `why/${id}`)}>{names[row]}</Link>
                    <span className="hint"> {comunaNames[row]}</span>
                  </th>
                  <td className="is-number">{words.score(prepared.method, scored.scores[row])}</td>
                  {columns.map((column, at) => {
                    const value = column?.values[row] ?? null
                    const worth = prepared.values[at * prepared.count + row] as number
                    return (
                      <td
                        key={column?.key ?? at}
                        className={value === null ? 'is-number is-unknown' : 'is-number'}
                        style={{ '--worth': Number.isNaN(worth) ? 0 : worth } as object}
                      >
                        {column === undefined ? '' : words.value(column, value)}
                      </td>
                    )
                  })}
                </tr>
              )
            })}
            <Gap rows={rows.length - to} />
          </tbody>
        </table>
      </div>
    </>
  )
}

/** As high as the rows that are not drawn. */
const Gap = ({ rows }: { rows: number }) =>
  rows > 0 ? (
    <tr>
      <td style={{ height: rows * tableRowPx, padding: 0, border: 0 }} />
    </tr>
  ) : null
