import type { ComparedPlace } from '@arraigo/shared/priorities/compareRankings.ts'
import { Fragment, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { hoverRow } from '../../map/selecting/hoverRow.ts'
import { useSelection } from '../../territory/useSelection.ts'
import { Button } from '../../ui/Button.tsx'
import { OneOf } from '../../ui/OneOf.tsx'
import { Section } from '../../ui/Panel.tsx'
import { useRankingWords } from '../useRankingWords.ts'
import type { Compared } from './compared.ts'
import { MoveParts } from './MoveParts.tsx'
import { type MoverColumn, type MoverSort, moverColumns, sortedMovers } from './moverRows.ts'
import { useMoveWords } from './useMoveWords.ts'

const step = 50

/** Who moves how far, and the criterion that did most; a row opens into all of them. */
export function MoversTable({ compared }: { compared: Compared }) {
  const { t } = useTranslation()
  const [onlyMovers, setOnlyMovers] = useState(true)
  const [sort, setSort] = useState<MoverSort>({ by: 'move', isDescending: true })
  const [count, setCount] = useState(step)
  const [opened, setOpened] = useState<number | null>(null)
  const rows = sortedMovers(compared.comparison.places, sort, onlyMovers)
  useEffect(() => () => hoverRow('settlements', null), [])
  return (
    <Section title={t('rankingComparison.table')}>
      <OneOf
        label={t('rankingComparison.table')}
        choices={['movers', 'all'] as const}
        value={onlyMovers ? 'movers' : 'all'}
        nameOf={(choice) => t(choice === 'movers' ? 'rankingComparison.onlyMovers' : 'rankingComparison.all')}
        onChange={(choice) => setOnlyMovers(choice === 'movers')}
      />
      {rows.length === 0 ? (
        <p className="lead">{t('rankingComparison.nobodyMoves')}</p>
      ) : (
        <div className="table-scroll movers-scroll">
          <table className="table movers">
            <thead>
              <tr>
                {moverColumns.map((column) => (
                  <SortHead key={column} column={column} sort={sort} onSort={setSort} />
                ))}
                <th scope="col">{t('rankingComparison.why')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.slice(0, count).map((place) => (
                <MoverRow
                  key={place.settlementId}
                  place={place}
                  compared={compared}
                  isOpen={opened === place.settlementId}
                  onToggle={() => setOpened(opened === place.settlementId ? null : place.settlementId)}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {count < rows.length && (
        <div>
          <Button look="quiet" onPress={() => setCount(count + step)}>
            {t('rankingComparison.more', { count: Math.min(step, rows.length - count) })}
          </Button>
        </div>
      )}
    </Section>
  )
}

const heads = {
  name: 'rankingComparison.settlement',
  before: 'rankingComparison.before',
  after: 'rankingComparison.after',
  move: 'rankingComparison.move',
} as const

interface SortHeadProps {
  column: MoverColumn
  sort: MoverSort
  onSort: (sort: MoverSort) => void
}

function SortHead({ column, sort, onSort }: SortHeadProps) {
  const { t } = useTranslation()
  const isSorted = sort.by === column
  const next = { by: column, isDescending: isSorted ? !sort.isDescending : column === 'move' }
  return (
    <th
      scope="col"
      className={column === 'name' ? undefined : 'is-number'}
      aria-sort={isSorted ? (sort.isDescending ? 'descending' : 'ascending') : 'none'}
    >
      <button type="button" className="movers-sort" onClick={() => onSort(next)}>
        {t(heads[column])}
        <span aria-hidden="true" className="sort-mark">
          {isSorted ? (sort.isDescending ? '↓' : '↑') : ''}
        </span>
      </button>
    </th>
  )
}

interface MoverRowProps {
  place: ComparedPlace
  compared: Compared
  isOpen: boolean
  onToggle: () => void
}

function MoverRow({ place, compared, isOpen, onToggle }: MoverRowProps) {
  const { t } = useTranslation()
  const words = useRankingWords()
  const moves = useMoveWords(compared)
  const { selection, select } = useSelection()
  const { settlementId, name, comunaName, before, after, move } = place
  const isSelected = selection?.collection === 'settlements' && selection.ids.includes(settlementId)
  return (
    <Fragment>
      <tr
        aria-selected={isSelected}
        onPointerEnter={() => hoverRow('settlements', settlementId)}
        onPointerLeave={() => hoverRow('settlements', null)}
      >
        <th scope="row">
          <button type="button" className="movers-name" onClick={() => select('settlements', [settlementId])}>
            {name}
          </button>
          {comunaName !== null && <span className="hint">{comunaName}</span>}
        </th>
        <td className="is-number">{words.rank(before?.rank)}</td>
        <td className="is-number">{words.rank(after?.rank)}</td>
        <td className="is-number">
          <span className={`mover-move is-${(move ?? 0) > 0 ? 'up' : (move ?? 0) < 0 ? 'down' : 'same'}`}>
            {moves.move(move)}
          </span>
        </td>
        <td>
          <button
            type="button"
            className="movers-why"
            aria-expanded={isOpen}
            aria-label={`${t('rankingComparison.explain', { name })}: ${moves.why(place)}`}
            onClick={onToggle}
          >
            {moves.why(place) || '–'}
          </button>
        </td>
      </tr>
      {isOpen && (
        <tr>
          <td colSpan={5} className="movers-parts">
            <MoveParts place={place} compared={compared} />
          </td>
        </tr>
      )}
    </Fragment>
  )
}
