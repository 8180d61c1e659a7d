import { comparable, comunaCode, zoneCode } from '../territory/codes.ts'
import type { Field } from '../territory/collections.ts'
import { titleCase } from '../territory/titleCase.ts'
import { type FieldValue, fieldValue, type MappingFinding, textOf } from './fieldValue.ts'
import type { FieldRule } from './mapping.schema.ts'
import type { OtherValue } from './otherValues.ts'
import { isBlank, readColumn } from './sourceColumns.ts'

type Properties = Record<string, unknown>
export type FieldReader = (properties: Properties, findings: MappingFinding[]) => string | number | null

/** Texts of a column repeat: 50,000 rows, a dozen kinds. Above this many different ones remembering costs more than it saves. */
const maxRemembered = 2000

/** Prepares a field's rule once for all rows. `noteOther` hears of every value that the rule takes as any other (`*`). */
export function compileFieldReader(
  field: Field,
  rule: FieldRule,
  mixedPlace: boolean,
  noteOther?: (other: OtherValue) => void,
): FieldReader {
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
    const { value: translated, isOther } = translate(raw)
    if (isOther && column !== null) {
      noteOther?.({ field: field.name, column, value: shown(raw), storedAs: translated as string | null })
    }
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

interface Translated {
  value: unknown
  /** Nothing names the value: it became what `*` says. */
  isOther: boolean
}

/** Value of the file → value of the collection, or null for unknown. */
function compileTranslation(rule: FieldRule): (raw: unknown) => Translated {
  if (!rule.values && !rule.contains) return (raw) => ({ value: raw, isOther: false })
  const { '*': other, ...listed } = rule.values ?? {}
  const exact = new Map(Object.entries(listed).map(([from, to]) => [comparable(from), to]))
  const parts = (rule.contains ?? []).map((part) => ({ text: comparable(part.text), value: part.value }))
  const remembered = new Map<unknown, Translated>()

  const translate = (raw: unknown): Translated => {
    const text = comparable(textOf(raw))
    const match = exact.get(text)
    if (match !== undefined) return { value: match, isOther: false }
    const part = parts.find((candidate) => text.includes(candidate.text))
    if (part) return { value: part.value, isOther: false }
    return other === undefined ? { value: raw, isOther: false } : { value: other, isOther: true }
  }
  return (raw) => {
    const known = remembered.get(raw)
    if (known !== undefined) return known
    const translated = translate(raw)
    if (remembered.size < maxRemembered) remembered.set(raw, translated)
    return translated
  }
}
