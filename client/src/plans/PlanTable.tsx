import type { Plan } from '@arraigo/shared/plans/plan.schema.ts'
import { useMemo } from 'react'
import { Cell, Column, Row, Table, TableBody, TableHeader } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useAddress } from '../platform/address.ts'
import { useFormat } from '../platform/format.ts'
import type { PackageLook } from './packageColours.ts'
import { type SortColumn, servicesBeyond, sortColumns, sortItems } from './sortItems.ts'

const isNumeric = (column: SortColumn) => column !== 'name' && column !== 'comuna' && column !== 'package'

/** Every settlement considered; the order is in the address, `sort=-score`. */
export function PlanTable({ plan, looks }: { plan: Plan; looks: readonly PackageLook[] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { params, change } = useAddress()
  const asked = params.get('sort') ?? '-score'
  const column = sortColumns.find((name) => name === asked.replace('-', '')) ?? 'score'
  const direction = asked.startsWith('-') ? 'descending' : 'ascending'
  const items = useMemo(() => sortItems(plan.items, column, direction), [plan.items, column, direction])
  const look = (id: string | null) => looks.find((one) => one.id === id)
  return (
    <div className="table-scroll">
      <Table
        className="table"
        aria-label={t('plans.settlements')}
        sortDescriptor={{ column, direction }}
        onSortChange={(sort) =>
          change({ sort: `${sort.direction === 'descending' ? '-' : ''}${sort.column}` }, { replace: true })
        }
        onRowAction={(id) => change({ item: String(id) })}
      >
        <TableHeader>
          {sortColumns.map((name) => (
            <Column
              key={name}
              id={name}
              allowsSorting
              isRowHeader={name === 'name'}
              className={isNumeric(name) ? 'is-number' : ''}
            >
              {t(`plans.columns.${name}`)}
              <span aria-hidden="true" className="sort-mark">
                {name === column ? (direction === 'ascending' ? '↑' : '↓') : ''}
              </span>
            </Column>
          ))}
        </TableHeader>
        <TableBody items={items} dependencies={[looks, format.locale]}>
          {(item) => (
            <Row id={item.settlementId} className="is-link">
              <Cell>{item.name}</Cell>
              <Cell>{item.comunaName ?? t('unknown')}</Cell>
              <Cell className="is-number">{format.number(item.families)}</Cell>
              <Cell>
                {look(item.package) ? (
                  <span className="package">
                    <span className="swatch" style={{ background: look(item.package)?.colour }} />
                    {look(item.package)?.name}
                  </span>
                ) : (
                  <span className="quiet">—</span>
                )}
              </Cell>
              <Cell className="is-number">
                {item.costUf === null ? <span className="quiet">—</span> : format.number(item.costUf)}
              </Cell>
              <Cell className="is-number">{format.number(item.score, 1)}</Cell>
              <Cell className="is-number">{format.number(servicesBeyond(item))}</Cell>
            </Row>
          )}
        </TableBody>
      </Table>
    </div>
  )
}
