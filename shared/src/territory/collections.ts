/**
 * The collections of the territory: what each is made of. Import mapping, merge, export and the forms all read this
 * table, so that a new column is added in the migration and here, and nowhere else.
 */
export const collectionIds = [
  'comunas',
  'settlements',
  'facilities',
  'blocks',
  'zones',
  'neighbourhoods',
  'buildings',
  'streets',
  'hazards',
  'zoning',
  'sites',
  'indicators',
] as const
export type CollectionId = (typeof collectionIds)[number]

export type FieldType = 'text' | 'integer' | 'number' | 'year' | 'date' | 'region-code' | 'comuna-code' | 'choice'

export interface Field {
  /** Column of the table and property of the wire. */
  name: string
  type: FieldType
  isRequired?: boolean
  /** Allowed values where type is 'choice'. */
  choices?: readonly string[]
  /** A choice without a word of its own for "unknown" or "does not apply": null says it. */
  isNullable?: boolean
  /** Numbers below it are refused: 0 for counts, 1 for capacities. */
  min?: number
  unit?: string
}

export interface Collection {
  id: CollectionId
  table:
    | 'comuna'
    | 'settlement'
    | 'facility'
    | 'block'
    | 'zone'
    | 'neighbourhood'
    | 'building'
    | 'street'
    | 'hazard'
    | 'zoning'
    | 'site'
    | 'indicator'
  /** Geometry column and what it holds; null for tables without one. */
  shape: {
    column: 'boundary' | 'location' | 'path' | 'extent' | 'place'
    kind: 'polygon' | 'point' | 'line' | 'any'
    /** Of 'any': areas and points, no lines. */
    hasNoLines?: boolean
  } | null
  /** A record whose place is unknown is kept, and listed, instead of rejected. */
  isKeptWithoutPlace: boolean
  /** People may edit it: an import then keeps edits made since the last one. */
  isEditable: boolean
  /** The table keeps `area_m2`, geodesic. */
  hasArea?: boolean
  fields: readonly Field[]
}

export const serviceLevels = ['none', 'informal', 'shared', 'formal', 'unknown'] as const
export const statuses = ['identified', 'in-catastro', 'in-intervention', 'closed'] as const
/**
 * Reasons for which a record is no settlement any more: it became part of another one, was the same as another one, or never
 * was one. It is not shown on the map, not counted, not planned and not searched; in the items, the history and the exports
 * it stays.
 */
export const noPlaceReasons = ['merged', 'repeated', 'removed'] as const
export const closedReasons = ['upgraded', 'relocated', 'evicted', 'other', ...noPlaceReasons] as const
export const tenures = ['state', 'serviu', 'municipal', 'private', 'community', 'mixed', 'unknown'] as const
export const strategies = ['in-place', 'partial', 'relocation', 'to-study', 'unknown'] as const
export const confidences = ['high', 'medium', 'low', 'unknown'] as const
/** Services of a settlement that are no distance to somewhere. */
export const infrastructureFields = ['water', 'sewerage', 'power', 'waste', 'paving', 'lighting'] as const
export const facilityKinds = [
  'early-education',
  'school',
  'primary-health',
  'hospital',
  'other-health',
  'transit-stop',
  'police',
  'fire',
  'market',
  'plaza',
  'park',
  'other',
] as const
export type FacilityKind = (typeof facilityKinds)[number]

const count = (name: string): Field => ({ name, type: 'integer', min: 0 })
const text = (name: string): Field => ({ name, type: 'text' })
/** A day, `2024-05-31`. */
const date = (name: string): Field => ({ name, type: 'date' })
const comunaCode: Field = { name: 'comuna_code', type: 'comuna-code' }
const comunaName = text('comuna_name')

const list: Collection[] = [
  {
    id: 'comunas',
    table: 'comuna',
    shape: { column: 'boundary', kind: 'polygon' },
    isKeptWithoutPlace: true,
    isEditable: false,
    hasArea: true,
    fields: [
      { name: 'code', type: 'comuna-code', isRequired: true },
      { ...text('name'), isRequired: true },
      text('province_code'),
      text('province_name'),
      { name: 'region_code', type: 'region-code', isRequired: true },
      count('population'),
    ],
  },
  {
    id: 'settlements',
    table: 'settlement',
    shape: { column: 'boundary', kind: 'polygon' },
    isKeptWithoutPlace: true,
    isEditable: true,
    hasArea: true,
    fields: [
      text('code'),
      { ...text('name'), isRequired: true },
      comunaCode,
      comunaName,
      { name: 'status', type: 'choice', choices: statuses },
      { name: 'closed_reason', type: 'choice', choices: closedReasons, isNullable: true },
      date('closed_on'),
      count('household_count'),
      text('household_source'),
      { name: 'household_year', type: 'year' },
      date('household_date'),
      count('family_count'),
      text('family_source'),
      { name: 'family_year', type: 'year' },
      date('family_date'),
      { name: 'origin_year', type: 'year' },
      { name: 'tenure', type: 'choice', choices: tenures },
      ...infrastructureFields.map((name): Field => ({ name, type: 'choice', choices: serviceLevels })),
      { name: 'strategy', type: 'choice', choices: strategies },
      text('strategy_reason'),
      text('boundary_source'),
      date('boundary_date'),
      { name: 'confidence', type: 'choice', choices: confidences },
      text('notes'),
    ],
  },
  {
    id: 'facilities',
    table: 'facility',
    shape: { column: 'location', kind: 'point' },
    isKeptWithoutPlace: true,
    isEditable: false,
    fields: [
      { name: 'kind', type: 'choice', choices: facilityKinds, isRequired: true },
      { ...text('name'), isRequired: true },
      comunaCode,
      comunaName,
      { name: 'status', type: 'choice', choices: ['open', 'closed', 'unknown'] },
      text('administration'),
      count('capacity'),
      text('capacity_unit'),
    ],
  },
  {
    id: 'blocks',
    table: 'block',
    shape: { column: 'boundary', kind: 'polygon' },
    isKeptWithoutPlace: false,
    isEditable: false,
    fields: [
      { ...text('code'), isRequired: true },
      comunaCode,
      count('population'),
      count('women'),
      count('young'),
      count('foreign_born'),
    ],
  },
  {
    id: 'zones',
    table: 'zone',
    shape: { column: 'boundary', kind: 'polygon' },
    isKeptWithoutPlace: true,
    isEditable: false,
    fields: [
      { ...text('code'), isRequired: true },
      comunaCode,
      count('population'),
      count('household_count'),
      { name: 'overcrowded_pct', type: 'number', min: 0, unit: '%' },
      { name: 'doubled_up_pct', type: 'number', min: 0, unit: '%' },
      { name: 'material_pct', type: 'number', min: 0, unit: '%' },
      count('doubled_up_households'),
      count('overcrowded_households'),
      count('critically_overcrowded_households'),
      count('material_acceptable'),
      count('material_recoverable'),
      count('material_irrecoverable'),
    ],
  },
  {
    id: 'neighbourhoods',
    table: 'neighbourhood',
    shape: { column: 'boundary', kind: 'polygon' },
    isKeptWithoutPlace: true,
    isEditable: false,
    hasArea: true,
    fields: [
      text('code'),
      { ...text('name'), isRequired: true },
      text('kind'),
      comunaCode,
      comunaName,
      count('population'),
      count('household_count'),
    ],
  },
  {
    id: 'buildings',
    table: 'building',
    shape: { column: 'place', kind: 'any', hasNoLines: true },
    isKeptWithoutPlace: false,
    isEditable: false,
    fields: [text('code'), text('use'), count('dwellings'), count('floors'), comunaCode],
  },
  {
    id: 'streets',
    table: 'street',
    shape: { column: 'path', kind: 'line' },
    isKeptWithoutPlace: false,
    isEditable: false,
    fields: [text('name'), comunaName],
  },
  {
    id: 'hazards',
    table: 'hazard',
    shape: { column: 'extent', kind: 'any' },
    isKeptWithoutPlace: false,
    isEditable: false,
    fields: [
      { ...text('kind'), isRequired: true },
      text('name'),
      text('level'),
      text('description'),
      comunaCode,
      comunaName,
    ],
  },
  {
    id: 'zoning',
    table: 'zoning',
    shape: { column: 'extent', kind: 'any' },
    isKeptWithoutPlace: false,
    isEditable: false,
    fields: [
      { ...text('kind'), isRequired: true },
      text('code'),
      text('name'),
      text('permitted_uses'),
      text('prohibited_uses'),
      comunaName,
    ],
  },
  {
    id: 'sites',
    table: 'site',
    shape: { column: 'boundary', kind: 'polygon' },
    isKeptWithoutPlace: false,
    isEditable: true,
    hasArea: true,
    fields: [
      { ...text('name'), isRequired: true },
      comunaCode,
      { name: 'capacity_families', type: 'integer', min: 1 },
      { name: 'land_cost_uf', type: 'number', min: 0, unit: 'UF' },
      text('owner'),
    ],
  },
  {
    id: 'indicators',
    table: 'indicator',
    shape: null,
    isKeptWithoutPlace: true,
    isEditable: false,
    fields: [
      { ...comunaCode, isRequired: true },
      { ...text('code'), isRequired: true },
      { ...text('name'), isRequired: true },
      { name: 'year', type: 'year' },
      { name: 'value', type: 'number' },
      text('unit'),
      { name: 'low', type: 'number' },
      { name: 'high', type: 'number' },
    ],
  },
]

export const collections = Object.fromEntries(list.map((collection) => [collection.id, collection])) as Record<
  CollectionId,
  Collection
>
