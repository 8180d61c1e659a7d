import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { WidthToggle } from '../../app/WidthToggle.tsx'
import { useAddress } from '../../platform/address.ts'
import { CopyLink } from '../../ui/CopyLink.tsx'
import { Skeleton } from '../../ui/Loaded.tsx'
import { GoneNotice, Notice } from '../../ui/Notice.tsx'
import { Panel, Section } from '../../ui/Panel.tsx'
import { usePlanAddress } from '../planAddress.ts'
import { usePlans, useStoredPlan } from '../plans.api.ts'
import { ComparedComunas } from './ComparedComunas.tsx'
import { ComparedFigures } from './ComparedFigures.tsx'
import { ComparedMoves } from './ComparedMoves.tsx'
import { ComparedYears } from './ComparedYears.tsx'
import { CoverageChange } from './CoverageChange.tsx'
import './scenarios.css'
import { type PlanBeside, usePlansCompared } from './usePlansCompared.ts'

/** More cannot be read beside each other. */
const mostBeside = 4

/** A plan and its scenarios side by side: families, money, equity, gaps closed, and who is in one and not in the other. */
export function ScenariosPanel({ id }: { id: number }) {
  const { t } = useTranslation()
  const { hrefTo } = usePlanAddress()
  const stored = useStoredPlan(id)
  return (
    <Panel
      title={t('scenarios.name')}
      lead={t('scenarios.lead')}
      back={{ href: hrefTo(id), label: stored.data?.name ?? t('plans.name') }}
      isWide
      actions={
        <span className="scenarios-actions">
          <WidthToggle />
          <CopyLink />
        </span>
      }
    >
      {stored.isError ? <GoneNotice text={t('plans.gone')} /> : <Scenarios id={id} />}
    </Panel>
  )
}

function Scenarios({ id }: { id: number }) {
  const { t } = useTranslation()
  const { href } = useAddress()
  const address = usePlanAddress()
  const others = address.with.filter((other) => other !== id).slice(0, mostBeside - 1)
  const { plans, without, gone, isLoading } = usePlansCompared([id, ...others])
  return (
    <>
      <WithPlans id={id} chosen={others} />
      {without.map((plan) => (
        <Notice key={plan.id} tone="info">
          <p>
            {t('scenarios.without', { name: plan.name })}{' '}
            <Link href={address.hrefTo(plan.id)}>{t('scenarios.open')}</Link>
          </p>
        </Notice>
      ))}
      {gone.length > 0 && <Notice tone="warning">{t('scenarios.gone')}</Notice>}
      {isLoading && plans.length === 0 && <Skeleton lines={10} />}
      {others.length === 0 && (
        <p className="lead">
          {t('scenarios.chooseOne')} <Link href={href('/plans/new', { base: id })}>{t('scenarios.new')}</Link>
        </p>
      )}
      {plans.length > 0 && <Compared plans={plans} />}
    </>
  )
}

function Compared({ plans }: { plans: readonly PlanBeside[] }) {
  const { t } = useTranslation()
  const [first, second] = plans
  return (
    <>
      <Section title={t('scenarios.figures')}>
        <ComparedFigures plans={plans} />
      </Section>
      <Section title={t('scenarios.years')}>
        <ComparedYears plans={plans} />
      </Section>
      <Section title={t('scenarios.equity')}>
        <ComparedComunas plans={plans} />
      </Section>
      <Section title={t('scenarios.coverage')}>
        <CoverageChange plans={plans} />
      </Section>
      {first !== undefined && second !== undefined && <ComparedMoves plans={plans} />}
    </>
  )
}

/** Scenarios of the same base first: they are what is compared most. */
function WithPlans({ id, chosen }: { id: number; chosen: readonly number[] }) {
  const { t } = useTranslation()
  const { choose } = usePlanAddress()
  const plans = usePlans().data ?? []
  const own = plans.find((plan) => plan.id === id)
  const family = own?.baseId ?? id
  const offered = plans
    .filter((plan) => plan.id !== id)
    .sort((a, b) => Number(isOf(b, family)) - Number(isOf(a, family)) || a.name.localeCompare(b.name))
  if (offered.length === 0) return <p className="lead">{t('scenarios.noOthers')}</p>
  const toggle = (other: number) => {
    const next = chosen.includes(other) ? chosen.filter((one) => one !== other) : [...chosen, other]
    choose({ with: next.length === 0 ? null : next.join(',') })
  }
  return (
    <fieldset className="scenarios-choice">
      <legend>{t('scenarios.with')}</legend>
      {offered.map((plan) => (
        <label key={plan.id}>
          <input
            type="checkbox"
            checked={chosen.includes(plan.id)}
            disabled={!chosen.includes(plan.id) && chosen.length >= mostBeside - 1}
            onChange={() => toggle(plan.id)}
          />
          <span>
            {plan.name}
            {isOf(plan, family) && (
              <span className="hint"> · {t(plan.baseId === null ? 'scenarios.base' : 'scenarios.scenario')}</span>
            )}
          </span>
        </label>
      ))}
    </fieldset>
  )
}

const isOf = (plan: { id: number; baseId: number | null }, family: number): boolean =>
  plan.id === family || plan.baseId === family
