import type { Amount } from '@arraigo/shared/demand/demand.schema.ts'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../platform/format.ts'

export interface AmountWords {
  /** The figure, or why there is none. */
  figure: string
  /** Bounds of an estimate; null where it was counted. */
  range: string | null
  isKnown: boolean
  isEstimate: boolean
}

/** A figure of demand in words: unknown and suppressed are words, never zero. */
export function useAmountWords(): (amount: Amount) => AmountWords {
  const { t } = useTranslation()
  const { number } = useFormat()
  return ({ value, low, high, how }) => {
    if (value === null) {
      const figure = how === 'suppressed' ? t('demand.headline.suppressed') : t('unknown')
      return { figure, range: null, isKnown: false, isEstimate: false }
    }
    const isRange = low !== null && high !== null && number(low) !== number(high)
    return {
      figure: number(value),
      range: isRange ? t('demand.headline.range', { low: number(low), high: number(high) }) : null,
      isKnown: true,
      isEstimate: how === 'estimated' || how === 'mixed',
    }
  }
}
