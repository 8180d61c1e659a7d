import type { Locale } from '@arraigo/shared/messages/messages.ts'
import { intlLocale } from './format.ts'

/** Three significant figures and more: what a click on a map can bear. */
function numberText(locale: Locale, value: number): string {
  const digits = value < 10 ? 2 : value < 100 ? 1 : 0
  const options = { minimumFractionDigits: digits, maximumFractionDigits: digits }
  return new Intl.NumberFormat(intlLocale(locale), options).format(value)
}

/** Metres below a kilometre. */
export const lengthText = (locale: Locale, lengthM: number): string =>
  lengthM < 1000 ? `${numberText(locale, lengthM)} m` : `${numberText(locale, lengthM / 1000)} km`

/** Square metres below a hectare, hectares below a square kilometre. */
export function areaText(locale: Locale, areaM2: number): string {
  if (areaM2 < 10_000) return `${numberText(locale, areaM2)} m²`
  if (areaM2 < 1_000_000) return `${numberText(locale, areaM2 / 10_000)} ha`
  return `${numberText(locale, areaM2 / 1_000_000)} km²`
}
