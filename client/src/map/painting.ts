import type { PlaceCollectionId } from '@arraigo/shared/tiles/tileLayers.ts'
import type { LayerState } from '../layers/layersAddress.ts'
import type { PaintColour } from './paintColours.ts'

/** Sources of tiles that can be painted: collections, and the hexagons of demand, which nothing else draws. */
export type PaintedSource = PlaceCollectionId | 'demand'

/** Beside the classes 0, 1, …: what is not known is hatched, what is not shown to protect people is dotted. */
export const unknownClass = -1
export const suppressedClass = -2
/** Named for its label, and drawn as those that are not named. */
export const notPaintedClass = -9

/** Places of one source coloured by class: what a workspace has computed, not what the rows hold. */
export interface Painting {
  collection: PaintedSource
  /** Row ids (of hexagons their number), and one entry for each: its class. Ids that are not named are not painted. */
  ids: ArrayLike<number>
  classes: ArrayLike<number>
  /** By class. */
  colours: readonly PaintColour[]
  legend: PaintingLegend
  /** What the label at the pointer says beside the name, by entry of `ids`. */
  say: (at: number) => string
  /** State of the data that shapes in the tiles must be of: where it is another one, tiles are asked anew. */
  tilesOf?: string
  /** Of settlements: classes follow a hand that drags, so they are states of the places and not part of the style. */
  isLive?: boolean
  /** What has to be said to whoever takes the map elsewhere: on paper, as a picture, as a link. */
  caution?: string
  /** What a click does instead of selecting the row. */
  onPick?: (id: number, at: readonly [longitude: number, latitude: number]) => void
}

/** In words; all that is on the map. */
export interface PaintingLegend {
  title: string
  /** By class. */
  classes: readonly { label: string; count?: number }[]
  /** Null where nothing is unknown, or suppressed; a number says of how many. */
  unknown: number | null
  suppressed: number | null
  /** Unit first; then standard, rule, source, year, share of unknown: one line each. */
  hints: readonly string[]
  /** Distribution of the values over the classes. */
  histogram?: PaintedHistogram
  /** Two measures at once: classes are read row by row, `across` growing first, as a square. */
  square?: { across: string; down: string }
}

export interface PaintedHistogram {
  /** Values, in no order; without the unknown. */
  values: readonly number[]
  /** Where classes begin and end: one more than there are classes. */
  breaks: readonly number[]
  /** Values in words, and the name of the break at an entry of `breaks`. */
  say: (value: number) => string
  /** Moves inner breaks; absent where they cannot be moved. */
  onMove?: (breaks: number[]) => void
}

/** In percent. */
const settlementsOverHexagons = 45

/** Two fields of colours at one place cannot be read. */
const coloursGround: readonly string[] = ['zones', 'blocks', 'neighbourhoods']

/** The layers as they are drawn: what is painted is shown, and whatever else would colour the same ground is not. */
export function layersUnder(painting: Painting | null, layers: readonly LayerState[]): readonly LayerState[] {
  if (painting === null) return layers
  const { collection } = painting
  const isGround = collection !== 'settlements'
  return layers.map((layer) => {
    if (layer.collection === collection) return { ...layer, isVisible: true }
    // Demand counts what lives in them: they step back, and stay to be found.
    if (collection === 'demand' && layer.collection === 'settlements')
      return { ...layer, opacity: Math.min(layer.opacity, settlementsOverHexagons) }
    return isGround && coloursGround.includes(layer.collection) ? { ...layer, isVisible: false } : layer
  })
}

const entryById = new WeakMap<Painting, Map<number, number>>()

/** Entry of `ids`; null where the place is not painted. */
export function paintedEntry(painting: Painting | null, collection: PaintedSource, id: number): number | null {
  if (painting?.collection !== collection) return null
  let entries = entryById.get(painting)
  if (entries === undefined) {
    entries = new Map(Array.from(painting.ids, (one, at) => [one, at]))
    entryById.set(painting, entries)
  }
  return entries.get(id) ?? null
}

/** In words what a place was painted with; null where it was not. */
export function paintedText(painting: Painting | null, collection: PaintedSource, id: number): string | null {
  const at = paintedEntry(painting, collection, id)
  return at === null ? null : (painting as Painting).say(at)
}

/** Whether the tiles that are on the map may hold other shapes than those that are painted now. */
export const isOfOtherTiles = (before: Painting | null, next: Painting): boolean =>
  before?.collection === next.collection &&
  before.tilesOf !== undefined &&
  next.tilesOf !== undefined &&
  before.tilesOf !== next.tilesOf
