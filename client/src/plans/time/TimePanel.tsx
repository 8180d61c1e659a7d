import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { WidthToggle } from '../../app/WidthToggle.tsx'
import { Button } from '../../ui/Button.tsx'
import { CopyLink } from '../../ui/CopyLink.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Panel, Section } from '../../ui/Panel.tsx'
import { RunProgress } from '../building/RunProgress.tsx'
import { ChangeBar } from '../items/ChangeBar.tsx'
import { PlanGate } from '../items/PlanGate.tsx'
import type { ShownPlan } from '../items/useShownPlan.ts'
import { MapControls } from '../onMap/MapControls.tsx'
import { usePlanAddress } from '../planAddress.ts'
import '../items/items.css'
import { BudgetYears } from './BudgetYears.tsx'
import { FamilyYears } from './FamilyYears.tsx'
import { FundYears } from './FundYears.tsx'
import './planTime.css'
import { Timeline } from './Timeline.tsx'
import { TimePaper } from './TimePaper.tsx'

/** A plan year by year: works as bars, money given, spent and left, families against the target. */
export function TimePanel({ id }: { id: number }) {
  const { t } = useTranslation()
  const { hrefTo } = usePlanAddress()
  const back = { href: hrefTo(id), label: t('planTime.back') }
  return (
    <PlanGate
      id={id}
      waiting={(content) => (
        <Panel title={t('planTime.name')} back={back}>
          {content}
        </Panel>
      )}
    >
      {(plan) => (
        <Panel
          title={t('planTime.title', { plan: plan.plan.name })}
          back={{ ...back, label: plan.plan.name }}
          isWide
          actions={
            <span className="row-actions">
              <PrintButton plan={plan} />
              <CopyLink />
              <WidthToggle />
            </span>
          }
          footer={plan.draft !== null && !plan.isRunning && <ChangeBar plan={plan} />}
        >
          <RunProgress plan={plan.plan} run={plan.run} families={plan.result?.totals.families ?? null} />
          <Years plan={plan} />
        </Panel>
      )}
    </PlanGate>
  )
}

function PrintButton({ plan }: { plan: ShownPlan }) {
  const { t } = useTranslation()
  const [isPrinting, setPrinting] = useState(false)
  const done = useCallback(() => setPrinting(false), [])
  if (plan.result === null || plan.result.totals.settlements === 0) return null
  return (
    <>
      <Button look="icon" aria-label={t('planTime.print')} onPress={() => setPrinting(true)}>
        <Icon name="print" size={18} />
      </Button>
      {isPrinting && <TimePaper plan={plan} onDone={done} />}
    </>
  )
}

function Years({ plan }: { plan: ShownPlan }) {
  const { t } = useTranslation()
  const { inputs, result } = plan
  if (inputs === null || result === null) return null
  if (result.totals.settlements === 0)
    return (
      <Notice tone="info" title={t('planTime.emptyTitle')}>
        <p>{t('planTime.emptyText')}</p>
      </Notice>
    )
  return (
    <>
      <MapControls plan={plan} />
      <BudgetYears plan={plan} inputs={inputs} result={result} />
      <FamilyYears plan={plan} result={result} />
      {plan.spec.funds.length > 0 && <FundYears plan={plan} result={result} />}
      <Section title={t('planTime.line.name')}>
        <Timeline plan={plan} inputs={inputs} result={result} />
      </Section>
    </>
  )
}
