import type { MouseEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { hoverRow } from '../../map/selecting/hoverRow.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { usePlanWords } from '../usePlanWords.ts'
import { FamiliesText } from './FamiliesText.tsx'
import type { PlanRow } from './planRows.ts'
import type { ShownPlan } from './useShownPlan.ts'
import { WorkChip } from './WorkChip.tsx'

interface PlanItemRowProps {
  row: PlanRow
  plan: ShownPlan
  at: number
  count: number
  rowPx: number
  href: string
  onOpen: (event: MouseEvent<HTMLAnchorElement>, at: number) => void
  /** Null where nothing can be changed. */
  onEdit: ((id: number, at: number) => void) | null
}

/** As many fit a line. */
const chips = 2

export function PlanItemRow({ row, plan, at, count, rowPx, href, onOpen, onEdit }: PlanItemRowProps) {
  const { t } = useTranslation()
  const words = usePlanWords()
  const { works } = row.planned
  const isChanged = plan.changed !== null && plan.draft?.steps.some(({ settlementId }) => settlementId === row.id)
  return (
    <li
      className={isChanged ? 'plan-item is-changed' : 'plan-item'}
      aria-posinset={at + 1}
      aria-setsize={count}
      style={{ transform: `translateY(${at * rowPx}px)`, height: rowPx }}
    >
      <a
        href={href}
        className="plan-item-link"
        onClick={(event) => onOpen(event, row.at)}
        onPointerEnter={() => hoverRow('settlements', row.id)}
        onFocus={() => hoverRow('settlements', row.id)}
      >
        <span className="plan-item-name">
          {row.place !== null && (
            <span className="plan-item-place" title={t('planItems.table.place')}>
              {row.place}
            </span>
          )}
          {row.name} <span className="hint">{row.comuna ?? t('inspector.comunaUnknown')}</span>
        </span>
        {works.length > 0 ? (
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
        ) : (
          <span className="plan-item-reason">{words.said(row.planned.reason)}</span>
        )}
      </a>
      <span className="plan-item-figures">
        {works.length > 0 && (
          <>
            <FamiliesText planned={row.planned} />
            <span className="hint">{words.uf(row.planned.costUf)}</span>
          </>
        )}
      </span>
      {onEdit !== null && (
        <Button
          look="icon"
          aria-label={t('planItems.edit.open', { name: row.name })}
          onPress={() => onEdit(row.id, row.at)}
        >
          <Icon name="edit" size={16} />
        </Button>
      )}
    </li>
  )
}
