import type { Plan } from '@arraigo/shared/plans/plan.schema.ts'
import { useMemo, useRef } from 'react'
import { Cell, Column, Row, Table, TableBody, TableHeader } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useAddress } from '../platform/address.ts'
import { useFormat } from '../platform/format.ts'
import type { PackageLook } from './packageColours.ts'
import { ScoreText } from './ScoreText.tsx'
import { type SortColumn, servicesBeyond, sortColumns, sortItems } from './sortItems.ts'

const isNumeric = (column: SortColumn) => column !== 'name' && column !== 'comuna' && column !== 'package'

interface PlanTableProps {
  plan: Plan
  looks: readonly PackageLook[]
  /** The settlement whose reasons were read last: marked and brought into view, so that reading goes on from there. */
  lastRead: number | null
}

/** Every settlement considered; the order is in the address, `sort=-score`. */
export function PlanTable({ plan, looks, lastRead }: PlanTableProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { params, change } = useAddress()
  const asked = params.get('sort') ?? '-score'
  const column = sortColumns.find((name) => name === asked.replace('-', '')) ?? 'score'
  const direction = asked.startsWith('-') ? 'descending' : 'ascending'
  const items = useMemo(() => sortItems(plan.items, column, direction), [plan.items, column, direction])
  const hasShown = useRef(false)
  const show = (row: HTMLTableRowElement | null) => {
    if (row === null || hasShown.current) return
    hasShown.current = true
    row.scrollIntoView({ block: 'center' })
  }
  const look = (id: string | null) => looks.find((one) => one.id === id)
  const mark = (name: SortColumn) => (
    <span aria-hidden="true" className="sort-mark">
      {name === column ? (direction === 'ascending' ? '↑' : '↓') : ''}
    </span>
  )
  return (
    <div className="table-scroll plan-table">
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
              {/* Before a number's header, so that its end stands over the ends of the numbers. */}
              {isNumeric(name) && mark(name)}
              {t(`plans.columns.${name}`)}
              {!isNumeric(name) && mark(name)}
            </Column>
          ))}
        </TableHeader>
        <TableBody items={items} dependencies={[looks, format.locale, lastRead]}>
          {(item) => (
            <Row
              id={item.settlementId}
              className={item.settlementId === lastRead ? 'is-link is-last-read' : 'is-link'}
              ref={item.settlementId === lastRead ? show : undefined}
            >
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
              <Cell className="is-number">
                <ScoreText item={item} />
              </Cell>
              <Cell className="is-number">{format.percent(item.completeness)}</Cell>
              <Cell className="is-number">{format.number(servicesBeyond(item))}</Cell>
            </Row>
          )}
        </TableBody>
      </Table>
    </div>
  )
}
