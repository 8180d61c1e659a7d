import type { PlanInputs } from '@arraigo/shared/plans/planInputs.schema.ts'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { hoverRow } from '../../map/selecting/hoverRow.ts'
import { useAddress } from '../../platform/address.ts'
import { FamiliesText } from '../items/FamiliesText.tsx'
import { useOpenSettlement } from '../items/useOpenSettlement.ts'
import type { ShownPlan } from '../items/useShownPlan.ts'
import { usePlanLook } from '../onMap/planLook.ts'
import { packageColour } from '../packageColours.ts'
import { usePlanAddress } from '../planAddress.ts'
import { usePlanWords } from '../usePlanWords.ts'
import type { TimelineBar, TimelineRow } from './timelineRows.ts'

interface TimelineLineProps {
  row: TimelineRow
  plan: ShownPlan
  inputs: PlanInputs
  years: readonly number[]
  rowPx: number
  at: number
}

export function TimelineLine({ row, plan, inputs, years, rowPx, at }: TimelineLineProps) {
  const { t } = useTranslation()
  const words = usePlanWords()
  if (row.kind === 'comuna')
    return (
      <tr className="timeline-comuna" style={{ height: rowPx }} aria-rowindex={at + 2}>
        <th scope="rowgroup" colSpan={2}>
          {row.name ?? t('inspector.comunaUnknown')}{' '}
          <span className="hint">
            {t('planTime.line.sums', { families: words.families(row.families), uf: words.ufShort(row.costUf) })}
          </span>
        </th>
      </tr>
    )
  const id = row.kind === 'settlement' ? row.settlementId : null
  return (
    <tr style={{ height: rowPx }} aria-rowindex={at + 2} onPointerEnter={() => hoverRow('settlements', id)}>
      <th scope="row">
        <LineName row={row} plan={plan} />
      </th>
      <td>
        <span className="timeline-track" style={{ '--years': years.length } as object}>
          {row.bars.map((bar) => (
            <Bar key={bar.key} bar={bar} lanes={row.lanes} inputs={inputs} years={years} />
          ))}
        </span>
      </td>
    </tr>
  )
}

type Named = Exclude<TimelineRow, { kind: 'comuna' }>

function LineName({ row, plan }: { row: Named; plan: ShownPlan }) {
  const { t } = useTranslation()
  const words = usePlanWords()
  const { hrefTo } = usePlanAddress()
  const { href } = useAddress()
  const open = useOpenSettlement(plan)
  const families = (
    <span className="timeline-families hint">
      {row.kind === 'settlement' ? <FamiliesText planned={row.planned} /> : words.families(row.families)}
    </span>
  )
  if (row.kind === 'settlement')
    return (
      <>
        <Link
          className="timeline-name"
          href={hrefTo(plan.id, `why/${row.settlementId}`)}
          onClick={(event) => open(event, row.at)}
        >
          {row.name}
        </Link>
        {families}
      </>
    )
  return (
    <>
      <Link className="timeline-name" href={href(`/plans/sites/${row.siteId}`)} title={row.from.join(', ')}>
        {row.number > 1 ? t('planTime.line.numbered', { name: row.name, number: row.number }) : row.name}
      </Link>
      {families}
    </>
  )
}

interface BarProps {
  bar: TimelineBar
  lanes: number
  inputs: PlanInputs
  years: readonly number[]
}

function Bar({ bar, lanes, inputs, years }: BarProps) {
  const { t } = useTranslation()
  const words = usePlanWords()
  const { until } = usePlanLook()
  const offered = inputs.packages.find(({ code }) => code === bar.package)
  const name = words.package(offered ?? bar.package)
  const first = years[0] ?? bar.fromYear
  const text = t(bar.fromYear === bar.toYear ? 'planTime.line.barOne' : 'planTime.line.bar', {
    name,
    from: bar.fromYear,
    to: bar.toYear,
    families: words.families(bar.families),
    uf: words.uf(bar.costUf),
  })
  return (
    <span
      className={until !== null && bar.fromYear > until ? 'timeline-bar is-later' : 'timeline-bar'}
      title={text}
      style={{
        left: `${(100 * (bar.fromYear - first)) / years.length}%`,
        width: `${(100 * (bar.toYear - bar.fromYear + 1)) / years.length}%`,
        top: `${(100 * bar.lane) / lanes}%`,
        height: `${100 / lanes}%`,
      }}
    >
      <span
        className="timeline-fill"
        style={{ background: offered === undefined ? 'var(--map-unknown)' : packageColour(offered, inputs.packages) }}
      />
      {lanes <= 2 && <span className="timeline-text">{name}</span>}
      <span className="only-read">{text}</span>
    </span>
  )
}
