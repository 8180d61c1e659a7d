import type { Amount } from '@arraigo/shared/demand/demand.schema.ts'
import { type DemandColumn, digitsOf, unitOf } from '@arraigo/shared/demand/demandColumns.ts'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../platform/format.ts'
import { isEstimate } from './placeRows.ts'

/** How a column writes its numbers. */
export function useColumnNumber(): (value: number | null, column: DemandColumn) => string {
  const { number, percent } = useFormat()
  return (value, column) => (unitOf(column) === 'share' ? percent(value) : number(value, digitsOf(column)))
}

/** In words what is not a number. */
export function useAmountText(): (amount: Amount, column: DemandColumn) => string {
  const { t } = useTranslation()
  const numberOf = useColumnNumber()
  return (amount, column) => {
    if (amount.value === null) return t(amount.how === 'suppressed' ? 'demandDashboard.suppressed' : 'unknown')
    return `${isEstimate(amount) ? '≈ ' : ''}${numberOf(amount.value, column)}`
  }
}

/** A figure; unknown is quiet, suppressed is dotted, an estimate has its sign. */
export function AmountText({ amount, column }: { amount: Amount; column: DemandColumn }) {
  const textOf = useAmountText()
  const look = amount.value !== null ? 'dash-known' : amount.how === 'suppressed' ? 'dash-suppressed' : 'quiet'
  return <span className={look}>{textOf(amount, column)}</span>
}
