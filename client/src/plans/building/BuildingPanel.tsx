import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { FirstStep } from '../../app/workspaces/FirstStep.tsx'
import { useAddress } from '../../platform/address.ts'
import { useCollection } from '../../territory/collections.api.ts'
import { TextInput } from '../../ui/fields.tsx'
import { Loaded, Skeleton } from '../../ui/Loaded.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { isRunning } from '../plans.api.ts'
import { BuildFoot } from './BuildFoot.tsx'
import './building.css'
import { OtherIssues } from './CheckLine.tsx'
import type { SpecKey } from './overrides.ts'
import { PlanVersions } from './PlanVersions.tsx'
import { CapacitySection } from './sections/CapacitySection.tsx'
import { FloorsSection } from './sections/FloorsSection.tsx'
import { FundsSection } from './sections/FundsSection.tsx'
import { LocksSection } from './sections/LocksSection.tsx'
import { MoneySection } from './sections/MoneySection.tsx'
import { PackagesSection } from './sections/PackagesSection.tsx'
import { ProgrammeSection } from './sections/ProgrammeSection.tsx'
import { ValueSection } from './sections/ValueSection.tsx'
import { WhereSection } from './sections/WhereSection.tsx'
import { type Building, useBuilding } from './useBuilding.ts'
import { useDesk } from './useDesk.ts'

/** A plan is written: new, a scenario of another one, or one that is there. What is not touched is as it usually is. */
export function BuildingPanel({ id }: { id: number | null }) {
  const { t } = useTranslation()
  const { href } = useAddress()
  const isEmpty = useCollection('settlements')?.rows === 0
  const { building, query } = useBuilding(id)
  const back = {
    href: href(id === null ? '/plans' : `/plans/${id}`),
    label: t(id === null ? 'plans.back' : 'building.back'),
  }
  if (building !== null) return <Writing building={building} back={back} />
  return (
    <Panel title={t('building.name')} back={back}>
      {isEmpty ? (
        <FirstStep missing={t('building.noSettlements')} />
      ) : (
        <Loaded query={query} lines={12} gone={t('plans.gone')}>
          {() => <Skeleton lines={12} />}
        </Loaded>
      )}
    </Panel>
  )
}

const keys: readonly SpecKey[] = [
  'places',
  'rankingId',
  'fromYear',
  'budgetsUf',
  'carriesOver',
  'funds',
  'discountPct',
  'packages',
  'programme',
  'capacities',
  'floors',
  'minFamilies',
  'locks',
  'sites',
  'compactness',
]

function Writing({ building, back }: { building: Building; back: { href: string; label: string } }) {
  const { t } = useTranslation()
  const desk = useDesk(building)
  const { spec, base, plan } = building
  const isScenario = base !== null
  const usual = t('building.nameOf', {
    place: desk.words.places(spec.places),
    years: desk.words.years(spec.fromYear, spec.budgetsUf.length),
  })
  // A scenario is told from its base by its name: nobody can guess it.
  const name = building.name ?? (isScenario ? '' : usual)
  const title = plan === null ? t(isScenario ? 'building.newScenario' : 'building.name') : t('building.edit')
  return (
    <Panel title={title} back={back} footer={<BuildFoot desk={desk} name={name} />}>
      {isScenario && <ScenarioLead building={building} base={base} />}
      {plan !== null && isRunning(plan.run) && <Notice tone="info">{t('building.running')}</Notice>}
      <TextInput
        label={t(isScenario ? 'building.scenario.nameLabel' : 'building.nameLabel')}
        value={name}
        onChange={(text) => building.describe({ name: text })}
        maxLength={200}
        {...(isScenario && plan === null && { hint: t('building.scenario.nameHint') })}
      />
      <OtherIssues desk={desk} keys={keys} />
      <div className="builder">
        <WhereSection desk={desk} />
        <MoneySection desk={desk} />
        <FundsSection desk={desk} />
        <PackagesSection desk={desk} />
        <ProgrammeSection desk={desk} />
        <FloorsSection desk={desk} />
        <CapacitySection desk={desk} />
        <LocksSection desk={desk} />
        <ValueSection desk={desk} />
      </div>
      {plan !== null && <PlanVersions plan={plan} building={building} />}
    </Panel>
  )
}

function ScenarioLead({ building, base }: { building: Building; base: NonNullable<Building['base']> }) {
  const { t } = useTranslation()
  const { href } = useAddress()
  const { size } = building.differing
  return (
    <p className="lead">
      {t('building.scenario.of')} <Link href={href(`/plans/${base.id}`)}>{base.name}</Link>.{' '}
      {size === 0 ? t('building.scenario.same') : t('building.scenario.count', { count: size })}
    </p>
  )
}
