import type { PlanSummary } from '@arraigo/shared/plans/plan.schema.ts'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Changes } from '../../platform/address.ts'
import { useAuthorName } from '../../settlements/useAuthorName.ts'
import { usePlanAddress } from '../planAddress.ts'
import { isRunning } from '../plans.api.ts'
import { usePlanWords } from '../usePlanWords.ts'
import { PlanMenu } from './PlanMenu.tsx'

/** One plan in the list: where, when, with how much, what came of it, and how it stands. */
export function PlanRow({ plan }: { plan: PlanSummary }) {
  const { t } = useTranslation()
  const words = usePlanWords()
  const authorName = useAuthorName()
  const { hrefTo } = usePlanAddress()
  const { id, name, places, fromYear, years, budgetUf, families, costUf, run, validFrom, changedBy } = plan
  const [only] = places
  // One place is where the plan is; several are not a place of the map.
  const within: Changes = places.length === 1 && only !== undefined ? { in: only } : {}
  return (
    <div className="plan-entry">
      <Link href={hrefTo(id, null, { year: null, by: null, with: null, map: null, ...within })} className="row">
        <span className="row-main">
          <span className="plan-entry-name">
            {name}
            <PlanState plan={plan} />
          </span>
          <span className="hint">
            {t('plans.list.about', {
              place: words.places(places),
              years: words.years(fromYear, years),
              uf: words.ufShort(budgetUf),
            })}
          </span>
          {families !== null && (
            <span className="plan-entry-figures">
              {t('plans.list.comesTo', { families: words.families(families), uf: words.ufShort(costUf) })}
              {run?.gap != null && !isRunning(run) && <span className="hint"> · {words.gap(run.gap)}</span>}
            </span>
          )}
          <span className="hint">
            {t('plans.list.by', { date: words.format.dateTime(validFrom), who: authorName(changedBy) })}
          </span>
        </span>
      </Link>
      <PlanMenu plan={plan} />
    </div>
  )
}

/** What has to be known before it is opened; nothing where it is calculated and holds. */
function PlanState({ plan: { run, outdated, isDemonstration } }: { plan: PlanSummary }) {
  const { t } = useTranslation()
  const words = usePlanWords()
  const state = (): { look: string; text: string } | null => {
    if (run === null) return { look: '', text: t('plans.list.never') }
    if (isRunning(run)) {
      const gap = run.gap === null ? '' : ` · ${words.format.percent(run.gap, run.gap < 0.01 ? 2 : 1)}`
      return { look: 'is-running', text: `${words.phase(run.phase)}${gap}` }
    }
    if (run.phase !== 'finished' && run.phase !== 'kept') return { look: 'is-stuck', text: words.phase(run.phase) }
    if (outdated.length > 0) return { look: 'is-outdated', text: t('plans.list.outdated') }
    return run.kind === 'manual' ? { look: '', text: t('plans.list.manual') } : null
  }
  const said = state()
  return (
    <>
      {isDemonstration && <span className="plan-entry-state">{t('plans.list.demonstration')}</span>}
      {said !== null && <span className={`plan-entry-state ${said.look}`.trim()}>{said.text}</span>}
    </>
  )
}
