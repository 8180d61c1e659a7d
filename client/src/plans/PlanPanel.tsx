import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { WidthToggle } from '../app/WidthToggle.tsx'
import { useAddress } from '../platform/address.ts'
import { Button } from '../ui/Button.tsx'
import { CopyLink } from '../ui/CopyLink.tsx'
import { Skeleton } from '../ui/Loaded.tsx'
import { Notice, ProblemNotice } from '../ui/Notice.tsx'
import { Panel, Section } from '../ui/Panel.tsx'
import { CalculateButton, RunProgress } from './building/RunProgress.tsx'
import { MoneySection } from './explanation/MoneySection.tsx'
import { ChangeBar } from './items/ChangeBar.tsx'
import { Consequences } from './items/Consequences.tsx'
import { PlanGate } from './items/PlanGate.tsx'
import { PlanHeadline } from './items/PlanHeadline.tsx'
import { PlanPages, PlanTable } from './items/PlanTable.tsx'
import { PlanFindings, Requirements } from './items/Requirements.tsx'
import { SettlementChange } from './items/SettlementChange.tsx'
import { TargetLine } from './items/TargetLine.tsx'
import type { ShownPlan } from './items/useShownPlan.ts'
import './items/items.css'
import { MapControls } from './onMap/MapControls.tsx'
import { usePlanLook } from './onMap/planLook.ts'
import { usePlanAddress } from './planAddress.ts'

/** One plan: what it comes to, what is done where and when, and why not elsewhere. */
export function PlanPanel({ id }: { id: number }) {
  const { t } = useTranslation()
  const { href } = useAddress()
  const back = { href: href('/plans'), label: t('plans.back') }
  return (
    <PlanGate
      id={id}
      waiting={(content) => (
        <Panel title={t('plans.name')} back={back}>
          {content}
        </Panel>
      )}
    >
      {(plan) => <Desk plan={plan} back={back} />}
    </PlanGate>
  )
}

function Desk({ plan, back }: { plan: ShownPlan; back: { href: string; label: string } }) {
  const { t } = useTranslation()
  const { isTable } = usePlanAddress()
  const { edit, choose } = usePlanLook()
  const { plan: stored, run, inputs, result, changed, problem } = plan
  const isEmpty = result?.status === 'empty'
  return (
    <Panel
      title={stored.name}
      back={back}
      isWide={isTable}
      actions={
        <span className="row-actions">
          <CopyLink />
          {isTable && <WidthToggle />}
        </span>
      }
      footer={plan.draft !== null && !plan.isRunning && <ChangeBar plan={plan} />}
    >
      {stored.note && <p className="lead">{stored.note}</p>}
      {stored.baseName !== null && <p className="hint">{t('planItems.scenarioOf', { base: stored.baseName })}</p>}
      <RunProgress plan={stored} run={run} families={result?.totals.families ?? null} />
      {problem !== null && <ProblemNotice error={problem.error} retry={problem.retry} />}
      {edit !== null && (
        <SettlementChange key={edit} plan={plan} settlementId={edit} onClose={() => choose({ edit: null })} />
      )}
      {changed !== null && <Consequences plan={plan} changed={changed} />}
      {result === null && problem === null && plan.shownRun !== null && <Skeleton lines={10} />}
      {inputs !== null && result !== null && (
        <>
          {isEmpty ? <NothingPlanned id={plan.id} /> : <PlanHeadline inputs={inputs} result={result} />}
          {!isEmpty && <MapControls plan={plan} />}
          <TargetLine families={result.totals.families} />
          <Requirements result={result} />
          <PlanFindings result={result} />
          {!isEmpty && changed === null && <MoneySection open={plan} />}
          <Section title={t('planItems.table.name')}>
            <PlanTable plan={plan} />
          </Section>
        </>
      )}
      <Section title={t('planItems.next')}>
        <PlanPages id={plan.id} />
        {result !== null && !plan.isRunning && changed === null && (
          <div>
            <CalculateButton plan={stored} label={t('planItems.again')} />
          </div>
        )}
      </Section>
    </Panel>
  )
}

/** An empty plan: why, and what can be done about it. */
function NothingPlanned({ id }: { id: number }) {
  const { t } = useTranslation()
  const { hrefTo } = usePlanAddress()
  const { choose } = usePlanLook()
  return (
    <Notice
      tone="info"
      title={t('planItems.empty.title')}
      action={
        <span className="change-bar-line">
          <Link href={hrefTo(id, 'edit')} className="button button-primary">
            {t('planItems.empty.edit')}
          </Link>
          <Button look="quiet" onPress={() => choose({ show: 'all' })}>
            {t('planItems.empty.reasons')}
          </Button>
        </span>
      }
    >
      <p>{t('planItems.empty.text')}</p>
    </Notice>
  )
}
