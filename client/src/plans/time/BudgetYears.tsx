import type { PlanInputs } from '@arraigo/shared/plans/planInputs.schema.ts'
import type { PlanResult } from '@arraigo/shared/plans/planResult.schema.ts'
import { useTranslation } from 'react-i18next'
import { Section } from '../../ui/Panel.tsx'
import type { ShownPlan } from '../items/useShownPlan.ts'
import { usePlanLook } from '../onMap/planLook.ts'
import { packageColour } from '../packageColours.ts'
import { usePlanWords } from '../usePlanWords.ts'
import { FigureTable } from './FigureTable.tsx'
import { sitesPart, type YearMoney, yearMoney } from './yearFigures.ts'

interface BudgetYearsProps {
  plan: ShownPlan
  inputs: PlanInputs
  result: PlanResult
}

/** What each year has and what it goes to: a bar of packages within the money that is there. */
export function BudgetYears({ plan, inputs, result }: BudgetYearsProps) {
  const { t } = useTranslation()
  const words = usePlanWords()
  const { until } = usePlanLook()
  const money = yearMoney(result)
  const most = Math.max(1, ...money.map(({ availableUf, costUf }) => Math.max(availableUf, costUf)))
  const used = [...new Set(money.flatMap(({ parts }) => parts.map(({ of }) => of)))]
  const nameOf = (of: string) =>
    of === sitesPart ? t('planTime.money.sites') : words.package(inputs.packages.find(({ code }) => code === of) ?? of)
  const colourOf = (of: string) => {
    const offered = inputs.packages.find(({ code }) => code === of)
    return offered === undefined ? 'var(--map-unknown)' : packageColour(offered, inputs.packages)
  }
  return (
    <Section title={t('planTime.money.name')}>
      <ul className="year-bars">
        {money.map((year) => (
          <li key={year.year} className={until !== null && year.year > until ? 'is-later' : undefined}>
            <span className="year-bars-year">{year.year}</span>
            <MoneyBar year={year} most={most} colourOf={colourOf} nameOf={nameOf} />
            <span className={year.leftUf < -0.5 ? 'year-bars-text is-broken' : 'year-bars-text hint'}>
              {t(year.leftUf < -0.5 ? 'planTime.money.lacking' : 'planTime.money.text', {
                cost: words.uf(year.costUf),
                available: words.uf(year.availableUf),
                left: words.uf(Math.abs(year.leftUf)),
              })}
            </span>
          </li>
        ))}
      </ul>
      <ul className="year-legend">
        {used.map((of) => (
          <li key={of}>
            <span className="work-sign" style={{ background: colourOf(of) }} aria-hidden="true" />
            {nameOf(of)}
          </li>
        ))}
        <li>
          <span className="work-sign is-left" aria-hidden="true" />
          {t('planTime.money.left')}
        </li>
      </ul>
      <p className="hint">{t('planTime.money.hint')}</p>
      <FigureTable
        name={t('planTime.money.table')}
        fileName={`plan-${plan.id}-budget.csv`}
        corner={t('planTime.year')}
        columns={[
          ...(['budgetUf', 'carriedUf', 'fundsUf', 'availableUf', 'costUf', 'leftUf'] as const).map((key) => ({
            key,
            name: t(`planTime.money.columns.${key}`),
          })),
          ...used.map((of) => ({ key: of, name: nameOf(of) })),
        ]}
        rows={money.map((year) => ({
          name: String(year.year),
          figures: [
            ...[year.budgetUf, year.carriedUf, year.fundsUf, year.availableUf, year.costUf, year.leftUf],
            ...used.map((of) => year.parts.find((part) => part.of === of)?.costUf ?? 0),
          ],
        }))}
        unit="UF"
      />
    </Section>
  )
}

interface MoneyBarProps {
  year: YearMoney
  most: number
  colourOf: (of: string) => string
  nameOf: (of: string) => string
}

function MoneyBar({ year: { availableUf, parts }, most, colourOf, nameOf }: MoneyBarProps) {
  const words = usePlanWords()
  const percent = (uf: number) => `${(100 * Math.max(0, uf)) / most}%`
  return (
    <span className="year-bar" aria-hidden="true">
      <span className="year-bar-room" style={{ width: percent(availableUf) }} />
      <span className="year-bar-parts">
        {parts.map(({ of, costUf }) => (
          <span
            key={of}
            title={`${nameOf(of)}: ${words.uf(costUf)}`}
            style={{ width: percent(costUf), background: colourOf(of) }}
          />
        ))}
      </span>
      <span className="year-bar-limit" style={{ left: percent(availableUf) }} />
    </span>
  )
}
