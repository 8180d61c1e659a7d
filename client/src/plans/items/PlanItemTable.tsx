import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { hoverRow } from '../../map/selecting/hoverRow.ts'
import { useScrollWindow } from '../../priorities/order/useScrollWindow.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { type SortKey, usePlanLook } from '../onMap/planLook.ts'
import { usePlanAddress } from '../planAddress.ts'
import { usePlanWords } from '../usePlanWords.ts'
import type { PlanRow } from './planRows.ts'
import { useEditSettlement, useOpenSettlement } from './useOpenSettlement.ts'
import type { ShownPlan } from './useShownPlan.ts'
import { WorkChip } from './WorkChip.tsx'

const tableRowPx = 44

const columns: readonly { key: SortKey; isNumber: boolean }[] = [
  { key: 'order', isNumber: true },
  { key: 'name', isNumber: false },
  { key: 'comuna', isNumber: false },
  { key: 'year', isNumber: false },
  { key: 'families', isNumber: true },
  { key: 'cost', isNumber: true },
  { key: 'benefit', isNumber: true },
]

/** The same as a wide table: of any number of rows only those in sight are drawn. */
export function PlanItemTable({ plan, rows }: { plan: ShownPlan; rows: readonly PlanRow[] }) {
  const { t } = useTranslation()
  const words = usePlanWords()
  const { hrefTo } = usePlanAddress()
  const open = useOpenSettlement(plan)
  const edit = useEditSettlement(plan)
  const body = useRef<HTMLTableSectionElement>(null)
  const { from, to } = useScrollWindow(body, tableRowPx, rows.length)
  return (
    <div className="rank-scroll plan-table-scroll">
      <table className="plan-table is-fixed" aria-rowcount={rows.length + 1}>
        <Head />
        <tbody ref={body} onPointerLeave={() => hoverRow('settlements', null)}>
          <Gap rows={from} />
          {rows.slice(from, to).map((row, offset) => (
            <tr
              key={row.id}
              aria-rowindex={from + offset + 2}
              style={{ height: tableRowPx }}
              onPointerEnter={() => hoverRow('settlements', row.id)}
            >
              <td className="is-number">{row.place ?? '–'}</td>
              <th scope="row">
                <Link href={hrefTo(plan.id, `why/${row.id}`)} onClick={(event) => open(event, row.at)}>
                  {row.name}
                </Link>
              </th>
              <td>{row.comuna ?? t('unknown')}</td>
              <td className="plan-table-works">
                <Works row={row} plan={plan} />
              </td>
              <td className="is-number">{words.format.number(row.planned.families)}</td>
              <td className="is-number">{words.format.number(row.planned.costUf)}</td>
              <td className="is-number">{words.points(row.planned.benefit)}</td>
              <td>
                {row.part !== 'excluded' && !plan.isRunning && (
                  <Button
                    look="icon"
                    aria-label={t('planItems.edit.open', { name: row.name })}
                    onPress={() => edit(row.id, row.at)}
                  >
                    <Icon name="edit" size={16} />
                  </Button>
                )}
              </td>
            </tr>
          ))}
          <Gap rows={rows.length - to} />
        </tbody>
      </table>
    </div>
  )
}

/** As many fit a line: all lines are equally high. */
const chips = 2

function Works({ row, plan }: { row: PlanRow; plan: ShownPlan }) {
  const { t } = useTranslation()
  const words = usePlanWords()
  const { works, reason } = row.planned
  if (works.length === 0) return <span className="plan-table-reason">{words.said(reason)}</span>
  return (
    <span className="plan-item-works">
      {works.slice(0, chips).map((work, place) => (
        <span key={work.package} className="plan-item-work">
          <WorkChip work={work} plan={plan} />
          {place === chips - 1 && works.length > chips && (
            <span className="hint">{t('planItems.table.more', { count: works.length - chips })}</span>
          )}
        </span>
      ))}
    </span>
  )
}

const headOf = (key: SortKey) =>
  key === 'year'
    ? ('planItems.table.works' as const)
    : key === 'cost'
      ? ('planItems.table.costUf' as const)
      : (`planItems.sort.${key}` as const)

function Head() {
  const { t } = useTranslation()
  const { sort, isDescending, choose } = usePlanLook()
  return (
    <thead>
      <tr>
        {columns.map(({ key, isNumber }) => (
          <th
            key={key}
            scope="col"
            className={isNumber ? `is-number is-${key}` : `is-${key}`}
            aria-sort={sort !== key ? undefined : isDescending ? 'descending' : 'ascending'}
          >
            <button
              type="button"
              className="plan-sort"
              onClick={() => choose({ sort: key, desc: sort === key && !isDescending ? 1 : null })}
            >
              {t(headOf(key))}
              {sort === key && <Icon name={isDescending ? 'down' : 'up'} size={12} />}
            </button>
          </th>
        ))}
        <th scope="col" className="is-edit">
          <span className="only-read">{t('planItems.edit.name')}</span>
        </th>
      </tr>
    </thead>
  )
}

/** As high as the rows that are not drawn. */
const Gap = ({ rows }: { rows: number }) =>
  rows > 0 ? (
    <tr>
      <td style={{ height: rows * tableRowPx, padding: 0, border: 0 }} />
    </tr>
  ) : null
