export interface ParsedNumber {
  value: number
  /** "1.234" in a whole-number column: 1234 or 1.234? Read as thousands, and said so. */
  isAmbiguous: boolean
}

const spaces = /[\s\u00a0\u202f']/g
const decimal = /^[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?$/

/**
 * A number as people and programs write it: 1234.5, "1.234,5", "1,234.5", "1234,5", "12,5 %". Where both marks occur the
 * last one is the decimal mark; one mark that repeats separates thousands. A single mark is the decimal mark, except in a
 * whole-number column (`isWhole`) before exactly three digits, where it separates thousands. Null where it is no number.
 */
export function parseNumber(value: unknown, isWhole = false): ParsedNumber | null {
  if (typeof value === 'number') return Number.isFinite(value) ? { value, isAmbiguous: false } : null
  if (typeof value === 'bigint') return { value: Number(value), isAmbiguous: false }
  if (typeof value !== 'string') return null
  const text = value.trim().replace(/\s*%$/, '').replace('−', '-').replace(spaces, '')
  const isAmbiguous = isWhole && /^[+-]?[1-9]\d{0,2}[.,]\d{3}$/.test(text)
  const plain = isAmbiguous ? text.replace(/[.,]/, '') : withDecimalPoint(text)
  if (plain === null || !decimal.test(plain)) return null
  const number = Number(plain)
  return Number.isFinite(number) ? { value: number, isAmbiguous } : null
}

/** The text with thousands marks taken out and a point as decimal mark; null where the marks contradict each other. */
function withDecimalPoint(text: string): string | null {
  const points = text.split('.').length - 1
  const commas = text.split(',').length - 1
  if (points === 0 && commas <= 1) return text.replace(',', '.')
  if (commas === 0 && points === 1) return text
  const [thousands, mark] = text.lastIndexOf(',') > text.lastIndexOf('.') ? ['.', ','] : [',', '.']
  if (points === 0 || commas === 0) return isGrouped(text, mark) ? text.replaceAll(mark, '') : null
  const [whole = '', fraction, ...more] = text.split(mark)
  return more.length === 0 && isGrouped(whole, thousands) ? `${whole.replaceAll(thousands, '')}.${fraction}` : null
}

const isGrouped = (text: string, mark: string) => {
  const [first = '', ...groups] = text.split(mark)
  return /^[+-]?\d{1,3}$/.test(first) && groups.every((group) => /^\d{3}$/.test(group))
}
