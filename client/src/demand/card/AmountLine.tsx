import type { Amount } from '@arraigo/shared/demand/demand.schema.ts'
import { howNames } from '@arraigo/shared/demand/demandNames.ts'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../platform/format.ts'

interface AmountLineProps {
  name: string
  amount: Amount
  /** Beneath: how it came about. */
  children?: ReactNode
  isTotal?: boolean
  /** A part of the sum is unknown. */
  isAtLeast?: boolean
}

/** A figure with its bounds and how it is known; unknown and suppressed are words, never 0. */
export function AmountLine({ name, amount, children, isTotal = false, isAtLeast = false }: AmountLineProps) {
  const { t } = useTranslation()
  const { locale, number } = useFormat()
  const { value, low, high, how } = amount
  // Nothing that is estimated as nothing, whatever its parts, is no estimate that anybody reads.
  const isEstimate = (how === 'estimated' || how === 'mixed') && low !== null && high !== null && high - low >= 0.5
  return (
    <li className={isTotal ? 'demand-line demand-line-total' : 'demand-line'}>
      <div className="row">
        <span className="row-main">
          {name}
          {isEstimate && (
            <span className="hint">{t('demandCard.bounds', { low: number(low), high: number(high) })}</span>
          )}
        </span>
        <span className="row-figure">
          {value === null ? (
            <span className={how === 'suppressed' ? 'demand-suppressed' : 'quiet'}>{howNames[how][locale]}</span>
          ) : (
            <>
              {isAtLeast && <abbr title={t('demandCard.atLeast')}>≥ </abbr>}
              {isEstimate && <abbr title={howNames[how][locale]}>≈ </abbr>}
              <strong>{number(value, value < 10 && !Number.isInteger(value) ? 1 : 0)}</strong>
            </>
          )}
        </span>
      </div>
      {children}
    </li>
  )
}
