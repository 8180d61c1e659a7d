import { type BlockLevel, blockLevelAt, type PlaceCollectionId } from '@arraigo/shared/tiles/tileLayers.ts'
import type { ColourName } from '../colours.ts'
import { shapesFromZoom } from '../style/settlements.ts'
import { rampColour } from './expressions.ts'
import type { GlyphShape } from './glyphs.ts'
import { breaksAt, type Category, type Classed, type MeasureId, measureOf } from './measures.ts'
import type { PatternShape } from './patterns.ts'

/** How an entry looks: as on the map, in the same colours. */
export interface LegendSign {
  form: 'area' | 'circle' | 'line' | 'dashes' | 'closed' | 'hatch' | 'ring' | 'glyph'
  colour: ColourName
  glyph?: GlyphShape
  pattern?: PatternShape
}

export type LegendWords =
  | { kind: 'category'; id: string }
  | { kind: 'class'; from: number | null; to: number | null }
  | {
      kind: 'sign'
      id:
        | 'settlement'
        | 'householdsUnknown'
        | 'unknown'
        | 'closed'
        | 'comuna'
        | 'region'
        | 'street'
        | 'site'
        | 'neighbourhood'
        | 'building'
    }

export interface LegendEntry {
  sign: LegendSign
  words: LegendWords
}

export interface Legend {
  entries: LegendEntry[]
  unit: Classed['unit'] | null
  hasMiddle: boolean
  /** What a feature stands for at this scale, where that changes. */
  level: BlockLevel | null
}

const entry = (form: LegendSign['form'], colour: ColourName, words: LegendWords): LegendEntry => ({
  sign: { form, colour },
  words,
})

const plainEntries: Partial<Record<PlaceCollectionId, LegendEntry>> = {
  sites: entry('area', 'site', { kind: 'sign', id: 'site' }),
  neighbourhoods: entry('area', 'neighbourhood', { kind: 'sign', id: 'neighbourhood' }),
  buildings: entry('area', 'building', { kind: 'sign', id: 'building' }),
  streets: entry('line', 'street', { kind: 'sign', id: 'street' }),
  comunas: entry('dashes', 'comuna-line', { kind: 'sign', id: 'comuna' }),
  regions: entry('line', 'region-line', { kind: 'sign', id: 'region' }),
}

/** What the map shows of a collection at a zoom, entry by entry: from the same measures as its style. */
export function legendOf(collection: PlaceCollectionId, id: MeasureId, zoom: number): Legend {
  const measure = measureOf(collection, id)
  const level = collection === 'blocks' ? blockLevelAt(Math.floor(zoom)) : null
  const base = { unit: null, hasMiddle: false, level }
  const isFar = zoom < shapesFromZoom
  const form = collection === 'settlements' && isFar ? 'circle' : 'area'
  if (measure.kind === 'plain') {
    const only = plainEntries[collection]
    return { ...base, entries: only ? [only] : settlementEntries(isFar) }
  }
  const unknown = entry(isFar && form === 'circle' ? 'ring' : 'hatch', 'unknown', { kind: 'sign', id: 'unknown' })
  if (measure.kind === 'categorical') {
    const all = [...measure.categories, ...(measure.other ? [measure.other] : [])]
    const entries = all.map((category) => categoryEntry(collection, category, form))
    return { ...base, entries: [...entries, ...(measure.other ? [] : [unknown]), ...closedEntries(collection)] }
  }
  const breaks = breaksAt(measure, level ?? 'block')
  const classes = [null, ...breaks].map((from, at) =>
    entry(form, rampColour(measure.ramp, at), { kind: 'class', from, to: breaks[at] ?? null }),
  )
  return {
    ...base,
    entries: [...classes, unknown, ...closedEntries(collection)],
    unit: measure.unit,
    hasMiddle: measure.kind === 'diverging',
  }
}

const settlementEntries = (isFar: boolean): LegendEntry[] => [
  entry(isFar ? 'circle' : 'area', 'settlement', { kind: 'sign', id: 'settlement' }),
  entry(isFar ? 'ring' : 'hatch', isFar ? 'settlement-edge' : 'unknown', { kind: 'sign', id: 'householdsUnknown' }),
  ...closedEntries('settlements'),
]

const closedEntries = (collection: PlaceCollectionId): LegendEntry[] =>
  collection === 'settlements' ? [entry('closed', 'settlement-edge', { kind: 'sign', id: 'closed' })] : []

function categoryEntry(collection: PlaceCollectionId, category: Category, form: 'area' | 'circle'): LegendEntry {
  const { id, colour, glyph, pattern } = category
  const words: LegendWords = { kind: 'category', id }
  if (collection === 'facilities') return { sign: { form: 'glyph', colour, ...(glyph && { glyph }) }, words }
  if (collection === 'zoning' && pattern === undefined) return { sign: { form: 'line', colour }, words }
  return { sign: { form, colour, ...(glyph && { glyph }), ...(pattern && { pattern }) }, words }
}
