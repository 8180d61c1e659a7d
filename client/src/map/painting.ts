import type { PlaceCollectionId } from '@arraigo/shared/tiles/tileLayers.ts'
import type { LayerState } from '../layers/layersAddress.ts'

/** Places of one collection coloured by a share each: what a workspace has computed, not what the rows hold. */
export interface Painting {
  collection: PlaceCollectionId
  /** Row ids and, one entry for each, 0 to 1; null is unknown. Rows that are not named are not painted. */
  ids: readonly number[]
  shares: readonly (number | null)[]
  legend: {
    title: string
    /** Unit, standard, source, year, share of unknown: one line each. */
    hints: readonly string[]
  }
  /** What the label at the pointer says beside the name. */
  say: (share: number | null) => string
}

/** Where the next class of a painted share begins. */
export const shareBreaks = [0.2, 0.4, 0.6, 0.8] as const

export const classOfShare = (share: number): number => shareBreaks.filter((from) => share >= from).length

/** Two fields of colours at one place cannot be read. */
const coloursGround: readonly string[] = ['zones', 'blocks', 'neighbourhoods']

/** The layers as they are drawn: what is painted is shown, and whatever else would colour the same ground is not. */
export function layersUnder(painting: Painting | null, layers: readonly LayerState[]): readonly LayerState[] {
  if (painting === null) return layers
  const { collection } = painting
  const isGround = collection !== 'settlements'
  return layers.map((layer) => {
    if (layer.collection === collection) return { ...layer, isVisible: true }
    return isGround && coloursGround.includes(layer.collection) ? { ...layer, isVisible: false } : layer
  })
}

const shareById = new WeakMap<Painting, Map<number, number | null>>()

/** In words what a row was painted with; null where it was not. */
export function paintedText(painting: Painting | null, collection: PlaceCollectionId, id: number): string | null {
  if (painting?.collection !== collection) return null
  let shares = shareById.get(painting)
  if (shares === undefined) {
    shares = new Map(painting.ids.map((one, at) => [one, painting.shares[at] ?? null]))
    shareById.set(painting, shares)
  }
  const share = shares.get(id)
  return share === undefined ? null : painting.say(share)
}
