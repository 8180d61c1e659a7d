import type { Plan, PlanRunState } from '@arraigo/shared/plans/plan.schema.ts'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/Button.tsx'
import { IssueList, Notice, ProblemNotice } from '../../ui/Notice.tsx'
import { Progress } from '../../ui/Progress.tsx'
import { isRunning, useResumeRun, useStartRun, useStopRun } from '../plans.api.ts'
import { usePlanWords } from '../usePlanWords.ts'
import './building.css'
import { GapChart } from './GapChart.tsx'
import { Infeasible } from './Infeasible.tsx'

interface RunProgressProps {
  plan: Plan
  /** As it is now; null before the first. */
  run: PlanRunState | null
  /** Of the best so far, where it is known. */
  families?: number | null
}

/** How the calculation of a plan stands, and what can be done about it. Nothing where it is done and still holds. */
export function RunProgress({ plan, run, families = null }: RunProgressProps) {
  if (run === null) return <NeverRun plan={plan} />
  if (isRunning(run)) return <Running plan={plan} run={run} families={families} />
  if (run.phase === 'infeasible') return <Infeasible plan={plan} run={run} />
  if (run.phase === 'finished' || run.phase === 'kept') return <Outdated plan={plan} />
  return <Ended plan={plan} run={run} />
}

export function CalculateButton({
  plan,
  label,
  isPrimary = false,
}: {
  plan: Plan
  label: string
  isPrimary?: boolean
}) {
  const start = useStartRun()
  return (
    <>
      <Button
        look={isPrimary ? 'primary' : 'plain'}
        isDisabled={start.isPending}
        onPress={() => start.mutate({ id: plan.id })}
      >
        {label}
      </Button>
      {start.isError && <ProblemNotice error={start.error} />}
    </>
  )
}

function NeverRun({ plan }: { plan: Plan }) {
  const { t } = useTranslation()
  return (
    <div className="run-card">
      <p>{t('building.run.never')}</p>
      <div className="builder-buttons">
        <CalculateButton plan={plan} label={t('building.calculate')} isPrimary />
      </div>
    </div>
  )
}

function Running({ plan, run, families }: { plan: Plan; run: PlanRunState; families: number | null }) {
  const { t } = useTranslation()
  const words = usePlanWords()
  const stop = useStopRun()
  const canKeep = run.hasResult
  const end = (keep: boolean) => stop.mutate({ id: plan.id, run: run.id, keep })
  return (
    <section className="run-card" aria-label={t('building.run.title')}>
      <Progress
        label={words.phase(run.phase)}
        share={null}
        detail={run.phase === 'waiting' ? '' : words.seconds(run.seconds)}
      />
      {/* Said when it changes, not at every better digit. */}
      <p className="hint" role="status">
        {run.phase === 'waiting'
          ? t('building.run.ahead', { count: run.ahead })
          : t(`building.run.about.${run.phase as 'reading'}`)}
      </p>
      {run.objective !== null && (
        <p className="run-figure">
          <strong>{run.gap === null ? t('building.run.found') : words.gap(run.gap)}</strong>
          {families !== null && <span> · {words.families(families)}</span>}
        </p>
      )}
      <GapChart run={run} />
      {run.findings.length > 0 && <IssueList issues={run.findings} />}
      <div className="builder-buttons">
        {canKeep && (
          <Button look="primary" isDisabled={stop.isPending} onPress={() => end(true)}>
            {t('building.run.keep')}
          </Button>
        )}
        <Button isDisabled={stop.isPending} onPress={() => end(false)}>
          {t('cancel')}
        </Button>
      </div>
      {stop.isError && <ProblemNotice error={stop.error} />}
      <p className="hint">{t('building.run.goesOn')}</p>
    </section>
  )
}

/** Cancelled, failed, or the server was stopped: why, and how to go on. */
function Ended({ plan, run }: { plan: Plan; run: PlanRunState }) {
  const { t } = useTranslation()
  const words = usePlanWords()
  const resume = useResumeRun()
  const isInterrupted = run.phase === 'interrupted'
  return (
    <Notice
      tone={run.phase === 'failed' ? 'error' : 'warning'}
      title={words.phase(run.phase)}
      action={
        <div className="builder-buttons">
          {isInterrupted && (
            <Button isDisabled={resume.isPending} onPress={() => resume.mutate({ id: plan.id, run: run.id })}>
              {t('building.run.resume')}
            </Button>
          )}
          <CalculateButton plan={plan} label={t('building.run.again')} />
        </div>
      }
    >
      {run.phase !== 'failed' && <p>{t(`building.run.ended.${isInterrupted ? 'interrupted' : 'cancelled'}`)}</p>}
      {run.findings.length > 0 && <IssueList issues={run.findings} />}
      {resume.isError && <ProblemNotice error={resume.error} />}
    </Notice>
  )
}

/** What changed since the data were read: the plan stays what it was until somebody calculates it again. */
function Outdated({ plan }: { plan: Plan }) {
  const { t } = useTranslation()
  if (plan.outdated.length === 0) return null
  return (
    <Notice
      tone="warning"
      title={t('building.run.outdated')}
      action={<CalculateButton plan={plan} label={t('building.run.again')} />}
    >
      <IssueList issues={plan.outdated} />
    </Notice>
  )
}
