import { attributeOfColumn } from '../exports/attributeNames.ts'
import { comparable } from '../territory/codes.ts'
import { collections, type Field } from '../territory/collections.ts'
import { closingFindings } from './closing.ts'
import { compileFieldReader } from './fieldReader.ts'
import { type MappingFinding, storable, textOf } from './fieldValue.ts'
import type { FieldRule, Mapping } from './mapping.schema.ts'
import type { OtherValue } from './otherValues.ts'
import { setColumn } from './setColumn.ts'
import type { SourceRow } from './source.ts'
import { isBlank, isMade, readColumn } from './sourceColumns.ts'
import { sourcePattern } from './sourcePattern.ts'

export { mappingIssues } from './mappingIssues.ts'

/** A row of the file as a row of the collection. */
export interface MappedRow {
  /** The series that the row itself names; null where it is the mapping's. */
  source: string | null
  /** Identity in the series; null where the mapping names no columns for it or they are empty in this row. */
  sourceId: string | null
  /** Only the fields that the mapping speaks of: an absent field is one that this file knows nothing about. */
  fields: Record<string, string | number | null>
  /** Columns that the fields do not fully hold, as read, so that an export loses nothing. */
  attributes: Record<string, unknown>
  /** Not a row of this collection; `fields` is then empty. */
  leftOut: boolean
  findings: MappingFinding[]
}

export type RowMapper = (row: SourceRow) => MappedRow

/** One row; for many rows compile once. */
export const applyMapping = (mapping: Mapping, row: SourceRow): MappedRow => compileMapping(mapping)(row)

/**
 * Prepares a mapping for one reading of a file: where repeats are left out it remembers the ids met. Never throws on a
 * value; what cannot be read becomes a finding, and `noteOther` hears of each value that no rule names.
 */
export function compileMapping(mapping: Mapping, noteOther?: (other: OtherValue) => void): RowMapper {
  const collection = collections[mapping.collection]
  const readers = collection.fields.flatMap((field) => {
    const rule = mapping.fields[field.name]
    if (!rule) return []
    return [{ field, read: compileFieldReader(field, rule, isMixedPlace(mapping, field), noteOther) }]
  })
  const required = collection.fields.filter((field) => field.isRequired)
  const reasonToLeaveOut = compileLeaveOut(mapping)
  const readSource = compileSource(mapping)
  const isOwnExport = mapping.sourceFrom !== undefined
  const remaining = isOwnExport ? compileOwnRemaining(mapping) : compileRemaining(mapping, collection.fields)

  return (row) => {
    const { properties } = row
    const findings: MappingFinding[] = []
    const id = sourceIdOf(mapping.sourceId, properties, isOwnExport)
    const sourceId = id !== null && mapping.repeats ? comparable(id) : id
    const reason = reasonToLeaveOut(row, sourceId)
    if (reason) return { source: null, sourceId, fields: {}, attributes: {}, leftOut: true, findings: [reason] }
    const cleaned = cleanedColumns(properties)
    if (cleaned.length > 0) findings.push(textCleaned(cleaned))
    const source = readSource(properties, findings)
    if (sourceId === null && mapping.sourceId.length > 0) findings.push(idMissing(mapping.sourceId))
    const fields: MappedRow['fields'] = {}
    for (const { field, read } of readers) fields[field.name] = read(properties, findings)
    findings.push(...closingFindings(collection.id, fields))
    for (const field of required) {
      if ((fields[field.name] ?? null) === null) findings.push(missing(field, mapping.fields[field.name]))
    }
    return { source, sourceId, fields, attributes: remaining(properties, fields), leftOut: false, findings }
  }
}

/** Why a row is not to be imported: a value that the mapping excludes, or a record that an earlier row already brought. */
function compileLeaveOut(mapping: Mapping): (row: SourceRow, sourceId: string | null) => MappingFinding | null {
  const exclusions = Object.entries(mapping.leaveOut ?? {}).map(([column, values]) => ({
    column,
    values: new Set(values.map(comparable)),
  }))
  const firstRows = new Map<string, number>()

  return ({ properties, rowNo }, sourceId): MappingFinding | null => {
    for (const { column, values } of exclusions) {
      const value = textOf(readColumn(properties, column) ?? '')
      if (values.has(comparable(value))) return { rule: 'row-left-out', severity: 'note', params: { column, value } }
    }
    if (!mapping.repeats || sourceId === null) return null
    const firstRow = firstRows.get(sourceId)
    if (firstRow !== undefined) return { rule: 'row-left-out-repeated', severity: 'note', params: { firstRow } }
    firstRows.set(sourceId, rowNo)
    return null
  }
}

/** Columns of which a text, or the name, holds characters that the database cannot store. */
function cleanedColumns(properties: Record<string, unknown>): string[] {
  const columns: string[] = []
  for (const column in properties)
    if (!isStorable(column) || !isStorable(properties[column])) columns.push(storable(column))
  return columns
}

function isStorable(value: unknown): boolean {
  if (typeof value === 'string') return storable(value) === value
  if (typeof value !== 'object' || value === null) return true
  return Object.entries(value).every(([key, item]) => isStorable(key) && isStorable(item))
}

const textCleaned = (columns: string[]): MappingFinding => ({
  rule: 'text-cleaned',
  severity: 'note',
  params: { columns: columns.join(', ') },
})

const idMissing = (columns: readonly string[]): MappingFinding => ({
  rule: 'source-id-missing',
  severity: 'flagged',
  params: { columns: columns.join(', ') },
})

/**
 * Values joined by ":". Codes that are only digits lose leading zeros here, and only here: one office pads them, the next
 * one does not, and both must meet (census block 05101011001001 and 5101011001001). An id that was exported from here has
 * been through this, and is taken as it stands.
 */
function sourceIdOf(
  columns: readonly string[],
  properties: Record<string, unknown>,
  isVerbatim: boolean,
): string | null {
  let isEmpty = true
  const parts = columns.map((column) => {
    const raw = readColumn(properties, column)
    if (isBlank(raw)) return ''
    isEmpty = false
    const text = textOf(raw)
    return !isVerbatim && /^0+\d/.test(text) && /^\d+$/.test(text) ? text.replace(/^0+(?=\d)/, '') : text
  })
  return isEmpty ? null : parts.join(':')
}

const validSource = new RegExp(sourcePattern)

function compileSource({ sourceFrom, source }: Mapping) {
  return (properties: Record<string, unknown>, findings: MappingFinding[]): string | null => {
    if (sourceFrom === undefined) return null
    const raw = readColumn(properties, sourceFrom)
    if (isBlank(raw)) return null
    const name = textOf(raw)
    if (validSource.test(name)) return name
    const params = { column: sourceFrom, value: name.slice(0, 120), source }
    findings.push({ rule: 'source-name-invalid', severity: 'flagged', params })
    return null
  }
}

const missing = (field: Field, rule: FieldRule | undefined): MappingFinding => ({
  rule: 'required-value-missing',
  severity: 'rejected',
  params: { field: field.name, column: [rule?.from ?? []].flat().join(', ') || null },
})

/** Some files put a code in the comuna column where they do not know the name; each of the two fields then takes its own kind. */
function isMixedPlace(mapping: Mapping, field: Field): boolean {
  const column = mapping.fields.comuna_code?.from
  const isPlace = field.name === 'comuna_code' || field.name === 'comuna_name'
  return isPlace && typeof column === 'string' && column === mapping.fields.comuna_name?.from
}

/** Columns that a field takes over unchanged, with that field: they need not be kept a second time. */
function compileHolders(mapping: Mapping, fields: readonly Field[]): ReadonlyMap<string, string> {
  const holders = fields.flatMap((field): [string, string][] => {
    const rule = mapping.fields[field.name]
    if (!rule || typeof rule.from !== 'string' || field.type === 'choice') return []
    return rule.values || rule.contains || rule.unknown || rule.tidy ? [] : [[rule.from, field.name]]
  })
  return new Map(holders)
}

/** Decided row by row: " 12 " and "12 aprox" are not what the field holds. */
const isHeld = (value: string | number | null | undefined, raw: unknown) =>
  value === (raw ?? null) || (typeof value === 'number' && String(value) === raw)

type Remaining = (properties: Record<string, unknown>, fields: MappedRow['fields']) => Record<string, unknown>

function compileRemaining(mapping: Mapping, all: readonly Field[]): Remaining {
  const holders = compileHolders(mapping, all)
  return (properties, fields) => {
    const attributes: Record<string, unknown> = {}
    for (const column in properties) {
      const raw = properties[column]
      const holder = holders.get(column)
      if (holder !== undefined && isHeld(fields[holder], raw)) continue
      if (!isMade(column)) setColumn(attributes, storable(column), asJson(raw))
    }
    return attributes
  }
}

/** In a file of ours every field has its column, of which only what the field could not take is kept. */
function compileOwnRemaining(mapping: Mapping): Remaining {
  const names = Object.entries(mapping.fields).flatMap(([name, { from }]) =>
    [from ?? []].flat().map((column) => [column, name] as const),
  )
  const fieldOf = new Map(names)
  const keys = new Map<string, string | null>()
  const keyOf = (column: string) => {
    const known = keys.get(column)
    if (known !== undefined) return known
    const key = fieldOf.has(column) ? column : attributeOfColumn(column)
    keys.set(column, key)
    return key
  }
  return (properties, fields) => {
    const attributes: Record<string, unknown> = {}
    for (const column in properties) {
      const key = keyOf(column)
      const raw = properties[column]
      const field = fieldOf.get(column)
      if (key === null || (field !== undefined && (isBlank(raw) || isTaken(fields[field], raw)))) continue
      setColumn(attributes, storable(key), asJson(raw))
    }
    return attributes
  }
}

/** 12, "12" and "12.0" say 12; "12 aprox" and 12.4 say more than that. */
const isTaken = (value: string | number | null | undefined, raw: unknown) =>
  typeof value === 'number' ? Number(raw) === value : (value ?? null) !== null

/** JSON has no bigint, undefined would make the column disappear, and the database cannot hold every text. */
function asJson(raw: unknown): unknown {
  if (typeof raw === 'string') return storable(raw)
  if (typeof raw === 'bigint') return raw.toString()
  if (Array.isArray(raw)) return raw.map(asJson)
  if (typeof raw !== 'object' || raw === null) return raw ?? null
  return Object.fromEntries(Object.entries(raw).map(([key, value]) => [storable(key), asJson(value)]))
}
