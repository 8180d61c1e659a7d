import { comparable, comunaCode, zoneCode } from '../territory/codes.ts'
import type { Field } from '../territory/collections.ts'
import { titleCase } from '../territory/titleCase.ts'
import { type FieldValue, fieldValue, type MappingFinding, textOf } from './fieldValue.ts'
import type { FieldRule } from './mapping.schema.ts'
import { isBlank, readColumn } from './sourceColumns.ts'

type Properties = Record<string, unknown>
export type FieldReader = (properties: Properties, findings: MappingFinding[]) => string | number | null

/** Texts of a column repeat: 50,000 rows, a dozen kinds. Above this many different ones remembering costs more than it saves. */
const maxRemembered = 2000

/** Prepares a field's rule once for all rows. */
export function compileFieldReader(field: Field, rule: FieldRule, mixedPlace: boolean): FieldReader {
  const columns = rule.from === undefined ? [] : typeof rule.from === 'string' ? [rule.from] : rule.from
  const unknown = rule.unknown && new Set(rule.unknown.map(comparable))
  const translate = compileTranslation(rule)
  const constant = rule.constant === undefined ? null : fieldValue(field, rule.constant).value

  return (properties, findings) => {
    let raw: unknown
    let column: string | null = null
    for (const candidate of columns) {
      const found = readColumn(properties, candidate)
      if (isBlank(found)) continue
      raw = found
      column = candidate
      break
    }
    if (raw === undefined || (unknown && isUnknown(unknown, raw))) {
      if (unknown)
        findings.push({
          rule: 'value-unknown',
          severity: 'note',
          params: { field: field.name, column: columns[0] ?? null, value: raw === undefined ? '' : shown(raw) },
        })
      return raw === undefined ? constant : null
    }
    if (mixedPlace && (comunaCode(raw) !== null) !== (field.type === 'comuna-code')) return null
    const translated = translate(raw)
    if (translated === null) return null
    const read = fieldValue(field, tidy(rule, translated))
    note(read, field, column, raw, findings)
    return read.value === '' ? null : read.value
  }
}

function note(read: FieldValue, field: Field, column: string | null, raw: unknown, findings: MappingFinding[]): void {
  if (read.rule === undefined) return
  findings.push({
    rule: read.rule,
    severity: read.severity ?? 'flagged',
    params: { field: field.name, column, value: shown(raw), ...read.params },
  })
}

function tidy(rule: FieldRule, value: unknown): unknown {
  if (rule.tidy === 'title-case') return titleCase(textOf(value))
  return rule.tidy === 'zone-code' ? zoneCode(textOf(value)) : value
}

/** "0", 0 and "0.0" are one value, whatever type the format gave the column. */
const isUnknown = (unknown: Set<string>, raw: unknown) => {
  const text = comparable(textOf(raw))
  return unknown.has(text) || unknown.has(text.replace(/[.,]0+$/, ''))
}

const shown = (raw: unknown) => textOf(raw).slice(0, 120)

/** Value of the file → value of the collection, or null for unknown. */
function compileTranslation(rule: FieldRule): (raw: unknown) => unknown {
  if (!rule.values && !rule.contains) return (raw) => raw
  const { '*': other, ...listed } = rule.values ?? {}
  const exact = new Map(Object.entries(listed).map(([from, to]) => [comparable(from), to]))
  const parts = (rule.contains ?? []).map((part) => ({ text: comparable(part.text), value: part.value }))
  const remembered = new Map<unknown, unknown>()

  const translate = (raw: unknown): unknown => {
    const text = comparable(textOf(raw))
    const match = exact.get(text)
    if (match !== undefined) return match
    const part = parts.find((candidate) => text.includes(candidate.text))
    if (part) return part.value
    return other === undefined ? raw : other
  }
  return (raw) => {
    if (remembered.has(raw)) return remembered.get(raw)
    const value = translate(raw)
    if (remembered.size < maxRemembered) remembered.set(raw, value)
    return value
  }
}
