import { type PlaceCollectionId, placeCollectionIds } from '@arraigo/shared/tiles/tileLayers.ts'
import { isMeasureOf, type MeasureId, measureIdsOf } from '../map/symbology/measures.ts'
import { type Condition, conditionFrom, type Filter } from './layerFilter.ts'

export interface LayerState {
  collection: PlaceCollectionId
  isVisible: boolean
  /** Per cent, 10 to 100. */
  opacity: number
  /** What colours it. */
  measure: MeasureId
  /** Only rows for which all of it holds are drawn. */
  filter: Filter
}

/** Topmost first. Settlements are the subject: nothing is drawn over them. */
const defaultOrder = [
  'settlements',
  'sites',
  'facilities',
  'hazards',
  'zoning',
  'comunas',
  'regions',
  'buildings',
  'neighbourhoods',
  'streets',
  'zones',
  'blocks',
] as const satisfies readonly PlaceCollectionId[]

const shownAtFirst: readonly PlaceCollectionId[] = ['settlements', 'sites', 'comunas', 'regions', 'streets']

export const smallestOpacity = 10

const defaultLayer = (collection: PlaceCollectionId): LayerState => ({
  collection,
  isVisible: shownAtFirst.includes(collection),
  opacity: 100,
  measure: measureIdsOf(collection)[0],
  filter: [],
})

export const defaultLayers: readonly LayerState[] = defaultOrder.map(defaultLayer)

/** The parameters of the address that belong to the layers. */
export const layerParams = ['layers', 'order', 'filter'] as const
export type LayerParams = Record<(typeof layerParams)[number], string | null>

/**
 * `layers=blocks:on:70:population,regions:off`, `order=settlements,zones,…`, `filter=settlements:household_count:ge:50`.
 * What nobody understands is left out: an old link shows what it can.
 */
export function layersFrom(params: LayerParams): readonly LayerState[] {
  const changed = new Map(defaultLayers.map((layer) => [layer.collection, layer]))
  for (const item of listIn(params.layers, ',')) {
    const [collection, ...words] = item.split(':')
    const layer = changed.get(collection as PlaceCollectionId)
    if (layer !== undefined) changed.set(layer.collection, words.reduce(withWord, layer))
  }
  for (const item of listIn(params.filter, ';')) {
    const [collection, property = '', operator = '', values = ''] = item.split(':')
    const layer = changed.get(collection as PlaceCollectionId)
    if (layer === undefined) continue
    const condition = conditionFrom(layer.collection, unescaped(property), operator, values.split(',').map(unescaped))
    if (condition !== null) changed.set(layer.collection, { ...layer, filter: [...layer.filter, condition] })
  }
  return orderFrom(params.order).flatMap((collection) => changed.get(collection) ?? [])
}

const listIn = (text: string | null, separator: string): string[] => (text ?? '').split(separator).filter(Boolean)

function withWord(layer: LayerState, word: string): LayerState {
  if (word === 'on' || word === 'off') return { ...layer, isVisible: word === 'on' }
  if (isMeasureOf(layer.collection, word)) return { ...layer, measure: word }
  const opacity = Number(word)
  return Number.isInteger(opacity) && opacity >= smallestOpacity && opacity <= 100 ? { ...layer, opacity } : layer
}

/** Those that are named, in their order; the others keep their place among the rest. */
function orderFrom(text: string | null): readonly PlaceCollectionId[] {
  const named = new Set(
    listIn(text, ',').filter((id): id is PlaceCollectionId => placeCollectionIds.includes(id as PlaceCollectionId)),
  )
  named.delete('settlements')
  return ['settlements', ...named, ...defaultOrder.filter((id) => id !== 'settlements' && !named.has(id))]
}

/** Only what differs from the defaults; null removes the parameter. */
export function layersText(layers: readonly LayerState[]): LayerParams {
  const changes = layers.flatMap((layer) => layerText(layer) ?? [])
  const conditions = layers.flatMap(({ collection, filter }) => filter.map((one) => conditionText(collection, one)))
  const order = layers.map(({ collection }) => collection)
  const isDefaultOrder = order.every((collection, at) => collection === defaultOrder[at])
  return {
    layers: changes.join(',') || null,
    order: isDefaultOrder ? null : order.slice(1).join(','),
    filter: conditions.join(';') || null,
  }
}

function layerText(layer: LayerState): string | null {
  const before = defaultLayer(layer.collection)
  const words = [
    layer.isVisible === before.isVisible ? null : layer.isVisible ? 'on' : 'off',
    layer.opacity === before.opacity ? null : String(layer.opacity),
    layer.measure === before.measure ? null : layer.measure,
  ].filter((word) => word !== null)
  return words.length === 0 ? null : [layer.collection, ...words].join(':')
}

function conditionText(collection: PlaceCollectionId, { property, operator, value }: Condition): string {
  const values = (Array.isArray(value) ? value : value === null ? [] : [value]).map((one) => escaped(String(one)))
  return [collection, property, operator, ...(values.length === 0 ? [] : [values.join(',')])].join(':')
}

/** The four signs that separate things here; the address itself takes care of all others. */
const escaped = (text: string): string =>
  text.replace(/[%:;,]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)

const unescaped = (text: string): string =>
  text.replace(/%(25|3A|3B|2C)/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
