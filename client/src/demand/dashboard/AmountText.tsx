import type { Amount, PlaceDemand } from '@arraigo/shared/demand/demand.schema.ts'
import { amountOf, type DemandColumn, digitsOf, isAtLeast, unitOf } from '@arraigo/shared/demand/demandColumns.ts'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../platform/format.ts'
import { isEstimate } from './placeRows.ts'

/** How a column writes its numbers. */
export function useColumnNumber(): (value: number | null, column: DemandColumn) => string {
  const { number, percent } = useFormat()
  return (value, column) => (unitOf(column) === 'share' ? percent(value) : number(value, digitsOf(column)))
}

/** In words what is not a number. */
function useAmountText(): (amount: Amount, column: DemandColumn) => string {
  const { t } = useTranslation()
  const numberOf = useColumnNumber()
  return (amount, column) => {
    if (amount.value === null) return t(amount.how === 'suppressed' ? 'demandDashboard.suppressed' : 'unknown')
    return `${isEstimate(amount) ? '≈\u00a0' : ''}${numberOf(amount.value, column)}`
  }
}

/** Of a place: where a part of the sum is unknown, the figure is only the least that it can be. */
export function useFigureText(): (place: PlaceDemand, column: DemandColumn) => string {
  const textOf = useAmountText()
  // The least that an estimate can be is one sign, not two.
  return (place, column) => {
    const text = textOf(amountOf(place, column), column)
    return isAtLeast(place, column) ? `≥\u00a0${text.replace('≈\u00a0', '')}` : text
  }
}

/** A figure; unknown is quiet, suppressed is dotted, an estimate has its sign. */
export function AmountText({ place, column }: { place: PlaceDemand; column: DemandColumn }) {
  const textOf = useFigureText()
  const amount = amountOf(place, column)
  const look = amount.value !== null ? 'dash-known' : amount.how === 'suppressed' ? 'dash-suppressed' : 'quiet'
  return <span className={look}>{textOf(place, column)}</span>
}
