import type { ComparisonRow } from '@arraigo/shared/comparison/comparison.schema.ts'
import { Fragment, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAddress } from '../platform/address.ts'
import { useFormat } from '../platform/format.ts'
import { Button } from '../ui/Button.tsx'
import type { AcceptRows } from './Acceptance.tsx'
import type { ComparisonView } from './comparisonAddress.ts'
import { KindMark } from './KindMark.tsx'
import { RowDetail } from './RowDetail.tsx'
import { comunaOf, nameOf, type SortColumn, sortColumns } from './sortRows.ts'

interface ComparisonTableProps {
  rows: readonly ComparisonRow[]
  /** Those that are not shown too: a split names its pieces. */
  all: readonly ComparisonRow[]
  sort: ComparisonView['sort']
  selected: string | null
  comunaName: (code: string) => string
  onSelect: (row: ComparisonRow | null) => void
  accept: AcceptRows | null
}

const isNumeric = (column: SortColumn) => column !== 'name' && column !== 'comuna' && column !== 'kind'
/** More at once would make the browser slow, and nobody reads them. */
const step = 200

/** A row is opened by its name; the order is in the address, `sort=-areaDifference`. */
export function ComparisonTable(props: ComparisonTableProps) {
  const { rows, sort, selected, onSelect } = props
  const { t } = useTranslation()
  const { change } = useAddress()
  const [count, setCount] = useState(step)
  const selectedAt = rows.findIndex(({ key }) => key === selected)
  const shown = rows.slice(0, Math.max(count, selectedAt + 1))
  if (rows.length === 0) return <p className="lead">{t('comparison.nothing')}</p>
  const order = (column: SortColumn) =>
    change({ sort: sort.column === column && !sort.isDescending ? `-${column}` : column }, { replace: true })
  return (
    <>
      <div className="table-scroll comparison-table">
        <table className="table" aria-label={t('comparison.table')}>
          <thead>
            <tr>
              {sortColumns.map((column) => (
                <th
                  key={column}
                  scope="col"
                  className={isNumeric(column) ? 'is-number' : ''}
                  aria-sort={sort.column === column ? (sort.isDescending ? 'descending' : 'ascending') : 'none'}
                >
                  <button type="button" className="sort-button" onClick={() => order(column)}>
                    {t(`comparison.columns.${column}`)}
                    <span aria-hidden="true" className="sort-mark">
                      {sort.column === column ? (sort.isDescending ? '↓' : '↑') : ''}
                    </span>
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <Fragment key={row.key}>
                <TableRow {...props} row={row} isSelected={row.key === selected} />
                {row.key === selected && (
                  <tr className="row-detail">
                    <td colSpan={sortColumns.length}>
                      <RowDetail row={row} all={props.all} accept={props.accept} onSelect={onSelect} />
                    </td>
                  </tr>
                )}
              </Fragment>
            ))}
          </tbody>
        </table>
      </div>
      {shown.length < rows.length && (
        <Button look="quiet" onPress={() => setCount(shown.length + step)}>
          {t('comparison.moreRows', { count: Math.min(step, rows.length - shown.length) })}
        </Button>
      )}
    </>
  )
}

interface TableRowProps extends ComparisonTableProps {
  row: ComparisonRow
  isSelected: boolean
}

function TableRow({ row, isSelected, comunaName, onSelect }: TableRowProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const element = useRef<HTMLTableRowElement>(null)
  useEffect(() => {
    if (isSelected) element.current?.scrollIntoView({ block: 'nearest' })
  }, [isSelected])
  const { kind, before, after } = row
  const comuna = comunaOf(row)
  /** Where a side has no such settlement there is nothing to be unknown. */
  const hectares = (side: typeof before) => (side === null ? '—' : format.areaHa(side.areaM2).replace(/ ha$/, ''))
  const households = (side: typeof before) => (side === null ? '—' : format.number(side.householdCount))
  return (
    <tr ref={element} className="is-link" aria-selected={isSelected} onClick={() => onSelect(isSelected ? null : row)}>
      <td>
        <button
          type="button"
          className="link-button"
          aria-expanded={isSelected}
          onClick={(event) => {
            event.stopPropagation()
            onSelect(isSelected ? null : row)
          }}
        >
          {nameOf(row)}
        </button>
      </td>
      <td>{comuna === null ? t('unknown') : comunaName(comuna)}</td>
      <td>
        <span className="kind-cell">
          <KindMark kind={kind} />
          {t(`comparison.kinds.${kind}`)}
        </span>
        {kind === 'moved' && (
          <span className="hint">{t('comparison.metres', { distance: format.number(row.distanceM) })}</span>
        )}
      </td>
      <td className="is-number">{hectares(before)}</td>
      <td className="is-number">{hectares(after)}</td>
      <td className="is-number">
        <AreaDifference row={row} />
      </td>
      <td className="is-number">{households(before)}</td>
      <td className="is-number">{households(after)}</td>
    </tr>
  )
}

function AreaDifference({ row: { areaDifferenceM2, areaDifferencePct } }: { row: ComparisonRow }) {
  const format = useFormat()
  if (areaDifferenceM2 === null) return '—'
  const sign = Math.round(areaDifferenceM2) > 0 ? '+' : ''
  return (
    <>
      {sign}
      {format.number(areaDifferenceM2)}
      {areaDifferencePct !== null && Math.abs(areaDifferencePct) >= 0.05 && (
        <span className="hint">
          {sign}
          {format.percent(areaDifferencePct / 100, 1)}
        </span>
      )}
    </>
  )
}
