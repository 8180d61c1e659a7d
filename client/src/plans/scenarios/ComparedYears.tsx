import { useTranslation } from 'react-i18next'
import { usePlanWords } from '../usePlanWords.ts'
import { planMark } from './planMarks.ts'
import type { PlanBeside } from './usePlansCompared.ts'

/** Families by year, a bar per plan; the money of the year beside it. */
export function ComparedYears({ plans }: { plans: readonly PlanBeside[] }) {
  const { t } = useTranslation()
  const words = usePlanWords()
  const years = [...new Set(plans.flatMap(({ figures }) => figures.byYear.map(({ year }) => year)))].sort()
  const most = Math.max(1, ...plans.flatMap(({ figures }) => figures.byYear.map(({ families }) => families)))
  return (
    <table className="table scenarios-years">
      <thead>
        <tr>
          <th scope="col">{t('scenarios.year')}</th>
          <th scope="col">{t('scenarios.plan')}</th>
          <th scope="col">{t('scenarios.families')}</th>
          <th scope="col" className="is-number">
            {t('scenarios.cost')}
          </th>
        </tr>
      </thead>
      {years.map((year) => (
        <tbody key={year}>
          {plans.map(({ id, plan, figures }, at) => {
            const own = figures.byYear.find((one) => one.year === year)
            return (
              <tr key={id}>
                {at === 0 && (
                  <th scope="rowgroup" rowSpan={plans.length}>
                    {year}
                  </th>
                )}
                <td>
                  <span className="scenarios-mark" style={{ background: planMark(at) }} aria-hidden="true" />
                  {plan.name}
                </td>
                <td className="scenarios-bar-cell">
                  <span
                    className="scenarios-bar"
                    style={{ width: `${(100 * (own?.families ?? 0)) / most}%`, background: planMark(at) }}
                    aria-hidden="true"
                  />
                  <span>{words.format.number(own?.families ?? null)}</span>
                </td>
                <td className="is-number">{words.uf(own?.costUf)}</td>
              </tr>
            )
          })}
        </tbody>
      ))}
    </table>
  )
}
