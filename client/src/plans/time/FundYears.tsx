import type { PlanResult } from '@arraigo/shared/plans/planResult.schema.ts'
import { useTranslation } from 'react-i18next'
import { Section } from '../../ui/Panel.tsx'
import type { ShownPlan } from '../items/useShownPlan.ts'
import { usePlanWords } from '../usePlanWords.ts'
import { FigureTable } from './FigureTable.tsx'
import { fundYears } from './yearFigures.ts'

/** Who pays: what each fund gives and what is used of it. */
export function FundYears({ plan, result }: { plan: ShownPlan; result: PlanResult }) {
  const { t } = useTranslation()
  const words = usePlanWords()
  const funds = fundYears(result).map((fund) => ({ ...fund, name: words.fund(fund.fund, plan.spec.funds) }))
  const sum = (figures: readonly number[]) => figures.reduce((all, one) => all + one, 0)
  const most = Math.max(1, ...funds.map(({ given, used }) => Math.max(sum(given), sum(used))))
  return (
    <Section title={t('planTime.funds.name')}>
      <ul className="year-bars fund-bars">
        {funds.map(({ fund, name, given, used }) => (
          <li key={fund}>
            <span className="year-bars-year">{name}</span>
            <span className="year-bar" aria-hidden="true">
              <span className="year-bar-room" style={{ width: `${(100 * sum(given)) / most}%` }} />
              <span className="year-bar-parts">
                <span className="is-new" style={{ width: `${(100 * sum(used)) / most}%` }} />
              </span>
            </span>
            <span className="year-bars-text hint">
              {t('planTime.funds.text', { used: words.uf(sum(used)), given: words.uf(sum(given)) })}
            </span>
          </li>
        ))}
      </ul>
      <FigureTable
        name={t('planTime.funds.table')}
        fileName={`plan-${plan.id}-funds.csv`}
        corner={t('planTime.funds.fund')}
        columns={result.years.flatMap(({ year }) => [
          { key: `given-${year}`, name: t('planTime.funds.given', { year }) },
          { key: `used-${year}`, name: t('planTime.funds.used', { year }) },
        ])}
        rows={funds.map(({ name, given, used }) => ({
          name,
          figures: given.flatMap((uf, at) => [uf, used[at] ?? 0]),
        }))}
        unit="UF"
      />
    </Section>
  )
}
