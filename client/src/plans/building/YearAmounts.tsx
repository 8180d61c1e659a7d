import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { OneOf } from '../../ui/OneOf.tsx'
import { AmountField } from './AmountField.tsx'

interface YearAmountsProps {
  /** What the money is, for the labels. */
  name: string
  fromYear: number
  amounts: readonly number[]
  onChange: (amounts: number[]) => void
}

const ways = ['equal', 'byYear'] as const

/** UF per year: the same in all of them, or each one typed. */
export function YearAmounts({ name, fromYear, amounts, onChange }: YearAmountsProps) {
  const { t } = useTranslation()
  const [first = 0] = amounts
  const areEqual = amounts.every((amount) => amount === first)
  const [isByYear, setIsByYear] = useState(!areEqual)
  const way = isByYear || !areEqual ? 'byYear' : 'equal'
  const choose = (chosen: (typeof ways)[number]) => {
    setIsByYear(chosen === 'byYear')
    if (chosen === 'equal' && !areEqual) {
      const mean = Math.round(amounts.reduce((sum, amount) => sum + amount, 0) / amounts.length)
      onChange(amounts.map(() => mean))
    }
  }
  return (
    <div className="year-amounts">
      {amounts.length > 1 && (
        <OneOf
          label={t('building.money.way', { name })}
          choices={ways}
          value={way}
          nameOf={(one) => t(`building.money.${one}`)}
          onChange={choose}
        />
      )}
      {way === 'equal' ? (
        <AmountField
          label={t('building.money.perYear', { name })}
          unit="UF"
          value={first}
          onChange={(amount) => amount !== null && onChange(amounts.map(() => amount))}
        />
      ) : (
        <div className="year-grid">
          {amounts.map((amount, at) => (
            <AmountField
              // biome-ignore lint/suspicious/noArrayIndexKey: a year is its place
              key={at}
              label={String(fromYear + at)}
              unit="UF"
              value={amount}
              onChange={(next) => next !== null && onChange(amounts.map((old, one) => (one === at ? next : old)))}
            />
          ))}
        </div>
      )}
    </div>
  )
}
