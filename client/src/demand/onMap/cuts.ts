import type { Locale } from '@arraigo/shared/messages/messages.ts'

/** Limits as they stand in the address: `1,5,10.5`. */
export const cutsFrom = (text: string): string[] => (text.trim() === '' ? [] : text.split(','))

/** Rounded to what a hand can mean: three figures. */
export const cutsText = (cuts: readonly number[]): string =>
  cuts.map((cut) => String(Number(cut.toPrecision(cut >= 1000 ? 4 : 3)))).join()

/** What a person types, `1 5 1.000,5`, as it stands in the address. Decimals as the locale writes them. */
export function cutsTyped(text: string, locale: Locale): string {
  const parts = text.split(/[\s;]+/).filter((part) => part !== '')
  return parts.map((part) => plainNumber(part, locale)).join()
}

/** `1.000,5` is `1000.5` in Spanish; what is no number stays as it is, to be said. */
function plainNumber(text: string, locale: Locale): string {
  const [thousands, decimal] = locale === 'es' ? ['.', ','] : [',', '.']
  const isGrouped = new RegExp(`^-?\\d{1,3}(\\${thousands}\\d{3})+(\\${decimal}\\d+)?$`).test(text)
  const plain = (isGrouped ? text.replaceAll(thousands, '') : text).replace(decimal, '.')
  return Number.isFinite(Number(plain)) ? plain : text.replaceAll(',', '.')
}

/** The same for the field: as the locale writes numbers, without groups. */
export const cutsShown = (text: string, locale: Locale): string =>
  cutsFrom(text)
    .map((part) => (locale === 'es' ? part.replace('.', ',') : part))
    .join(' ')
