import type { PlanFigures } from '@arraigo/shared/plans/comparing/comparePlans.ts'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { usePlanAddress } from '../planAddress.ts'
import { usePlanWords } from '../usePlanWords.ts'
import { useGapNames } from './useGapNames.ts'
import type { PlanBeside } from './usePlansCompared.ts'

interface Line {
  key: string
  label: string
  value: (figures: PlanFigures) => number | null
  say: (value: number | null) => ReactNode
  /** Of a difference, without sign; absent where it would say nothing. */
  sayChange?: (value: number) => string
}

/** A line per figure, a column per plan; beside each the difference to the first. */
export function ComparedFigures({ plans }: { plans: readonly PlanBeside[] }) {
  const { t } = useTranslation()
  const { hrefTo } = usePlanAddress()
  const lines = useLines(plans)
  const [first] = plans
  return (
    <div className="table-scroll">
      <table className="table scenarios-figures">
        <thead>
          <tr>
            <th scope="col">{t('scenarios.figure')}</th>
            {plans.map(({ id, plan }) => (
              <th key={id} scope="col" className="is-number">
                <Link href={hrefTo(id)}>{plan.name}</Link>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.key}>
              <th scope="row">{line.label}</th>
              {plans.map((one) => (
                <td key={one.id} className="is-number">
                  {line.say(line.value(one.figures))}
                  {first !== undefined && one !== first && <Change line={line} from={first.figures} to={one.figures} />}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Change({ line, from, to }: { line: Line; from: PlanFigures; to: PlanFigures }) {
  const [before, after] = [line.value(from), line.value(to)]
  if (line.sayChange === undefined || before === null || after === null) return null
  const delta = after - before
  if (Math.abs(delta) < 1e-9) return <span className="hint scenarios-change">=</span>
  return (
    <span className="hint scenarios-change">
      {delta > 0 ? '+' : '−'}
      {line.sayChange(Math.abs(delta))}
    </span>
  )
}

function useLines(plans: readonly PlanBeside[]): Line[] {
  const { t } = useTranslation()
  const words = usePlanWords()
  const gapName = useGapNames()
  const { number, percent } = words.format
  const count = (key: string, label: string, value: Line['value'], digits = 0): Line => ({
    ...{ key, label, value, say: (known) => number(known, digits), sayChange: (delta) => number(delta, digits) },
  })
  const money = (key: string, label: string, value: Line['value']): Line => ({
    ...{ key, label, value, say: words.uf, sayChange: words.uf },
  })
  const packages = [...new Set(plans.flatMap(({ figures }) => figures.byPackage.map((one) => one.package)))]
  const gaps = [...new Set(plans.flatMap(({ figures }) => figures.closed.map(({ gap }) => gap)))]
  return [
    count('families', t('scenarios.families'), ({ families }) => families),
    money('cost', t('scenarios.cost'), ({ costUf }) => costUf),
    money('budget', t('scenarios.budget'), ({ budgetUf }) => budgetUf),
    money('per-family', t('scenarios.perFamily'), ({ families, costUf }) =>
      families === 0 ? null : costUf / families,
    ),
    count('settlements', t('scenarios.settlements'), ({ settlements }) => settlements),
    count('moved', t('scenarios.moved'), ({ moved }) => moved),
    count('projects', t('scenarios.projects'), ({ projects }) => projects),
    count('points', t('scenarios.points'), ({ points }) => points, 1),
    {
      key: 'year',
      label: t('scenarios.meanYear'),
      value: ({ meanYear }) => meanYear,
      say: (year) =>
        year === null
          ? words.format.number(null)
          : year.toFixed(1).replace('.', words.format.locale === 'es' ? ',' : '.'),
      sayChange: (delta) => t('scenarios.yearsMore', { count: delta, years: number(delta, 1) }),
    },
    {
      key: 'inequality',
      label: t('scenarios.inequality'),
      value: ({ inequality }) => inequality,
      say: (value) => percent(value),
      sayChange: (delta) => t('scenarios.percentPoints', { points: number(delta * 100, 1) }),
    },
    ...packages.map((code) =>
      count(`package ${code}`, t('scenarios.byPackage', { package: words.package(code) }), ({ byPackage }) =>
        byPackage.reduce((sum, one) => (one.package === code ? sum + one.families : sum), 0),
      ),
    ),
    ...gaps.map((gap) =>
      count(`gap ${gap}`, t('scenarios.closed', { gap: gapName(gap) }), ({ closed }) =>
        closed.reduce((sum, one) => (one.gap === gap ? sum + one.families : sum), 0),
      ),
    ),
  ]
}
