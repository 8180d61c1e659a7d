import { useTranslation } from 'react-i18next'
import { isNumeric, type ShownField } from '../territory/shownFields.ts'
import type { TableSort } from './tableAddress.ts'
import { useColumnLabel } from './useColumnLabel.ts'

interface GridHeaderProps {
  columns: readonly ShownField[]
  sort: TableSort | null
  onSort: (column: string) => void
}

/** Names, units and the order; pressing one orders the rows on the server. */
export function GridHeader({ columns, sort, onSort }: GridHeaderProps) {
  const { t } = useTranslation()
  const labelOf = useColumnLabel()
  const order = (name: string) => (sort?.column === name ? (sort.isDescending ? 'descending' : 'ascending') : 'none')
  return (
    <thead className="grid-head">
      <tr aria-rowindex={1} className="grid-row">
        <th scope="col">
          <span className="only-read">{t('tables.mark')}</span>
        </th>
        <th scope="col">
          <span className="only-read">{t('tables.zoomTo')}</span>
        </th>
        {columns.map((column) => (
          <th
            key={column.name}
            scope="col"
            aria-sort={order(column.name)}
            className={isNumeric(column) ? 'is-number' : undefined}
          >
            <button type="button" onClick={() => onSort(column.name)}>
              {labelOf(column)}
              <span aria-hidden="true" className="sort-mark">
                {sort?.column === column.name && (sort.isDescending ? '↓' : '↑')}
              </span>
            </button>
          </th>
        ))}
      </tr>
    </thead>
  )
}
