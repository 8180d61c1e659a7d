import type { Plan, PlanRunState } from '@arraigo/shared/plans/plan.schema.ts'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { Button } from '../../ui/Button.tsx'
import { IssueList, Notice, ProblemNotice } from '../../ui/Notice.tsx'
import { usePlanAddress } from '../planAddress.ts'
import { useSavePlan, useStartRun, useStoredPlan } from '../plans.api.ts'
import { usePlanWords } from '../usePlanWords.ts'
import { overridesOf } from './overrides.ts'
import { infeasibilityOf, relaxed } from './relaxation.ts'

/** Requirements that cannot be met together, and the least that would have to give way. */
export function Infeasible({ plan, run }: { plan: Plan; run: PlanRunState }) {
  const { t } = useTranslation()
  const { hrefTo } = usePlanAddress()
  const apply = useApply(plan)
  const { said } = usePlanWords()
  const { conflict, conflicts, relaxations } = infeasibilityOf(run.findings)
  const spec = relaxed(plan.spec, relaxations)
  return (
    <Notice
      tone="warning"
      title={t('plans.phase.infeasible')}
      action={
        <div className="builder-buttons">
          {spec !== null && (
            <Button look="primary" isDisabled={apply.isPending} onPress={() => apply.relax(spec)}>
              {t('building.run.relax')}
            </Button>
          )}
          <Link href={hrefTo(plan.id, 'edit')} className="button button-plain">
            {t('building.run.edit')}
          </Link>
        </div>
      }
    >
      {conflicts.length > 0 && (
        <>
          <p>{conflict === null ? t('building.run.conflict') : said(conflict)}</p>
          <IssueList issues={conflicts} />
        </>
      )}
      {relaxations.length > 0 && (
        <>
          <p>{t('building.run.relaxation')}</p>
          <IssueList issues={relaxations} />
        </>
      )}
      {apply.error !== null && <ProblemNotice error={apply.error} />}
    </Notice>
  )
}

/** Saves the plan with what gives way, and calculates it. */
function useApply(plan: Plan) {
  const save = useSavePlan()
  const start = useStartRun()
  const base = useStoredPlan(plan.baseId).data
  const { id, version, name, note, baseId } = plan
  return {
    isPending: save.isPending || start.isPending || (baseId !== null && base === undefined),
    error: save.error ?? start.error,
    relax: (spec: Plan['spec']) => {
      const draft =
        baseId === null || base === undefined
          ? { name, note, spec }
          : { name, note, baseId, overrides: overridesOf(base.spec, spec) }
      save.mutate({ id, version, draft }, { onSuccess: () => start.mutate({ id }) })
    },
  }
}
