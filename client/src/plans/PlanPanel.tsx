import '@arraigo/shared/priorities/addPrioritiesMessages.ts'
import type { Plan } from '@arraigo/shared/plans/plan.schema.ts'
import { isSparse, meanCompleteness } from '@arraigo/shared/priorities/scoreData.ts'
import type { Issue } from '@arraigo/shared/problems/issue.ts'
import { regionName } from '@arraigo/shared/territory/regions.ts'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAddress } from '../platform/address.ts'
import { useFormat } from '../platform/format.ts'
import { Figure, Figures } from '../ui/Figure.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Loaded } from '../ui/Loaded.tsx'
import { IssueList } from '../ui/Notice.tsx'
import { Panel, Section } from '../ui/Panel.tsx'
import { OpenDecisionsLink } from './OpenDecisionsLink.tsx'
import { PackageTable } from './PackageTable.tsx'
import { PlanAssumptions } from './PlanAssumptions.tsx'
import { PlanItemCard } from './PlanItemCard.tsx'
import { PlanTable } from './PlanTable.tsx'
import { packageLooks } from './packageColours.ts'
import { usePlan } from './plans.api.ts'
import './plans.css'
import { usePlanOnMap } from './usePlanOnMap.ts'

/** A plan: what it reaches, how close to the best possible, every settlement with its reason. */
export function PlanPanel({ id }: { id: number }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { href } = useAddress()
  const query = usePlan(id)
  const plan = query.data
  return (
    <Panel
      title={plan?.name ?? t('plans.name')}
      lead={
        plan &&
        [
          regionName(plan.regionCode),
          plan.year,
          format.uf(plan.budgetUf),
          ...(plan.isDemonstration ? [t('plans.demonstration')] : []),
        ].join(' · ')
      }
      back={{ href: href('/plans'), label: t('plans.name') }}
      isWide
    >
      <Loaded query={query} lines={8}>
        {(loaded) => <PlanBody plan={loaded} />}
      </Loaded>
    </Panel>
  )
}

function PlanBody({ plan }: { plan: Plan }) {
  const { t } = useTranslation()
  const { locale } = useFormat()
  const { params, change } = useAddress()
  const [lastRead, setLastRead] = useState<number | null>(null)
  const looks = packageLooks(plan, locale)
  usePlanOnMap(plan, locale)
  const selected = plan.items.find(({ settlementId }) => String(settlementId) === params.get('item'))
  const selectedId = selected?.settlementId ?? null
  useEffect(() => {
    if (selectedId !== null) setLastRead(selectedId)
  }, [selectedId])
  if (selected !== undefined) {
    return <PlanItemCard plan={plan} item={selected} looks={looks} onBack={() => change({ item: null })} />
  }
  return (
    <>
      <Totals plan={plan} />
      <PackageTable plan={plan} looks={looks} />
      <PlanAssumptions plan={plan} />
      <Section title={t('plans.settlements')} aside={<Downloads plan={plan} />}>
        <p className="hint plan-table-cue">{t('plans.swipe')}</p>
        {plan.items.some(isSparse) && <p className="hint">{t('plans.uncertain')}</p>}
        <PlanTable plan={plan} looks={looks} lastRead={lastRead} />
      </Section>
      <Section title={t('plans.notes')}>
        <div className="quiet">
          <IssueList issues={plan.notes.filter((note) => !isInHeadline(note))} />
        </div>
        {plan.unknowns.repeated > 0 && <OpenDecisionsLink />}
      </Section>
    </>
  )
}

/** How good the plan is, how much of its scores is known, and whether it is real: said with the figures. */
const isInHeadline = ({ code }: Issue) => headlineCodes.includes(code)
const headlineCodes = [
  'plan-optimal',
  'plan-time-limit',
  'plan-budget-zero',
  'plan-nothing-fits',
  'plan-nothing-plannable',
  'plan-score-data',
  'plan-score-data-missing',
  'plan-demonstration',
]

function Totals({ plan }: { plan: Plan }) {
  const { t } = useTranslation()
  const format = useFormat()
  const share = plan.budgetUf > 0 ? format.percent(plan.totals.costUf / plan.budgetUf, 1) : null
  return (
    <>
      <Figures>
        <Figure value={format.number(plan.totals.families)} label={t('plans.families')} />
        <Figure
          value={format.number(plan.totals.settlements)}
          label={t('plans.chosen')}
          note={t('plans.ofConsidered', { considered: format.number(plan.totals.considered) })}
        />
        <Figure
          value={format.uf(plan.totals.costUf)}
          label={t('plans.cost')}
          note={share && t('plans.ofBudget', { share })}
        />
        <Figure
          value={format.percent(meanCompleteness(plan.items))}
          label={t('plans.known')}
          note={t('plans.knownNote')}
        />
      </Figures>
      <IssueList issues={plan.notes.filter(isInHeadline)} />
    </>
  )
}

function Downloads({ plan }: { plan: Plan }) {
  const { locale } = useFormat()
  return (
    <span>
      <a className="button button-quiet" href={`/api/plans/${plan.id}/plan.csv?lang=${locale}`} download>
        <Icon name="download" size={16} /> CSV
      </a>
      <a className="button button-quiet" href={`/api/plans/${plan.id}/items.geojson`} download>
        <Icon name="download" size={16} /> GeoJSON
      </a>
    </span>
  )
}
