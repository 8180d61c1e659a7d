import { parseNumber } from '@arraigo/shared/imports/parseNumber.ts'
import type { Locale } from '@arraigo/shared/messages/messages.ts'
import { intlLocale } from '../../platform/format.ts'

/** A number as a person types it; "1.234" is a thousand and more in Spanish. Null where it is none. */
export function typedNumber(text: string, locale: Locale): number | null {
  const mark = locale === 'es' ? '.' : ','
  const trimmed = text.trim()
  const isThousands = new RegExp(`^[+-]?[1-9]\\d{0,2}[${mark}]\\d{3}$`, 'u').test(trimmed)
  return parseNumber(isThousands ? trimmed.replace(mark, '') : trimmed)?.value ?? null
}

/** As it is typed again: without marks of thousands, and without the dust of floating point. */
export const numberToType = (value: number, locale: Locale): string =>
  new Intl.NumberFormat(intlLocale(locale), { useGrouping: false, maximumSignificantDigits: 12 }).format(value)

/** Shares are typed in percent. */
export const typedPer = (unit: string): number => (unit === 'share' ? 100 : 1)
