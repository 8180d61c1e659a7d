import type { Mapping } from '@arraigo/shared/imports/mapping.schema.ts'
import { parseNumber } from '@arraigo/shared/imports/parseNumber.ts'
import { mappedColumns } from '@arraigo/shared/imports/sourceColumns.ts'
import type { CriterionKey } from '@arraigo/shared/priorities/criterionKeys.ts'
import type { AttributesRow } from '../rankingInputs.queries.ts'
import { type Cell, type MadeColumn, makeColumn, unknown } from './column.ts'
import type { Known } from './recordColumns.ts'

/** What settlements have in no column of their own. */
export interface Attributes {
  /** By settlement, those that have any. */
  of: ReadonlyMap<number, Readonly<Record<string, unknown>>>
  /** Columns that an import has read into a field of the record, in small letters: there they are read better. */
  mapped: ReadonlySet<string>
}

/** A value that stands for unknown in its file (households 0) is none here either. */
export function readAttributes(
  rows: readonly AttributesRow[],
  mappings: readonly { id: number; mapping: Mapping }[],
): Attributes {
  const rules = new Map(mappings.map(({ id, mapping }) => [id, unknownTexts(mapping)]))
  const knownOf = ({ datasetId, attributes }: AttributesRow) => {
    const unknownOf = datasetId === null ? undefined : rules.get(datasetId)
    if (unknownOf === undefined || unknownOf.size === 0) return attributes
    return Object.fromEntries(
      Object.entries(attributes).map(([name, value]) => {
        const isUnknown = unknownOf.get(name.toLowerCase())?.includes(String(value).trim()) === true
        return [name, isUnknown ? null : value]
      }),
    )
  }
  return {
    of: new Map(rows.map((row) => [row.id, knownOf(row)])),
    mapped: new Set(
      mappings.flatMap(({ mapping }) => mappedColumns(mapping).map(({ column }) => column.toLowerCase())),
    ),
  }
}

/** By column, in small letters. */
const unknownTexts = ({ fields }: Mapping): Map<string, string[]> =>
  new Map(
    Object.values(fields).flatMap(({ from, unknown: texts = [] }) =>
      (from === undefined ? [] : [from].flat()).map((column) => [column.toLowerCase(), texts] as const),
    ),
  )

const longestExample = 40
const mostExamples = 3

/** A number of the settlements' own; what is no number is unknown, and counted. */
export function attributeColumn({ rows, datasets }: Known, attributes: Attributes, name: string): MadeColumn {
  const key: CriterionKey = `attribute:${name}`
  const texts: string[] = []
  const cells = rows.map((row): Cell => {
    const own = attributes.of.get(row.id)
    // `constructor` is no attribute of anything.
    const read = own !== undefined && Object.hasOwn(own, name) ? readAttribute(own[name]) : null
    if (read === null) return unknown('value-not-recorded')
    if (typeof read === 'string') {
      texts.push(read)
      return unknown('value-text-not-number', { text: read })
    }
    const file = row.datasetId === null ? undefined : datasets.get(row.datasetId)
    const source =
      file === undefined ? null : { name: file.name, year: file.year, datasetId: row.datasetId, confidence: null }
    return { value: read, source }
  })
  const isGone = rows.length > 0 && !rows.some(({ id }) => Object.hasOwn(attributes.of.get(id) ?? {}, name))
  return makeColumn({
    key,
    cells,
    findings: [
      ...(isGone ? [{ code: 'ranking-attribute-gone', params: { name } }] : []),
      ...(texts.length === 0 ? [] : [{ code: 'ranking-texts-not-numbers', params: { name, ...counted(texts) } }]),
    ],
  })
}

/** The number, the text that is none, or null where nothing is written. */
function readAttribute(value: unknown): number | string | null {
  if (value === undefined || value === null) return null
  if (typeof value === 'string' && value.trim() === '') return null
  const number = parseNumber(value)
  if (number !== null) return number.value
  return shortened(typeof value === 'string' ? value.trim() : JSON.stringify(value))
}

const shortened = (text: string) => (text.length > longestExample ? `${text.slice(0, longestExample - 1)}…` : text)

const counted = (texts: readonly string[]) => ({
  count: texts.length,
  examples: [...new Set(texts)]
    .slice(0, mostExamples)
    .map((text) => `«${text}»`)
    .join(', '),
})

/** Names of attributes that settlements can be ordered by: most of what is known of them are numbers, and no mere row numbers. */
export function numericAttributes({ of, mapped }: Attributes): string[] {
  const values = new Map<string, (number | string)[]>()
  for (const own of of.values())
    for (const [name, value] of Object.entries(own)) {
      const read = readAttribute(value)
      if (read === null) continue
      const known = values.get(name)
      if (known === undefined) values.set(name, [read])
      else known.push(read)
    }
  return [...values]
    .filter(([name, known]) => !mapped.has(name.toLowerCase()) && isMostlyNumbers(known) && !isIdentifier(name, known))
    .map(([name]) => name)
    .sort((a, b) => a.localeCompare(b, 'es'))
}

const isMostlyNumbers = (values: readonly (number | string)[]) =>
  2 * values.filter((value) => typeof value === 'number').length > values.length

/**
 * Numbers of rows, folios and codes of places tell things apart; nothing is more or less by them. Areas and lengths that a
 * program wrote beside a drawing are in units of its projection.
 */
const nameOfIdentifiers =
  /^shape_+(area|leng(th)?)$|^(id|fid|gid|cut|cod|code|c[oó]digo|folio|objectid)([_\d]|$)|^(cut|cod|id)_|_(id|fid|cut)$/i

function isIdentifier(name: string, values: readonly (number | string)[]): boolean {
  if (nameOfIdentifiers.test(name)) return true
  const fewToTell = 20
  return (
    values.length > fewToTell &&
    new Set(values).size === values.length &&
    values.every((value) => Number.isInteger(value) && (value as number) > 0)
  )
}
