import { serviceName, standardSetName } from '@arraigo/shared/coverage/serviceNames.ts'
import type { Plan } from '@arraigo/shared/plans/plan.schema.ts'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../platform/format.ts'
import { SourceHint } from './SourceHint.tsx'

/** What the gaps were measured against, how the score was weighed, and how the plan was proven. */
export function PlanAssumptions({ plan }: { plan: Plan }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { gap, solver, solveSeconds } = plan
  return (
    <details className="fold">
      <summary>{t('plans.assumptions')}</summary>
      <Criteria plan={plan} />
      <Standards plan={plan} />
      <p className="hint">
        {t('plans.gap', { gap: format.percent(gap, 4), solver, seconds: format.number(solveSeconds, 1) })}
      </p>
    </details>
  )
}

function Criteria({ plan }: { plan: Plan }) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col">{t('plans.criterion')}</th>
          <th scope="col" className="is-number">
            {t('plans.weightColumn')}
          </th>
        </tr>
      </thead>
      <tbody>
        {plan.parameters.criteria.map(({ criterion, name, weight, source, confidence }) => (
          <tr key={criterion}>
            <td>
              {name[format.locale]}
              <SourceHint source={source} confidence={confidence} />
            </td>
            <td className="is-number">{format.percent(weight)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Standards({ plan }: { plan: Plan }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { standards, standardSet } = plan.parameters
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col">{standardSetName(format.locale, standardSet)}</th>
          <th scope="col" className="is-number">
            {t('plans.standard')}
          </th>
        </tr>
      </thead>
      <tbody>
        {standards.map(({ service, name, maxDistanceM, validFromYear, source, confidence }) => (
          <tr key={service}>
            <td>
              {serviceName(format.locale, service, name)}
              <SourceHint source={source} year={validFromYear} confidence={confidence} />
            </td>
            <td className="is-number">{format.number(maxDistanceM)} m</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
