import { useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { hoverRow } from '../../map/selecting/hoverRow.ts'
import { useAddress } from '../../platform/address.ts'
import { useScrollWindow } from '../../priorities/order/useScrollWindow.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { usePlanLook } from '../onMap/planLook.ts'
import { usePlanAddress } from '../planAddress.ts'
import { usePlanWords } from '../usePlanWords.ts'
import { FilterFields } from './FilterFields.tsx'
import { PlanItemRow } from './PlanItemRow.tsx'
import { PlanItemTable } from './PlanItemTable.tsx'
import { savePlanCsv } from './planCsv.ts'
import { filteredRows, sortedRows } from './planRows.ts'
import { useEditSettlement, useOpenSettlement } from './useOpenSettlement.ts'
import type { ShownPlan } from './useShownPlan.ts'

const rowPx = 76

/** Every settlement of the plan's places: what is done there and when, or why nothing is. */
export function PlanTable({ plan }: { plan: ShownPlan }) {
  const { t } = useTranslation()
  const { choose, search, part, year, package: code, comuna, sort, isDescending } = usePlanLook()
  const { isTable } = usePlanAddress()
  const words = usePlanWords()
  const { inputs, result, rows } = plan
  const shown = useMemo(
    () => sortedRows(filteredRows(rows, { search, part, year, package: code, comuna }), sort, isDescending),
    [rows, search, part, year, code, comuna, sort, isDescending],
  )
  // What is gone from the screen lets go of the map too.
  useEffect(() => () => hoverRow('settlements', null), [])
  if (inputs === null || result === null) return null
  const families = shown.reduce((sum, { planned }) => sum + planned.families, 0)
  const costUf = shown.reduce((sum, { planned }) => sum + planned.costUf, 0)
  return (
    <>
      <FilterFields plan={plan} />
      <p className="hint" role="status">
        {t('planItems.table.found', {
          settlements: words.settlements(shown.length),
          families: words.families(families),
          uf: words.ufShort(costUf),
        })}
      </p>
      {shown.length === 0 ? (
        <p>
          {t('planItems.table.none')}{' '}
          <Button
            look="quiet"
            onPress={() => choose({ q: null, show: 'all', year: null, package: null, comuna: null })}
          >
            {t('planItems.table.showAll')}
          </Button>
        </p>
      ) : isTable ? (
        <PlanItemTable plan={plan} rows={shown} />
      ) : (
        <Rows plan={plan} rows={shown} />
      )}
      <div className="plan-table-foot">
        <Button look="quiet" onPress={() => savePlanCsv(plan.plan, inputs, shown)}>
          <Icon name="download" size={16} />
          {t('planItems.table.csv')}
        </Button>
        <Button look="quiet" onPress={() => choose({ view: isTable ? null : 'table' })}>
          <Icon name={isTable ? 'priorities' : 'table'} size={16} />
          {t(isTable ? 'planItems.table.asList' : 'planItems.table.asTable')}
        </Button>
      </div>
    </>
  )
}

function Rows({ plan, rows }: { plan: ShownPlan; rows: readonly ShownPlan['rows'][number][] }) {
  const { t } = useTranslation()
  const list = useRef<HTMLOListElement>(null)
  const { from, to } = useScrollWindow(list, rowPx, rows.length)
  const open = useOpenSettlement(plan)
  const { hrefTo } = usePlanAddress()
  const edit = useEditSettlement(plan)
  return (
    <ol
      ref={list}
      className="plan-rows"
      aria-label={t('planItems.table.name')}
      style={{ height: rows.length * rowPx }}
      onPointerLeave={() => hoverRow('settlements', null)}
    >
      {rows.slice(from, to).map((row, offset) => (
        <PlanItemRow
          key={row.id}
          row={row}
          plan={plan}
          at={from + offset}
          count={rows.length}
          rowPx={rowPx}
          href={hrefTo(plan.id, `why/${row.id}`)}
          onOpen={open}
          onEdit={row.part === 'excluded' || plan.isRunning ? null : edit}
        />
      ))}
    </ol>
  )
}

/** Where one goes from the plan. */
export function PlanPages({ id }: { id: number }) {
  const { t } = useTranslation()
  const { hrefTo } = usePlanAddress()
  const { href } = useAddress()
  const pages = [
    ...(['time', 'compare', 'export', 'edit'] as const).map((page) => ({ page, to: hrefTo(id, page) })),
    { page: 'sites' as const, to: href('/plans/sites') },
  ]
  return (
    <ul className="rows plan-pages">
      {pages.map(({ page, to }) => (
        <li key={page}>
          <Link href={to} className="row row-link">
            <span className="row-main">
              {t(`planItems.pages.${page}.name`)}
              <span className="hint">{t(`planItems.pages.${page}.text`)}</span>
            </span>
            <Icon name="forward" size={16} />
          </Link>
        </li>
      ))}
    </ul>
  )
}
