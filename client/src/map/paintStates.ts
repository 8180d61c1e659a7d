import type { Map as LibreMap, Source } from 'maplibre-gl'
import type { Painting } from './painting.ts'
import { pointsLayer } from './style/drawing.ts'

/**
 * Settlements are drawn by filters, which know no states: their classes are part of the style (style/painted.ts). All other
 * paintings have the class of each place as a state, `painted`: as a list in the style, twenty thousand hexagons would be read
 * ten times over by every change and sent to the workers, which would lay out all tiles anew. Settlements that follow a drag
 * have states, too: on their shapes and on the points that stand for them.
 */
const isPaintedByState = ({ collection, isLive }: Painting): boolean => collection !== 'settlements' || isLive === true

const sourceLayersOf = (source: string): readonly string[] =>
  source === 'settlements' ? [source, pointsLayer(source)] : [source]

/** Keeps the states of the places equal to what is painted. */
export class PaintStates {
  #map: LibreMap
  #painting: Painting | null = null
  /** The source that has them: one that was removed and added again has none. */
  #source: Source | undefined
  #classes = new Map<number, number>()

  constructor(map: LibreMap) {
    this.#map = map
  }

  apply(painting: Painting | null): void {
    const wanted = painting !== null && isPaintedByState(painting) ? painting : null
    const source = wanted === null ? undefined : this.#map.getSource(wanted.collection)
    if (wanted === this.#painting && source === this.#source) return
    if (source !== this.#source) this.#forget()
    const classes = new Map<number, number>()
    if (wanted !== null && source !== undefined) {
      for (let at = 0; at < wanted.ids.length; at += 1)
        classes.set(wanted.ids[at] as number, wanted.classes[at] as number)
      for (const sourceLayer of sourceLayersOf(source.id)) {
        const target = (id: number) => ({ source: source.id, sourceLayer, id })
        for (const id of this.#classes.keys()) if (!classes.has(id)) this.#map.removeFeatureState(target(id), 'painted')
        for (const [id, of] of classes)
          if (this.#classes.get(id) !== of) this.#map.setFeatureState(target(id), { painted: of })
      }
    }
    this.#painting = wanted
    this.#source = source
    this.#classes = classes
  }

  /** A source that stays without being painted has no classes any more. */
  #forget(): void {
    const source = this.#source
    if (source !== undefined && this.#map.getSource(source.id) === source)
      for (const sourceLayer of sourceLayersOf(source.id))
        for (const id of this.#classes.keys())
          this.#map.removeFeatureState({ source: source.id, sourceLayer, id }, 'painted')
    this.#classes = new Map()
  }
}
