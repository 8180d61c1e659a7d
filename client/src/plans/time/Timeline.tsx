import type { PlanInputs } from '@arraigo/shared/plans/planInputs.schema.ts'
import type { PlanResult } from '@arraigo/shared/plans/planResult.schema.ts'
import { useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { hoverRow } from '../../map/selecting/hoverRow.ts'
import { useAddress } from '../../platform/address.ts'
import { useScrollWindow } from '../../priorities/order/useScrollWindow.ts'
import { OneOf } from '../../ui/OneOf.tsx'
import type { ShownPlan } from '../items/useShownPlan.ts'
import { TimelineLine } from './TimelineLine.tsx'
import { projectTimeline, settlementTimeline, timelineYears } from './timelineRows.ts'

const rowPx = 40
const kinds = ['settlements', 'projects'] as const

interface TimelineProps {
  plan: ShownPlan
  inputs: PlanInputs
  result: PlanResult
  /** On paper there is nothing to scroll: every row is drawn. */
  isWhole?: boolean
}

/** Works as bars over the years, by comuna: of settlements, or of projects on sites (`rows=projects`). */
export function Timeline({ plan, inputs, result, isWhole = false }: TimelineProps) {
  const { t } = useTranslation()
  const { params, change } = useAddress()
  const hasProjects = result.projects.length > 0
  const kind = hasProjects && params.get('rows') === 'projects' ? 'projects' : 'settlements'
  const rows = useMemo(
    () => (kind === 'settlements' ? settlementTimeline(plan.rows) : projectTimeline(inputs, result)),
    [kind, plan.rows, inputs, result],
  )
  const { fromYear, budgetsUf } = plan.spec
  const years = useMemo(() => timelineYears(rows, fromYear, budgetsUf.length), [rows, fromYear, budgetsUf.length])
  const list = useRef<HTMLTableSectionElement>(null)
  const inSight = useScrollWindow(list, rowPx, rows.length)
  const { from, to } = isWhole ? { from: 0, to: rows.length } : inSight
  useEffect(() => () => hoverRow('settlements', null), [])
  return (
    <>
      {hasProjects && !isWhole && (
        <OneOf
          label={t('planTime.line.rows')}
          choices={kinds}
          value={kind}
          nameOf={(one) => t(`planTime.line.kinds.${one}`)}
          onChange={(one) => change({ rows: one === 'settlements' ? null : one }, { replace: true })}
        />
      )}
      <table className="timeline" aria-rowcount={rows.length + 1}>
        <caption className="only-read">{t('planTime.line.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t(`planTime.line.kinds.${kind}`)}</th>
            <th scope="col">
              <span className="timeline-years">
                {years.map((year) => (
                  <span key={year} className={year >= fromYear + budgetsUf.length ? 'is-after' : undefined}>
                    <span className="timeline-century">{Math.floor(year / 100)}</span>
                    {String(year % 100).padStart(2, '0')}
                  </span>
                ))}
              </span>
            </th>
          </tr>
        </thead>
        <tbody ref={list} onPointerLeave={() => hoverRow('settlements', null)}>
          <Gap rows={from} />
          {rows.slice(from, to).map((row, offset) => (
            <TimelineLine
              key={row.key}
              row={row}
              plan={plan}
              inputs={inputs}
              years={years}
              rowPx={rowPx}
              at={from + offset}
            />
          ))}
          <Gap rows={rows.length - to} />
        </tbody>
      </table>
      {years.length > budgetsUf.length && <p className="hint">{t('planTime.line.after')}</p>}
    </>
  )
}

/** As high as the rows that are not drawn. */
const Gap = ({ rows }: { rows: number }) =>
  rows > 0 ? (
    <tr>
      <td colSpan={2} style={{ height: rows * rowPx, padding: 0, border: 0 }} />
    </tr>
  ) : null
