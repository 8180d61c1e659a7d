import { comparable, comunaCode } from '../territory/codes.ts'
import { type CollectionId, collections, type Field } from '../territory/collections.ts'
import { collectionWords, facilityWords, fieldWords, idWords } from './fieldWords.ts'
import type { FieldRule, Mapping } from './mapping.schema.ts'
import { parseNumber } from './parseNumber.ts'
import { hazardWords } from './presets/planningInstruments.ts'
import { readDay } from './readDay.ts'
import type { SourceLayer } from './source.ts'
import { isBlank } from './sourceColumns.ts'

const plain = (text: string) => comparable(text).replace(/[^a-z0-9]/g, '')

/** A start for a file of no known kind: fields from columns of similar names. The person who knows the file corrects it. */
export function suggestMapping(collectionId: CollectionId, layer: SourceLayer): Mapping {
  const collection = collections[collectionId]
  const fields: Record<string, FieldRule> = {}
  const taken = new Set<string>()
  for (const { field, column } of bestColumns(collection.fields, layer)) {
    if (field.name in fields || taken.has(column)) continue
    fields[field.name] = { from: column }
    taken.add(column)
  }
  completeKinds(collectionId, fields)
  return {
    collection: collectionId,
    source: seriesName(layer.name),
    sourceId: idColumn(layer),
    fields,
    dataset: { name: layer.name.slice(0, 200) || '–' },
  }
}

/** What a layer probably holds, by its shape and by words in the names of its columns and its own. */
export function suggestCollection(layer: SourceLayer): CollectionId {
  const shape = (['polygon', 'line', 'point'] as const).find((kind) =>
    layer.geometryTypes.some((type) => type.toLowerCase().includes(kind)),
  )
  const columns = layer.fields.map((field) => plain(field.name))
  const inName = (word: string) => plain(layer.name).includes(word)
  const has = (word: string) => inName(word) || columns.some((name) => name.includes(word))
  if (shape === undefined) return has('valor') || has('value') || has('indicador') ? 'indicators' : 'facilities'
  // What the layer calls itself says more than a column about something near it.
  const words: readonly (readonly [string, CollectionId])[] = collectionWords[shape]
  const word = words.find(([text]) => inName(text)) ?? words.find(([text]) => has(text))
  return word?.[1] ?? usualCollection[shape]
}

const usualCollection = { polygon: 'settlements', line: 'streets', point: 'facilities' } as const

/** Every pair of field and column that could go together, the surest first, so that a column goes where it fits best. */
function bestColumns(fields: readonly Field[], layer: SourceLayer): { field: Field; column: string }[] {
  const pairs = fields.flatMap((field) =>
    layer.fields.flatMap((column) => {
      const score = nameScore(field.name, column.name)
      return score > 0 && valuesSuit(field, layer, column.name) ? [{ field, column: column.name, score }] : []
    }),
  )
  return pairs.sort((a, b) => b.score - a.score)
}

/** 3: the field's own name; 2 to 1: one of its usual names, better ones first; under 1: such a name with something around it. */
function nameScore(field: string, column: string): number {
  const text = plain(column)
  if (text === plain(field)) return 3
  const words = fieldWords[field] ?? []
  const at = words.indexOf(text)
  if (at >= 0) return 2 - at / words.length
  const parts = comparable(column).split(/[^a-z0-9]+/)
  const part = words.findIndex((word) => word.length >= 4 && parts.includes(word))
  return part >= 0 ? 0.9 - part / words.length / 2 : 0
}

/** A column "familias" with names of people in it is not a count; a column "comuna" may hold codes. */
function valuesSuit(field: Field, layer: SourceLayer, column: string): boolean {
  const values = layer.sample.map((row) => row.properties[column]).filter((value) => !isBlank(value))
  const most = (suits: (value: unknown) => boolean) =>
    values.length === 0 || values.filter(suits).length >= values.length * 0.8
  if (field.type === 'comuna-code') return most((value) => comunaCode(value) !== null)
  if (field.name === 'comuna_name') return !most((value) => comunaCode(value) !== null) || values.length === 0
  if (field.type === 'integer' || field.type === 'number' || field.type === 'year')
    return most((value) => parseNumber(value) !== null)
  if (field.type === 'date') return most((value) => readDay(value) !== null)
  if (field.type === 'choice' && field.name !== 'kind')
    return values.length > 0 && most((value) => field.choices?.includes(String(value)) ?? false)
  return true
}

/** What has a fixed vocabulary is translated from the words in use; where no column tells, the row is "other". */
function completeKinds(collectionId: CollectionId, fields: Record<string, FieldRule>): void {
  const other = { values: { '*': 'other' }, constant: 'other' }
  if (collectionId === 'facilities') fields.kind = { ...fields.kind, contains: facilityWords, ...other }
  if (collectionId === 'hazards') fields.kind = { ...fields.kind, contains: hazardWords, ...other }
  if (collectionId === 'zoning') fields.kind = { ...fields.kind, constant: 'other' }
  if (collectionId === 'settlements') fields.status ??= { constant: 'identified' }
}

/** The column that could identify rows: it has a name for that, and in the sample no blank and no repetition. */
function idColumn(layer: SourceLayer): string[] {
  const isUnique = (column: string) => {
    const values = layer.sample.map((row) => row.properties[column])
    return values.length > 0 && !values.some(isBlank) && new Set(values.map(String)).size === values.length
  }
  const columns = idWords.flatMap((word) =>
    layer.fields.filter((field) => plain(field.name) === word).map((field) => field.name),
  )
  return columns.filter(isUnique).slice(0, 1)
}

/** Name of a series for files of such a name. */
export const seriesName = (layer: string): string =>
  comparable(layer)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80) || 'file'
