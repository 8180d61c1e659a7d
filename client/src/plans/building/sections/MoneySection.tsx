import { mostYears } from '@arraigo/shared/plans/plan.schema.ts'
import { useTranslation } from 'react-i18next'
import { SelectField } from '../../../ui/fields.tsx'
import { BuilderFold } from '../BuilderFold.tsx'
import { withYears } from '../overrides.ts'
import type { Desk } from '../useDesk.ts'
import { YearAmounts } from '../YearAmounts.tsx'

const yearsAhead = 10

/** When, and with how much money of the plan's own. */
export function MoneySection({ desk }: { desk: Desk }) {
  const { t } = useTranslation()
  const { building, words } = desk
  const { spec, change } = building
  const { fromYear, budgetsUf } = spec
  const total = budgetsUf.reduce((sum, amount) => sum + amount, 0)
  const thisYear = new Date().getFullYear()
  const first = Math.min(fromYear, thisYear)
  const years = Array.from({ length: yearsAhead + thisYear - first + 1 }, (_, at) => first + at)
  if (!years.includes(fromYear)) years.push(fromYear)
  return (
    <BuilderFold
      desk={desk}
      title={t('building.money.title')}
      says={t('building.money.says', { uf: words.ufShort(total), years: words.years(fromYear, budgetsUf.length) })}
      keys={['fromYear', 'budgetsUf', 'carriesOver']}
      isOpenFirst
    >
      <div className="pair">
        <SelectField
          label={t('building.money.fromYear')}
          value={String(fromYear)}
          options={years.map((year) => ({ value: String(year), label: String(year) }))}
          onChange={(year) => change({ fromYear: Number(year) })}
        />
        <SelectField
          label={t('building.money.howMany')}
          value={String(budgetsUf.length)}
          options={Array.from({ length: mostYears }, (_, at) => ({
            value: String(at + 1),
            label: t('building.money.years', { count: at + 1 }),
          }))}
          onChange={(count) => change(withYears(spec, Number(count)))}
        />
      </div>
      <YearAmounts
        name={t('building.money.budget')}
        fromYear={fromYear}
        amounts={budgetsUf}
        onChange={(amounts) => change({ budgetsUf: amounts })}
      />
      <p className="builder-total">
        {t('building.money.total')} <strong>{words.uf(total)}</strong>
      </p>
      <label className="check">
        <input
          type="checkbox"
          checked={spec.carriesOver}
          onChange={(event) => change({ carriesOver: event.target.checked })}
        />
        {t('building.money.carriesOver')}
      </label>
    </BuilderFold>
  )
}
