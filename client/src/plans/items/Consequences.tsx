import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { IssueList } from '../../ui/Notice.tsx'
import { usePlanWords } from '../usePlanWords.ts'
import { addStep } from './changeDrafts.ts'
import { type BrokenRequirement, type ChangedPlan, modelOf } from './changedPlan.ts'
import { type MoneyFreed, waysToFreeMoney } from './freeMoney.ts'
import { signed } from './signed.ts'
import type { ShownPlan } from './useShownPlan.ts'

/** What all changes by hand together bring, against the plan as it was calculated. */
export function Consequences({ plan, changed }: { plan: ShownPlan; changed: ChangedPlan }) {
  const { t } = useTranslation()
  const words = usePlanWords()
  const { format } = words
  const round = Math.round(changed.points * 10) / 10
  return (
    <div className="consequences" role="status">
      <dl className="consequence-figures">
        <div className={changed.families < 0 ? 'is-worse' : undefined}>
          <dt>{t('planItems.change.families')}</dt>
          <dd>{signed(changed.families, format.number(changed.families))}</dd>
        </div>
        <div>
          <dt>{t('planItems.change.cost')}</dt>
          <dd>{signed(changed.costUf, words.uf(changed.costUf))}</dd>
        </div>
        <div className={round < 0 ? 'is-worse' : undefined}>
          <dt>{t('planItems.change.points')}</dt>
          <dd>{signed(round, format.number(round, 1))}</dd>
        </div>
      </dl>
      {changed.broken.length > 0 && (
        <ul className="broken-list">
          {changed.broken.map((one, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list is made anew with every change
            <Broken key={at} plan={plan} changed={changed} broken={one} />
          ))}
        </ul>
      )}
      {changed.issues.length > 0 && <IssueList issues={changed.issues} />}
      {changed.broken.length === 0 && changed.issues.length === 0 && (
        <p className="hint">{t('planItems.change.nothingBroken')}</p>
      )}
    </div>
  )
}

interface BrokenProps {
  plan: ShownPlan
  changed: ChangedPlan
  broken: BrokenRequirement
}

function Broken({ plan, changed, broken: { said, budgetYear } }: BrokenProps) {
  const words = usePlanWords()
  return (
    <li className="is-broken">
      <Icon name="warning" size={16} />
      <span>
        {words.said(said)}
        {budgetYear !== null && <FreeMoney plan={plan} changed={changed} year={budgetYear} />}
      </span>
    </li>
  )
}

/** "Free the money by …": what is put off or left out at the least loss. */
function FreeMoney({ plan, changed, year }: { plan: ShownPlan; changed: ChangedPlan; year: number }) {
  const { t } = useTranslation()
  const words = usePlanWords()
  const { inputs, spec, draft, run } = plan
  const ways = useMemo(() => {
    if (inputs === null) return []
    const kept = new Set(draft?.steps.map(({ settlementId }) => settlementId))
    return waysToFreeMoney({ model: modelOf(inputs, spec), inputs, spec }, changed.choices, year, kept)
  }, [inputs, spec, draft, changed, year])
  if (inputs === null || run === null || ways.length === 0) return null
  const nameOf = ({ settlementId }: MoneyFreed) =>
    inputs.settlements.names[inputs.settlements.ids.indexOf(settlementId)] ?? ''
  return (
    <span className="free-money">
      <span>{t('planItems.change.freeBy')}</span>
      {ways.map((way) => (
        <Button key={way.settlementId} look="quiet" onPress={() => addStep(plan.id, run.id, way.step)}>
          {t(way.toYear === null ? 'planItems.change.leaveOut' : 'planItems.change.putOff', {
            package: words.package(inputs.packages.find(({ code }) => code === way.package) ?? way.package),
            name: nameOf(way),
            year: way.toYear ?? '',
            points: words.points(way.lostPoints),
          })}
        </Button>
      ))}
    </span>
  )
}
