import type { BlockLevel, PlaceCollectionId } from '@arraigo/shared/tiles/tileLayers.ts'
import type { ColourName } from '../colours.ts'
import type { GlyphShape } from './glyphs.ts'
import type { PatternShape } from './patterns.ts'

/** One colour for all; unknown may still be hatched. */
interface Plain {
  kind: 'plain'
}

/**
 * Numbers in classes. Breaks are fixed, so that the same colour means the same in every comuna and every year: each is
 * the round number next to the quintiles of the official files named beside it.
 */
export interface Classed {
  kind: 'sequential' | 'diverging'
  ramp: 'amount' | 'need' | 'middle'
  value: { share: readonly [part: string, whole: string] } | { field: string }
  /** Lower bounds of the second class and every further one. */
  breaks: readonly number[]
  /** Sums of many blocks need other classes than one block. */
  breaksByLevel?: Readonly<Record<BlockLevel, readonly number[]>>
  unit: 'percent' | 'perHa' | 'people' | 'households' | 'dwellings'
}

export interface Category {
  id: string
  /** Values of the field that belong to it. */
  values: readonly string[]
  colour: ColourName
  /** How it differs where colours do not: in grey print, for who sees them differently. */
  glyph?: GlyphShape
  pattern?: PatternShape
}

export interface Categorical {
  kind: 'categorical'
  field: string
  categories: readonly Category[]
  /** For values that no category names; without it they are unknown. */
  other?: Category
}

export type Measure = Plain | Classed | Categorical

const plain: Plain = { kind: 'plain' }

/** From lacking to having: official water, sewer and power of a settlement. */
const serviceLevel = (field: string): Categorical => ({
  kind: 'categorical',
  field,
  categories: [
    { id: 'none', values: ['none'], colour: 'need-5' },
    { id: 'informal', values: ['informal'], colour: 'need-4' },
    { id: 'shared', values: ['shared'], colour: 'need-2' },
    { id: 'formal', values: ['formal'], colour: 'category-blue' },
  ],
})

/** Who owns the land decides which way to regularise it. */
const tenure: Categorical = {
  kind: 'categorical',
  field: 'tenure',
  categories: [
    { id: 'state', values: ['state'], colour: 'category-blue' },
    { id: 'serviu', values: ['serviu'], colour: 'category-sky' },
    { id: 'municipal', values: ['municipal'], colour: 'category-green' },
    { id: 'private', values: ['private'], colour: 'category-vermilion' },
    { id: 'community', values: ['community'], colour: 'category-pink' },
    { id: 'mixed', values: ['mixed'], colour: 'category-orange' },
  ],
}

const strategy: Categorical = {
  kind: 'categorical',
  field: 'strategy',
  categories: [
    { id: 'in-place', values: ['in-place'], colour: 'category-green' },
    { id: 'partial', values: ['partial'], colour: 'category-sky' },
    { id: 'relocation', values: ['relocation'], colour: 'category-vermilion' },
    { id: 'to-study', values: ['to-study'], colour: 'category-orange' },
  ],
}

const zonePercent = (field: string, breaks: readonly number[]): Classed => ({
  kind: 'sequential',
  ramp: 'need',
  value: { field },
  breaks,
  unit: 'percent',
})

const blockShare = (part: string, breaks: readonly number[]): Classed => ({
  kind: 'sequential',
  ramp: 'amount',
  value: { share: [part, 'population'] },
  breaks,
  unit: 'percent',
})

/** Twelve kinds in six groups of a colour and a form each; what is everywhere or nothing in particular stays grey. */
const facilityKind: Categorical = {
  kind: 'categorical',
  field: 'kind',
  categories: [
    { id: 'early-education', values: ['early-education'], colour: 'category-sky', glyph: 'circle' },
    { id: 'school', values: ['school'], colour: 'category-blue', glyph: 'square' },
    {
      id: 'health',
      values: ['primary-health', 'hospital', 'other-health'],
      colour: 'category-vermilion',
      glyph: 'cross',
    },
    { id: 'emergency', values: ['police', 'fire'], colour: 'category-orange', glyph: 'triangle' },
    { id: 'market', values: ['market'], colour: 'category-pink', glyph: 'diamond' },
    { id: 'green', values: ['plaza', 'park'], colour: 'category-green', glyph: 'drop' },
    { id: 'transit-stop', values: ['transit-stop'], colour: 'label', glyph: 'dot' },
  ],
  other: { id: 'other', values: ['other'], colour: 'label', glyph: 'ring' },
}

const hazardKind: Categorical = {
  kind: 'categorical',
  field: 'kind',
  categories: [
    { id: 'flood', values: ['flood'], colour: 'category-blue', glyph: 'drop', pattern: 'waves' },
    { id: 'landslide', values: ['landslide'], colour: 'category-vermilion', glyph: 'triangle', pattern: 'falling' },
    { id: 'fire', values: ['fire'], colour: 'category-orange', glyph: 'diamond', pattern: 'upright' },
    { id: 'tsunami', values: ['tsunami'], colour: 'category-sky', glyph: 'circle', pattern: 'level' },
    { id: 'ravine', values: ['ravine'], colour: 'category-green', glyph: 'cross', pattern: 'crossed' },
  ],
  other: { id: 'other', values: ['other'], colour: 'label', glyph: 'square', pattern: 'dotted' },
}

/** As the official files write it, in any case. */
const hazardLevel: Categorical = {
  kind: 'categorical',
  field: 'level',
  categories: [
    { id: 'very-high', values: ['muy alto', 'muy alta', 'very high'], colour: 'need-5', glyph: 'triangle' },
    { id: 'high', values: ['alto', 'alta', 'high'], colour: 'need-4', glyph: 'diamond' },
    { id: 'medium', values: ['medio', 'media', 'medium'], colour: 'need-3', glyph: 'square' },
    { id: 'low', values: ['bajo', 'baja', 'low'], colour: 'need-2', glyph: 'circle' },
  ],
}

const zoningKind: Categorical = {
  kind: 'categorical',
  field: 'kind',
  categories: [
    {
      id: 'intercommunal-zone',
      values: ['intercommunal-zone'],
      colour: 'category-pink',
      pattern: 'dotted',
    },
    { id: 'no-build', values: ['no-build'], colour: 'category-vermilion', pattern: 'crossed' },
    { id: 'urban-limit', values: ['urban-limit'], colour: 'label' },
  ],
  other: { id: 'other', values: ['other'], colour: 'label', pattern: 'level' },
}

/** Settlements: MINVU, Catastro 2024. Zones: census 2017, Valparaíso, Biobío, Metropolitana. Blocks: census 2024, Valparaíso and Metropolitana. */
export const measures = {
  settlements: {
    plain,
    household_count: {
      kind: 'sequential',
      ramp: 'need',
      value: { field: 'household_count' },
      breaks: [20, 50, 100, 300],
      unit: 'households',
    },
    water: serviceLevel('water'),
    sewerage: serviceLevel('sewerage'),
    power: serviceLevel('power'),
    waste: serviceLevel('waste'),
    paving: serviceLevel('paving'),
    lighting: serviceLevel('lighting'),
    tenure,
    strategy,
  },
  sites: { plain },
  facilities: { kind: facilityKind },
  hazards: { kind: hazardKind, level: hazardLevel },
  zoning: { kind: zoningKind },
  zones: {
    overcrowded_pct: zonePercent('overcrowded_pct', [2, 4, 7, 10]),
    doubled_up_pct: zonePercent('doubled_up_pct', [1, 2, 3, 5]),
    material_pct: zonePercent('material_pct', [1, 4, 10, 20]),
    household_count: {
      kind: 'sequential',
      ramp: 'amount',
      value: { field: 'household_count' },
      breaks: [400, 700, 1000, 1300],
      unit: 'households',
    },
    population: {
      kind: 'sequential',
      ramp: 'amount',
      value: { field: 'population' },
      breaks: [1500, 2500, 3500, 4500],
      unit: 'people',
    },
  },
  blocks: {
    density_ha: {
      kind: 'sequential',
      ramp: 'amount',
      value: { field: 'density_ha' },
      breaks: [25, 75, 150, 250],
      unit: 'perHa',
    },
    population: {
      kind: 'sequential',
      ramp: 'amount',
      value: { field: 'population' },
      breaks: [30, 70, 120, 250],
      breaksByLevel: {
        block: [30, 70, 120, 250],
        zone: [1500, 2500, 3500, 4500],
        comuna: [10_000, 30_000, 80_000, 150_000],
      },
      unit: 'people',
    },
    // The middle has a name: half of the people.
    women_share: {
      kind: 'diverging',
      ramp: 'middle',
      value: { share: ['women', 'population'] },
      breaks: [45, 49, 51, 55],
      unit: 'percent',
    },
    young_share: blockShare('young', [5, 8, 11, 15]),
    foreign_born_share: blockShare('foreign_born', [2, 5, 10, 20]),
  },
  neighbourhoods: {
    plain,
    population: {
      kind: 'sequential',
      ramp: 'amount',
      value: { field: 'population' },
      breaks: [1000, 3000, 8000, 20_000],
      unit: 'people',
    },
    household_count: {
      kind: 'sequential',
      ramp: 'amount',
      value: { field: 'household_count' },
      breaks: [300, 1000, 2500, 6000],
      unit: 'households',
    },
  },
  buildings: {
    plain,
    dwellings: {
      kind: 'sequential',
      ramp: 'amount',
      value: { field: 'dwellings' },
      breaks: [1, 2, 10, 50],
      unit: 'dwellings',
    },
  },
  streets: { plain },
  comunas: { plain },
  regions: { plain },
} as const satisfies Record<PlaceCollectionId, Record<string, Measure>>

type IdsOf<C> = C extends PlaceCollectionId ? keyof (typeof measures)[C] & string : never
export type MeasureId = IdsOf<PlaceCollectionId>

/** What can colour a collection; the first is the one it begins with. */
export const measureIdsOf = (collection: PlaceCollectionId): readonly [MeasureId, ...MeasureId[]] =>
  Object.keys(measures[collection]) as [MeasureId, ...MeasureId[]]

export const isMeasureOf = (collection: PlaceCollectionId, id: string): id is MeasureId =>
  (measureIdsOf(collection) as readonly string[]).includes(id)

export const measureOf = (collection: PlaceCollectionId, id: MeasureId): Measure =>
  (measures[collection] as Record<string, Measure>)[id] ?? plain

export const breaksAt = (measure: Classed, level: BlockLevel): readonly number[] =>
  measure.breaksByLevel?.[level] ?? measure.breaks
