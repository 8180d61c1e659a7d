import type { ImportRequest, InspectedLayer, Inspection } from '@arraigo/shared/imports/import.schema.ts'
import type { FieldRule, Mapping } from '@arraigo/shared/imports/mapping.schema.ts'
import type { SourceLayer } from '@arraigo/shared/imports/source.ts'
import { suggestCollection, suggestMapping } from '@arraigo/shared/imports/suggestMapping.ts'
import { type CollectionId, collections } from '@arraigo/shared/territory/collections.ts'

/** How a file will be read, while the person decides. `way` is a preset's id, `saved:4` or `own`. */
export interface Reading {
  layer: string
  way: string
  mapping: Mapping
  epsg: number | null
  swapAxes: boolean
}

/** The layer as the suggestion wants it; the wire carries the sample as text. */
function sourceLayer(layer: InspectedLayer): SourceLayer {
  const sample = layer.sample.map((properties, at) => ({ rowNo: at + 1, properties, geometry: null }))
  return { ...layer, sample } as SourceLayer
}

export function firstReading(inspection: Inspection): Reading | null {
  const layer = inspection.layers[0]
  return layer === undefined ? null : readingOfLayer(layer)
}

/** The best preset is what the page offers first; own mapping where no preset fits. */
export function readingOfLayer(layer: InspectedLayer): Reading {
  const source = sourceLayer(layer)
  const preset = layer.presets[0]
  return {
    layer: layer.name,
    way: preset?.id ?? 'own',
    mapping: preset?.mapping ?? suggestMapping(suggestCollection(source), source),
    epsg: null,
    swapAxes: false,
  }
}

/** What is missing before the file can be read: names of required fields, the CRS. */
export function missing(reading: Reading, layer: InspectedLayer): { fields: string[]; crs: boolean; name: boolean } {
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
  return { fields, crs, name: reading.mapping.dataset.name.trim() === '' }
}

export const isComplete = (reading: Reading, layer: InspectedLayer): boolean => {
  const { fields, crs, name } = missing(reading, layer)
  return fields.length === 0 && !crs && !name
}

/** The request's body; a preset goes by its id, so that the report can say which. */
export function importRequest(reading: Reading, inspection: Inspection): ImportRequest {
  const isPreset = reading.way !== 'own' && !reading.way.startsWith('saved:')
  return {
    ...(inspection.layers.length > 1 ? { layer: reading.layer } : {}),
    ...(isPreset ? { preset: reading.way } : { mapping: reading.mapping }),
    ...(reading.epsg === null ? {} : { epsg: reading.epsg }),
    ...(reading.swapAxes ? { swapAxes: true } : {}),
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
