import { useTranslation } from 'react-i18next'
import { IssueList, Notice, ProblemNotice } from '../../ui/Notice.tsx'
import { issuesElsewhere } from './issuesAt.ts'
import type { SpecKey } from './overrides.ts'
import type { Desk } from './useDesk.ts'

/** What the form says comes to: before it is calculated, and while it is written. */
export function CheckLine({ desk }: { desk: Desk }) {
  const { t } = useTranslation()
  const { check, words, isChecking, checkProblem, building } = desk
  if (checkProblem !== null) return <ProblemNotice error={checkProblem} />
  if (check === null) return <p className="hint check-line">{t('building.check.waiting')}</p>
  if (check.counts.settlements === 0) return null
  const { plannable, families, allUf, cheapestUf, sites } = check.counts
  const total =
    building.spec.budgetsUf.reduce((sum, uf) => sum + uf, 0) +
    building.spec.funds.reduce((sum, fund) => sum + fund.uf.reduce((all, uf) => all + uf, 0), 0)
  return (
    <div className={isChecking ? 'check-line is-waiting' : 'check-line'} role="status" aria-busy={isChecking}>
      <p>
        <strong>{words.settlements(plannable)}</strong>{' '}
        {t('building.check.with', { families: words.families(families) })}
        {allUf !== null && (
          <>
            {' · '}
            {t('building.check.all', {
              uf: words.ufShort(allUf),
              share: words.format.percent(allUf > 0 ? Math.min(1, total / allUf) : null),
            })}
          </>
        )}
      </p>
      <p className="hint">
        {[
          t('building.check.sites', { count: sites }),
          ...(cheapestUf === null ? [] : [t('building.check.cheapest', { uf: words.uf(cheapestUf) })]),
        ].join(' · ')}
      </p>
    </div>
  )
}

/** What is wrong with no part of the form in particular. */
export function OtherIssues({ desk, keys }: { desk: Desk; keys: readonly SpecKey[] }) {
  const { t } = useTranslation()
  const others = issuesElsewhere(desk.issues, keys)
  if (others.length === 0) return null
  return (
    <Notice tone="warning" title={t('building.check.wrong')}>
      <IssueList issues={others} />
    </Notice>
  )
}
