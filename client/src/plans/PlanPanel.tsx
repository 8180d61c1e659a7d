import type { Plan } from '@arraigo/shared/plans/plan.schema.ts'
import { regionName } from '@arraigo/shared/territory/regions.ts'
import { useTranslation } from 'react-i18next'
import { useAddress } from '../platform/address.ts'
import { useFormat } from '../platform/format.ts'
import { Figure, Figures } from '../ui/Figure.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Loaded } from '../ui/Loaded.tsx'
import { IssueList } from '../ui/Notice.tsx'
import { Panel, Section } from '../ui/Panel.tsx'
import { PlanItemCard } from './PlanItemCard.tsx'
import { PlanTable } from './PlanTable.tsx'
import { type PackageLook, packageLooks } from './packageColours.ts'
import { usePlan } from './plans.api.ts'
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
      lead={plan && `${regionName(plan.regionCode)} · ${plan.year} · ${format.uf(plan.budgetUf)}`}
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
  const looks = packageLooks(plan, locale)
  usePlanOnMap(plan, locale)
  const selected = plan.items.find(({ settlementId }) => String(settlementId) === params.get('item'))
  if (selected !== undefined) {
    return <PlanItemCard plan={plan} item={selected} looks={looks} onBack={() => change({ item: null })} />
  }
  return (
    <>
      <Totals plan={plan} />
      <PackageLegend plan={plan} looks={looks} />
      <Section title={t('plans.settlements')} aside={<Downloads plan={plan} />}>
        <PlanTable plan={plan} looks={looks} />
      </Section>
      {plan.notes.length > 0 && (
        <Section title={t('plans.notes')}>
          <div className="quiet">
            <IssueList issues={plan.notes} />
          </div>
        </Section>
      )}
    </>
  )
}

function Totals({ plan }: { plan: Plan }) {
  const { t } = useTranslation()
  const format = useFormat()
  const share = plan.budgetUf > 0 ? format.percent(plan.totals.costUf / plan.budgetUf, 1) : null
  return (
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
      <Figure value={format.percent(plan.gap, 2)} label={t('plans.gap')} note={t(`plans.statuses.${plan.status}`)} />
    </Figures>
  )
}

function PackageLegend({ plan, looks }: { plan: Plan; looks: readonly PackageLook[] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const count = (id: string | null) => format.number(plan.items.filter((item) => item.package === id).length)
  return (
    <ul className="legend">
      {looks.map(({ id, name, colour }) => (
        <li key={id}>
          <span className="swatch" style={{ background: colour }} /> {name} ({count(id)})
        </li>
      ))}
      <li>
        <span className="swatch swatch-unknown" /> {t('plans.nothingPlanned')} ({count(null)})
      </li>
    </ul>
  )
}

function Downloads({ plan }: { plan: Plan }) {
  return (
    <span>
      <a className="button button-quiet" href={`/api/plans/${plan.id}/plan.csv`} download>
        <Icon name="download" size={16} /> CSV
      </a>
      <a
        className="button button-quiet"
        href={`/api/plans/${plan.id}/items.geojson`}
        download={`plan-${plan.id}.geojson`}
      >
        <Icon name="download" size={16} /> GeoJSON
      </a>
    </span>
  )
}
