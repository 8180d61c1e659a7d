import { regionName } from '@arraigo/shared/territory/regions.ts'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useAddress } from '../platform/address.ts'
import { useFormat } from '../platform/format.ts'
import { Loaded } from '../ui/Loaded.tsx'
import { Panel } from '../ui/Panel.tsx'
import { usePlans } from './plans.api.ts'

export function PlanList() {
  const { t } = useTranslation()
  const format = useFormat()
  const { href } = useAddress()
  const plans = usePlans()
  return (
    <Panel
      title={t('plans.name')}
      lead={t('plans.lead')}
      footer={
        <Link href={href('/plans/new')} className="button button-primary">
          {t('plans.new')}
        </Link>
      }
    >
      <Loaded query={plans}>
        {({ plans: all }) =>
          all.length === 0 ? (
            <p className="lead">{t('plans.none')}</p>
          ) : (
            <ul className="rows">
              {all.map((plan) => (
                <li key={plan.id}>
                  <Link href={href(`/plans/${plan.id}`)} className="row">
                    <span className="row-main">
                      {plan.name}
                      <span className="hint">
                        {regionName(plan.regionCode)} · {format.uf(plan.budgetUf)} · {plan.year}
                        {plan.isDemonstration && ` · ${t('plans.demonstration')}`}
                      </span>
                    </span>
                    <span className="row-figure">
                      {format.number(plan.totals.families)}
                      <span className="hint"> {t('plans.families')}</span>
                    </span>
                  </Link>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Panel>
  )
}
