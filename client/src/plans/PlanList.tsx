import type { PlanSummary } from '@arraigo/shared/plans/plan.schema.ts'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { FirstStep } from '../app/workspaces/FirstStep.tsx'
import { useAddress } from '../platform/address.ts'
import { useFirstRegion } from '../priorities/useRankingPlace.ts'
import { useCollection } from '../territory/collections.api.ts'
import { Icon } from '../ui/Icon.tsx'
import { Loaded } from '../ui/Loaded.tsx'
import { Panel, Section } from '../ui/Panel.tsx'
import { usePlanDraft } from './building/planDrafts.ts'
import './list/list.css'
import { PlanRow } from './list/PlanRow.tsx'
import { usePlanAddress } from './planAddress.ts'
import { usePlans } from './plans.api.ts'
import { usePlanWords } from './usePlanWords.ts'

const grounds = ['packages', 'sites', 'strategies'] as const

/** The plans there are with their scenarios, the way to a new one, and what all of them rest on. */
export function PlanList() {
  const { t } = useTranslation()
  const { href } = useAddress()
  const isEmpty = useCollection('settlements')?.rows === 0
  const plans = usePlans()
  return (
    <Panel title={t('plans.name')} lead={t('plans.lead')}>
      {isEmpty ? (
        <FirstStep missing={t('plans.list.none')} />
      ) : (
        <Loaded query={plans} lines={8}>
          {(all) => <Plans plans={all} />}
        </Loaded>
      )}
      <Section title={t('plans.list.rests')}>
        <ul className="rows">
          {grounds.map((page) => (
            <li key={page}>
              <Link href={href(`/plans/${page}`)} className="row row-link">
                <span className="row-main">
                  {t(`plans.list.ground.${page}.name`)}
                  <span className="hint">{t(`plans.list.ground.${page}.text`)}</span>
                </span>
                <Icon name="forward" size={16} />
              </Link>
            </li>
          ))}
        </ul>
      </Section>
    </Panel>
  )
}

function Plans({ plans }: { plans: readonly PlanSummary[] }) {
  const { t } = useTranslation()
  const bases = plans.filter(({ baseId }) => baseId === null || !plans.some(({ id }) => id === baseId))
  return (
    <>
      {plans.length === 0 && <p>{t('plans.list.first')}</p>}
      <NewPlanLink />
      {plans.length > 0 && (
        <Section title={t('plans.list.all')}>
          <ul className="rows">
            {bases.map((base) => (
              <li key={base.id}>
                <PlanRow plan={base} />
                <Scenarios base={base} scenarios={plans.filter(({ baseId }) => baseId === base.id)} />
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}

function Scenarios({ base, scenarios }: { base: PlanSummary; scenarios: readonly PlanSummary[] }) {
  const { t } = useTranslation()
  const { hrefTo } = usePlanAddress()
  if (scenarios.length === 0) return null
  return (
    <ul className="plan-entry-scenarios">
      {scenarios.map((plan) => (
        <li key={plan.id}>
          <PlanRow plan={plan} />
        </li>
      ))}
      <li>
        <Link
          href={hrefTo(base.id, 'compare', { with: scenarios.map(({ id }) => id).join() })}
          className="button button-quiet"
        >
          <Icon name="swap" size={16} />
          {t('plans.list.compare')}
        </Link>
      </li>
    </ul>
  )
}

/** Everything in it has a usual value: it can be calculated at once. */
function NewPlanLink() {
  const { t } = useTranslation()
  const { href } = useAddress()
  const { in: addressed } = usePlanAddress()
  const first = useFirstRegion() ?? null
  const place = addressed ?? first
  const words = usePlanWords()
  const draft = usePlanDraft(`new-${place ?? 'all'}`)
  return (
    <>
      <Link href={href('/plans/new', { in: place })} className="button button-primary">
        <Icon name="plus" size={18} />
        {place === null ? t('plans.list.new') : t('plans.list.newFor', { place: words.places([place]) })}
      </Link>
      {draft !== null && <p className="hint">{t('plans.list.continue')}</p>}
    </>
  )
}
