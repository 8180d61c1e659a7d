import type { DemandTable, PlaceDemand } from '@arraigo/shared/demand/demand.schema.ts'
import { columnHead, columnName } from '@arraigo/shared/demand/demandColumnNames.ts'
import { type DemandColumn, unitOf } from '@arraigo/shared/demand/demandColumns.ts'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { hoverRow } from '../../map/selecting/hoverRow.ts'
import { useFormat } from '../../platform/format.ts'
import { useSelection } from '../../territory/useSelection.ts'
import { Button } from '../../ui/Button.tsx'
import { sortText, useDashboardAddress } from './dashboardAddress.ts'
import { ExplainedFigure, type OpenFigure } from './ExplainedFigure.tsx'
import { FigureCell } from './FigureCell.tsx'
import { PlaceHead } from './PlaceHead.tsx'
import { foundPlaces, greatest, type Sort, sortedPlaces } from './placeRows.ts'
import { useDemandTitle } from './usePlaceTitle.ts'

/** More at once would make the browser slow, and nobody reads them. */
const step = 150

/** Places in rows, the total below; arrow keys go from figure to figure, a row and its shape on the map light up together. */
export function PlacesTable({ table }: { table: DemandTable }) {
  const { t } = useTranslation()
  const titleOf = useDemandTitle()
  const { columns, sort, find } = useDashboardAddress()
  const { selection } = useSelection()
  const frame = useRef<HTMLTableElement>(null)
  const [count, setCount] = useState(step)
  const [opened, setOpened] = useState<OpenFigure | null>(null)
  const rows = sortedPlaces(foundPlaces(table.places, find, titleOf), sort, titleOf)
  const isMarked = ({ of, id }: PlaceDemand) => selection?.collection === of && selection.ids.includes(id)
  const shown = rows.slice(0, Math.max(count, rows.findIndex(isMarked) + 1))
  useEffect(() => () => hoverRow('comunas', null), [])
  return (
    <>
      <div className="table-scroll dash-scroll">
        <table
          ref={frame}
          className="table dash-table"
          aria-label={t('demandDashboard.table')}
          onKeyDown={(event) => moveFocus(event, frame.current)}
        >
          <thead>
            <tr>
              <ColumnHead column="name" sort={sort} />
              {columns.map((column) => (
                <ColumnHead key={column} column={column} sort={sort} />
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((place, row) => (
              <tr
                key={place.id}
                aria-selected={isMarked(place)}
                onPointerEnter={() => place.of !== 'regions' && hoverRow(place.of, place.id)}
                onPointerLeave={() => place.of !== 'regions' && hoverRow(place.of, null)}
              >
                <PlaceHead place={place} isMarked={isMarked(place)} />
                {columns.map((column, at) => (
                  <FigureCell
                    key={column}
                    place={place}
                    column={column}
                    most={hasBar(column) ? greatest(table.places, column) : null}
                    position={{ row, column: at }}
                    isEntry={row === 0 && at === 0}
                    onOpen={setOpened}
                  />
                ))}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">
                {t('demandDashboard.total')}
                <span className="hint dash-unit">{titleOf(table.total)}</span>
              </th>
              {columns.map((column, at) => (
                <FigureCell
                  key={column}
                  place={table.total}
                  column={column}
                  most={null}
                  position={{ row: shown.length, column: at }}
                  isEntry={shown.length === 0 && at === 0}
                  onOpen={setOpened}
                />
              ))}
            </tr>
          </tfoot>
        </table>
      </div>
      {rows.length === 0 && <p className="lead">{t('demandDashboard.noneFound')}</p>}
      {shown.length < rows.length && (
        <Button look="quiet" onPress={() => setCount(shown.length + step)}>
          {t('demandDashboard.moreRows', { count: Math.min(step, rows.length - shown.length) })}
        </Button>
      )}
      <ExplainedFigure figure={opened} basis={table.basis} onClose={() => setOpened(null)} />
    </>
  )
}

const hasBar = (column: DemandColumn) => unitOf(column) !== 'people' && unitOf(column) !== 'km2'

function ColumnHead({ column, sort }: { column: 'name' | DemandColumn; sort: Sort }) {
  const { t } = useTranslation()
  const { locale } = useFormat()
  const { set } = useDashboardAddress()
  const isSorted = sort.by === column
  // Figures from the most, names from A.
  const next: Sort = { by: column, isDescending: isSorted ? !sort.isDescending : column !== 'name' }
  return (
    <th
      scope="col"
      className={column === 'name' ? 'dash-corner' : 'is-number'}
      aria-sort={isSorted ? (sort.isDescending ? 'descending' : 'ascending') : 'none'}
      title={column === 'name' ? undefined : columnName(locale, column)}
    >
      <button type="button" className="dash-sort" onClick={() => set({ sort: sortText(next) })}>
        {column === 'name' ? t('demandDashboard.place') : columnHead(locale, column)}
        <span aria-hidden="true" className="sort-mark">
          {isSorted ? (sort.isDescending ? '↓' : '↑') : ''}
        </span>
      </button>
    </th>
  )
}

/** From a figure to its neighbour, as in a spreadsheet. */
function moveFocus(event: KeyboardEvent, table: HTMLTableElement | null): void {
  const cell = (event.target as HTMLElement).closest<HTMLElement>('[data-cell]')
  const move = moves[event.key]
  if (cell === null || move === undefined) return
  const [row = 0, column = 0] = (cell.dataset.cell ?? '').split(',').map(Number)
  const next = table?.querySelector<HTMLElement>(`[data-cell="${row + move[0]},${column + move[1]}"]`)
  if (!next) return
  event.preventDefault()
  next.focus()
}

const moves: Record<string, readonly [rows: number, columns: number]> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
}
