import type { IssueParams } from '../problems/issue.ts'
import { comunaCode, currentComunaCode, regionCode } from '../territory/codes.ts'
import type { Field } from '../territory/collections.ts'
import { parseNumber } from './parseNumber.ts'
import { readDay } from './readDay.ts'

export interface MappingFinding {
  rule: string
  severity: 'note' | 'repaired' | 'flagged' | 'rejected'
  params: IssueParams
}

/** What a text or number of the file becomes in a field, and what there is to say about it. */
export interface FieldValue {
  value: string | number | null
  rule?: string
  severity?: MappingFinding['severity']
  params?: IssueParams
}

const maxPostgresInteger = 2_147_483_647
const flagged = (rule: string, params?: IssueParams): FieldValue => ({ value: null, rule, severity: 'flagged', params })

/** Reads a value that is present; blank and unknown ones are dealt with before. */
export function fieldValue(field: Field, raw: unknown): FieldValue {
  switch (field.type) {
    case 'text':
      return { value: textOf(raw) }
    case 'choice':
      return choiceValue(field, raw)
    case 'year':
      return yearValue(raw)
    case 'date': {
      const day = readDay(raw)
      return day === null ? flagged('value-not-a-date') : { value: day }
    }
    case 'comuna-code':
      return comunaCodeValue(raw)
    case 'region-code': {
      const code = regionCode(raw)
      return code === null ? flagged('value-not-a-region-code') : { value: code }
    }
    default:
      return numberValue(field, raw)
  }
}

/** Text as PostgreSQL can store it: it takes neither U+0000 nor half a surrogate pair. */
export function textOf(raw: unknown): string {
  const text = typeof raw === 'string' ? raw : typeof raw === 'object' ? JSON.stringify(raw) : String(raw)
  return storable(text).trim()
}

export const storable = (text: string): string =>
  (text.includes('\0') ? text.replaceAll('\0', '') : text).toWellFormed()

function choiceValue(field: Field, raw: unknown): FieldValue {
  const text = textOf(raw)
  return field.choices?.includes(text)
    ? { value: text }
    : flagged('value-not-in-list', { allowed: (field.choices ?? []).join(', ') })
}

function comunaCodeValue(raw: unknown): FieldValue {
  const code = comunaCode(raw)
  if (code === null) return flagged('value-not-a-comuna-code')
  const current = currentComunaCode(code)
  return current === code
    ? { value: code }
    : { value: current, rule: 'comuna-code-replaced', severity: 'repaired', params: { code: current } }
}

/** A year, or the year of a date: 2024, "2024.0", "2024-03-01", "01-03-2024". */
function yearValue(raw: unknown): FieldValue {
  const match = /^(?:(\d{4})(?:\.0+)?|(\d{4})-\d\d?-\d\d?(?:[T ].*)?|\d\d?[-/.]\d\d?[-/.](\d{4}))$/.exec(textOf(raw))
  const year = Number(match?.[1] ?? match?.[2] ?? match?.[3])
  return year >= 1500 && year <= 2200 ? { value: year } : flagged('value-not-a-year')
}

function numberValue(field: Field, raw: unknown): FieldValue {
  const isWhole = field.type === 'integer'
  const parsed = parseNumber(raw, isWhole)
  if (parsed === null) return flagged('value-not-a-number')
  const value = isWhole ? Math.round(parsed.value) : parsed.value
  if (isWhole && Math.abs(value) > maxPostgresInteger) return flagged('value-too-large')
  if (field.min !== undefined && value < field.min) return flagged('value-below-min', { min: field.min })
  if (parsed.isAmbiguous)
    return { value, rule: 'number-read-as-thousands', severity: 'flagged', params: { number: value } }
  // Sums of doubles come out as 468.9999999; anything further from a whole number was not a count of things.
  if (Math.abs(value - parsed.value) > 1e-6)
    return { value, rule: 'value-rounded', severity: 'repaired', params: { number: value } }
  if (field.unit === '%' && value > 100) return { value, rule: 'percentage-over-100', severity: 'flagged' }
  return { value }
}
