import type { ImportRequest, InspectedLayer, Inspection } from '@arraigo/shared/imports/import.schema.ts'
import type { FieldRule, Mapping } from '@arraigo/shared/imports/mapping.schema.ts'
import type { SourceLayer } from '@arraigo/shared/imports/source.ts'
import { suggestCollection, suggestMapping } from '@arraigo/shared/imports/suggestMapping.ts'
import { type CollectionId, collections } from '@arraigo/shared/territory/collections.ts'
import type { SavedMapping } from './imports.api.ts'

/** How a file will be read, while the person decides. `way` is a preset's id, `saved:4` or `own`. */
export interface Reading {
  layer: string
  way: string
  mapping: Mapping
  epsg: number | null
  /** Null: nobody has said; a file that looks swapped then waits for the answer. */
  swapAxes: boolean | null
  /** Kept beside the settlements, to be compared with them; no settlement changes. */
  forComparison?: boolean
}

/** The layer as the suggestion wants it; the wire carries the sample as text. */
function sourceLayer(layer: InspectedLayer): SourceLayer {
  const sample = layer.sample.map((properties, at) => ({ rowNo: at + 1, properties, geometry: null }))
  return { ...layer, sample } as SourceLayer
}

export function firstReading(inspection: Inspection, saved: readonly SavedMapping[]): Reading | null {
  const layer = inspection.layers[0]
  return layer === undefined ? null : readingOfLayer(layer, saved)
}

/** What somebody saved for such files goes first, then the best preset; a suggestion where neither fits. */
export function readingOfLayer(layer: InspectedLayer, saved: readonly SavedMapping[] = []): Reading {
  const source = sourceLayer(layer)
  const [own] = fittingMappings(layer, saved)
  const preset = layer.presets[0]
  const start = { layer: layer.name, epsg: null, swapAxes: null }
  if (own !== undefined) return { ...start, way: `saved:${own.id}`, mapping: own.mapping }
  return {
    ...start,
    way: preset?.id ?? 'own',
    mapping: preset?.mapping ?? suggestMapping(suggestCollection(source), source),
  }
}

/** Saved mappings whose every column the layer has; one without any column would fit everything, and says nothing. */
export function fittingMappings(layer: InspectedLayer, saved: readonly SavedMapping[]): SavedMapping[] {
  const columns = new Set(layer.fields.map(({ name }) => name))
  return saved.filter(({ mapping }) => {
    const rules = Object.values(mapping.fields).filter(({ from }) => from !== undefined)
    const isThere = ({ from }: FieldRule) => [from ?? []].flat().some((column) => columns.has(column))
    return rules.length > 0 && rules.every(isThere) && mapping.sourceId.every((column) => columns.has(column))
  })
}

/** What is missing before the file can be read: names of required fields, the CRS, the order of the axes. */
export function missing(
  reading: Reading,
  layer: InspectedLayer,
): { fields: string[]; crs: boolean; name: boolean; axes: boolean } {
  const collection = collections[reading.mapping.collection]
  const isGiven = (rule: FieldRule | undefined) =>
    rule !== undefined && ((rule.from ?? '') !== '' || (rule.constant ?? '') !== '')
  const fields =
    reading.way === 'own'
      ? collection.fields
          .filter((field) => field.isRequired && !isGiven(reading.mapping.fields[field.name]))
          .map(({ name }) => name)
      : []
  const crs = layer.epsg === null && layer.coordinates.kind !== 'none' && reading.epsg === null
  const axes = layer.looksSwapped && reading.swapAxes === null
  return { fields, crs, axes, name: reading.mapping.dataset.name.trim() === '' }
}

export const isComplete = (reading: Reading, layer: InspectedLayer): boolean => {
  const { fields, crs, axes, name } = missing(reading, layer)
  return fields.length === 0 && !crs && !axes && !name
}

/** The request's body; a preset goes by its id, so that the report can say which. */
export function importRequest(reading: Reading, inspection: Inspection): ImportRequest {
  const isPreset = reading.way !== 'own' && !reading.way.startsWith('saved:')
  return {
    ...(inspection.layers.length > 1 ? { layer: reading.layer } : {}),
    ...(isPreset ? { preset: reading.way } : { mapping: reading.mapping }),
    ...(reading.epsg === null ? {} : { epsg: reading.epsg }),
    ...(reading.swapAxes === null ? {} : { swapAxes: reading.swapAxes }),
    ...(reading.forComparison === true && reading.mapping.collection === 'settlements' ? { forComparison: true } : {}),
  }
}

/** Another collection: fields of the same name keep their column, the rest is suggested anew. */
export function withCollection(mapping: Mapping, collection: CollectionId, layer: InspectedLayer): Mapping {
  const suggested = suggestMapping(collection, sourceLayer(layer))
  return { ...suggested, source: mapping.source, sourceId: mapping.sourceId, dataset: mapping.dataset }
}

/** Column '' takes the rule away. */
export function withColumn(mapping: Mapping, field: string, column: string): Mapping {
  const { [field]: old, ...fields } = mapping.fields
  return {
    ...mapping,
    fields: column === '' ? fields : { ...fields, [field]: { ...old, from: column, constant: undefined } },
  }
}

/** The same value in every row: a field that the file has no column for. */
export function withConstant(mapping: Mapping, field: string, constant: string): Mapping {
  const { [field]: _, ...fields } = mapping.fields
  return { ...mapping, fields: constant === '' ? fields : { ...fields, [field]: { constant } } }
}
