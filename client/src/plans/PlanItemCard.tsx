import { serviceName, standardSetName } from '@arraigo/shared/coverage/serviceNames.ts'
import { say } from '@arraigo/shared/messages/messages.ts'
import { itemIssues } from '@arraigo/shared/plans/itemText.ts'
import type { Plan, PlanItem } from '@arraigo/shared/plans/plan.schema.ts'
import { isSparse } from '@arraigo/shared/priorities/scoreData.ts'
import { useTranslation } from 'react-i18next'
import { boundsOf, stage } from '../map/stage.ts'
import { useFormat } from '../platform/format.ts'
import { Button } from '../ui/Button.tsx'
import { Figure, Figures } from '../ui/Figure.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Section } from '../ui/Panel.tsx'
import { OpenDecisionsLink } from './OpenDecisionsLink.tsx'
import type { PackageLook } from './packageColours.ts'
import { usePlanPlaces } from './plans.api.ts'
import { ScoreText } from './ScoreText.tsx'

interface PlanItemCardProps {
  plan: Plan
  item: PlanItem
  looks: readonly PackageLook[]
  onBack: () => void
}

/** Why this settlement, or why not: the reason, the parts of its score, the distance to each service. */
export function PlanItemCard({ plan, item, looks, onBack }: PlanItemCardProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const places = usePlanPlaces(plan.id ?? 0)
  const look = looks.find(({ id }) => id === item.package)
  const place = places.data?.features.find((feature) => feature.properties?.settlement_id === item.settlementId)
  const bounds = place?.geometry ? boundsOf([place]) : null
  return (
    <>
      <div className="item-actions">
        <Button look="quiet" onPress={onBack}>
          <Icon name="back" size={16} />
          {t('plans.backToTable')}
        </Button>
        {bounds && (
          <Button look="quiet" onPress={() => stage.lookAt({ bounds, maxZoom: 16 })}>
            <Icon name="place" size={16} />
            {t('inspector.show')}
          </Button>
        )}
      </div>
      <div>
        <h2 className="inspector-title">{item.name}</h2>
        <p className="quiet">
          {[item.comunaName ?? t('inspector.comunaUnknown'), item.code].filter(Boolean).join(' · ')}
        </p>
      </div>
      <p className="reason">
        {look && <span className="swatch" style={{ background: look.colour }} />}
        <span>
          {look && <strong>{look.name}. </strong>}
          {itemIssues(item)
            .map((issue) => say(format.locale, issue))
            .join(' ')}
        </span>
      </p>
      {item.reason.code === 'plan-repeated' && <OpenDecisionsLink />}
      <Figures>
        <Figure value={format.number(item.families)} label={t('plans.families')} />
        <Figure value={item.costUf === null ? '—' : format.uf(item.costUf)} label={t('plans.cost')} />
        <Figure
          value={<ScoreText item={item} />}
          label={t('plans.columns.score')}
          note={
            item.completeness < 1
              ? t(isSparse(item) ? 'plans.completenessSparse' : 'plans.completeness', {
                  share: format.percent(item.completeness),
                })
              : undefined
          }
        />
      </Figures>
      <Section title={t('plans.criteria')}>
        <Criteria item={item} criteria={plan.parameters.criteria} />
      </Section>
      <Section title={t('plans.gaps')}>
        <Gaps item={item} standards={plan.parameters.standards} />
      </Section>
      <p className="hint">
        {t('plans.standards', { set: standardSetName(format.locale, plan.parameters.standardSet) })}
      </p>
    </>
  )
}

function Criteria({ item, criteria }: { item: PlanItem; criteria: Plan['parameters']['criteria'] }) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <ul className="bars criteria">
      {item.criteria.map((criterion, at) => (
        <li key={criterion.criterion}>
          <span>{criteria[at]?.name[format.locale]}</span>
          <span className="bar-track score-track">
            <span className="score-most" style={{ width: `${100 * criterion.weight}%` }} />
            <span className="bar-fill" style={{ width: `${criterion.contribution}%` }} />
          </span>
          <span className="row-figure">
            {criterion.normalised === null
              ? t('unknown')
              : t('plans.points', {
                  points: format.number(criterion.contribution),
                  most: format.number(100 * criterion.weight),
                })}
          </span>
        </li>
      ))}
    </ul>
  )
}

function Gaps({ item, standards }: { item: PlanItem; standards: Plan['parameters']['standards'] }) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('plans.service')}</th>
            <th scope="col" className="is-number">
              {t('plans.distance')}
            </th>
            <th scope="col" className="is-number">
              {t('plans.standard')}
            </th>
            <th scope="col" className="is-number">
              {t('plans.beyond')}
            </th>
          </tr>
        </thead>
        <tbody>
          {item.gaps.map((gap, column) => (
            <tr key={gap.service} title={gap.unknown ? say(format.locale, gap.unknown) : undefined}>
              <td>{serviceName(format.locale, gap.service, standards[column]?.name)}</td>
              <td className="is-number">
                {gap.distanceM === null ? t('unknown') : `${format.number(gap.distanceM)} m`}
              </td>
              <td className="is-number quiet">{format.number(gap.standardM)} m</td>
              <td className={gap.gapM !== null && gap.gapM > 0 ? 'is-number is-beyond' : 'is-number'}>
                {gap.gapM === null
                  ? t('unknown')
                  : gap.gapM === 0
                    ? t('plans.within')
                    : `+${format.number(gap.gapM)} m`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {item.gaps.some(({ isEstimate }) => isEstimate) && <p className="hint">{t('plans.straightLine')}</p>}
    </>
  )
}
