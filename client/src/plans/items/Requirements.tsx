import type { PlanResult } from '@arraigo/shared/plans/planResult.schema.ts'
import { useTranslation } from 'react-i18next'
import { Icon } from '../../ui/Icon.tsx'
import { IssueList, Notice } from '../../ui/Notice.tsx'
import { Section } from '../../ui/Panel.tsx'
import { usePlanWords } from '../usePlanWords.ts'

/** What was demanded of the plan: what it breaks open, what it reaches folded. */
export function Requirements({ result: { requirements } }: { result: PlanResult }) {
  const { t } = useTranslation()
  const broken = requirements.filter(({ isMet }) => !isMet)
  const met = requirements.filter(({ isMet }) => isMet)
  if (requirements.length === 0) return null
  return (
    <Section title={t('planItems.requirements.name')}>
      {broken.length > 0 && <RequirementList of={broken} />}
      {met.length > 0 && (
        <details className="fold" open={broken.length === 0 && met.length <= 4}>
          <summary>{t('planItems.requirements.met', { count: met.length })}</summary>
          <RequirementList of={met} />
        </details>
      )}
    </Section>
  )
}

function RequirementList({ of }: { of: PlanResult['requirements'] }) {
  const { t } = useTranslation()
  const words = usePlanWords()
  return (
    <ul className="requirement-list">
      {of.map(({ requirement, wanted, reached, isMet }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list does not change
        <li key={at} className={isMet ? 'is-met' : 'is-broken'}>
          <Icon name={isMet ? 'check' : 'warning'} size={16} />
          <span>
            {words.said(requirement)}
            {wanted > 1 && (
              <span className="hint">
                {' '}
                {t(isMet ? 'planItems.requirements.reached' : 'planItems.requirements.short', {
                  reached: words.format.number(reached, 1),
                  wanted: words.format.number(wanted, 1),
                })}
              </span>
            )}
            {!isMet && wanted <= 1 && <span className="hint"> {t('planItems.requirements.notMet')}</span>}
          </span>
        </li>
      ))}
    </ul>
  )
}

const isBroken = ({ code }: { code: string }) => code.startsWith('plan-broken')

/** What must be read with the plan: what a change by hand broke open, the rest folded. */
export function PlanFindings({ result: { findings } }: { result: PlanResult }) {
  const { t } = useTranslation()
  const broken = findings.filter(isBroken)
  const others = findings.filter((finding) => !isBroken(finding))
  return (
    <>
      {broken.length > 0 && (
        <Notice tone="warning" title={t('planItems.broken', { count: broken.length })}>
          <IssueList issues={broken} />
        </Notice>
      )}
      {others.length > 0 && (
        <details className="fold">
          <summary>{t('planItems.findings', { count: others.length })}</summary>
          <IssueList issues={others} />
        </details>
      )}
    </>
  )
}
