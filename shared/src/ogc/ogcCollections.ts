import { propertyOf, publishedMeasures, usualResolution } from '../demand/hexagonColumns.ts'
import {
  type Collection,
  type CollectionId,
  collectionIds,
  collections,
  type Field,
  type FieldType,
} from '../territory/collections.ts'

export type OgcType = 'text' | 'integer' | 'number' | 'date' | 'timestamp'

/** A property of a feature, under the name of its column. */
export interface OgcProperty {
  name: string
  type: OgcType
  choices?: readonly string[]
  min?: number
  unit?: string
  /** Value that is meant where a request names neither this property nor an id. */
  usual?: number
}

export type OgcCollectionId = CollectionId | 'regions' | 'demand'

export interface OgcCollection {
  id: OgcCollectionId
  table: Collection['table'] | 'region' | 'demand_hexagon'
  shape: Collection['shape']
  properties: readonly OgcProperty[]
  /** Its rows have a dataset, whose year is their time. */
  hasDatasets: boolean
  /** Collections that it is computed from, where its rows are nobody's data. */
  derivedFrom?: readonly CollectionId[]
}

/** What filters and sorting call a feature's id and its place, in every collection. */
export const idProperty = 'id'
export const geometryProperty = 'geometry'

const typeOf: Record<FieldType, OgcType> = {
  text: 'text',
  choice: 'text',
  'region-code': 'text',
  'comuna-code': 'text',
  integer: 'integer',
  year: 'integer',
  date: 'date',
  number: 'number',
}

const ofField = ({ name, type, choices, min, unit }: Field): OgcProperty => ({
  name,
  type: typeOf[type],
  ...(choices === undefined ? {} : { choices }),
  ...(min === undefined ? {} : { min }),
  ...(unit === undefined ? {} : { unit }),
})

const provenance: OgcProperty[] = [
  { name: 'source', type: 'text' },
  { name: 'source_id', type: 'text' },
  { name: 'dataset_id', type: 'integer' },
]
const area: OgcProperty = { name: 'area_m2', type: 'number', min: 0, unit: 'm2' }
const edits: OgcProperty[] = [
  { name: 'version', type: 'integer', min: 1 },
  { name: 'valid_from', type: 'timestamp' },
]
const repeats: OgcProperty = { name: 'repeats_id', type: 'integer' }

const ofCollection = (collection: Collection): OgcCollection => ({
  id: collection.id,
  table: collection.table,
  shape: collection.shape,
  hasDatasets: true,
  properties: [
    ...collection.fields.map(ofField),
    ...(collection.hasArea ? [area] : []),
    ...(collection.id === 'settlements' ? [repeats] : []),
    ...provenance,
    ...(collection.isEditable ? edits : []),
  ],
})

/** Made by the migrations, not by imports. */
const regions: OgcCollection = {
  id: 'regions',
  table: 'region',
  shape: { column: 'boundary', kind: 'polygon' },
  hasDatasets: false,
  properties: [
    { name: 'code', type: 'text' },
    { name: 'name', type: 'text' },
    { name: 'short_name', type: 'text' },
    { name: 'position', type: 'integer', min: 1 },
    area,
  ],
}

/** Hexagons of the H3 grid with what may be published of need and demand; a hexagon's number is that of `hexagonId.ts`. */
const demand: OgcCollection = {
  id: 'demand',
  table: 'demand_hexagon',
  shape: { column: 'boundary', kind: 'polygon' },
  hasDatasets: false,
  derivedFrom: ['blocks', 'zones', 'settlements'],
  properties: [
    { name: 'h3', type: 'text' },
    { name: 'resolution', type: 'integer', min: 5, usual: usualResolution },
    { name: 'area_km2', type: 'number', min: 0, unit: 'km2' },
    ...publishedMeasures.map((measure): OgcProperty => ({ name: propertyOf(measure), type: 'number', min: 0 })),
    { name: 'suppressed', type: 'text' },
    { name: 'deduplication', type: 'text' },
    { name: 'need_year', type: 'integer' },
    { name: 'people_year', type: 'integer' },
  ],
}

/** Every collection that the interface offers, in the order of its lists. */
export const ogcCollections: readonly OgcCollection[] = [
  regions,
  ...collectionIds.map((id) => ofCollection(collections[id])),
  demand,
]

export const findOgcCollection = (id: string): OgcCollection | null =>
  ogcCollections.find((collection) => collection.id === id) ?? null

/** Its features are edited, and each has a version of its own. */
export const hasVersions = ({ properties }: OgcCollection): boolean => properties.some(({ name }) => name === 'version')
