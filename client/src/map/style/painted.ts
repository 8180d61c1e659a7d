import type { LayerState } from '../../layers/layersAddress.ts'
import type { ColourName, MapColours } from '../colours.ts'
import { classOfShare, type Painting, shareBreaks } from '../painting.ts'
import { isBlock } from '../symbology/expressions.ts'
import { hatchImage } from '../symbology/images.ts'
import {
  type Drawing,
  isHovered,
  isPicked,
  isPoint,
  narrowed,
  opacityIn,
  type StyleContext,
  shapesOf,
} from './drawing.ts'

export const paintedColourName = (at: number): ColourName => `coverage-${at + 1}` as ColourName

interface Expressions {
  /** Transparent where the share is not known. */
  colour: unknown
  isKnown: unknown[]
  isUnknown: unknown[]
}

/**
 * Shares as part of the style, by row id: they hold for tiles that come later, for another theme and on paper. Built once
 * for each painting and theme, so that comparing two styles does not read fifty thousand ids.
 */
const built = new WeakMap<Painting, WeakMap<MapColours, Expressions>>()

export function paintedBy(painting: Painting, colours: MapColours): Expressions {
  const ofTheme = built.get(painting) ?? new WeakMap<MapColours, Expressions>()
  built.set(painting, ofTheme)
  const known = ofTheme.get(colours)
  if (known !== undefined) return known
  const classes: number[][] = [null, ...shareBreaks].map(() => [])
  const unknown: number[] = []
  const once = new Map(painting.ids.map((id, at) => [id, painting.shares[at] ?? null]))
  for (const [id, share] of once) (share === null ? unknown : classes[classOfShare(share)])?.push(id)
  const expressions = {
    colour: matchId(classes, (at) => colours[paintedColourName(at)], 'rgba(0, 0, 0, 0)'),
    isKnown: isAmong(classes.flat()),
    isUnknown: isAmong(unknown),
  }
  ofTheme.set(colours, expressions)
  return expressions
}

function matchId(groups: readonly number[][], colourOf: (at: number) => string, other: string): unknown {
  const pairs = groups.flatMap((ids, at) => (ids.length === 0 ? [] : [ids, colourOf(at)]))
  return pairs.length === 0 ? other : ['match', ['id'], ...pairs, other]
}

const isAmong = (ids: readonly number[]): unknown[] =>
  ids.length === 0 ? ['literal', false] : ['match', ['id'], ids, true, false]

/** Areas of the collection that is painted, instead of what they are coloured by otherwise. */
export function drawPainted(layer: LayerState, painting: Painting, context: StyleContext): Drawing {
  const { collection } = layer
  const { colours } = context
  const opacity = opacityIn(layer, context)
  const { colour, isUnknown } = paintedBy(painting, colours)
  // Far out, a block's tile holds zones and comunas, whose ids are others.
  const only = collection === 'blocks' ? [isBlock] : []
  const fill = context.hasImagery ? 0.6 : 0.85
  const shapes = [
    {
      id: `${collection}-painted`,
      type: 'fill',
      ...shapesOf(collection),
      ...narrowed(layer.filter, ...only),
      paint: { 'fill-color': colour, 'fill-opacity': opacity(fill) },
    },
    {
      id: `${collection}-painted-unknown`,
      type: 'fill',
      ...shapesOf(collection),
      ...narrowed(layer.filter, ...only),
      paint: { 'fill-pattern': hatchImage, 'fill-opacity': opacity(['case', isUnknown, 0.7, 0]) },
    },
    {
      id: `${collection}-painted-small`,
      type: 'circle',
      ...shapesOf(collection),
      ...narrowed(layer.filter, isPoint, ...only),
      paint: { 'circle-color': colour, 'circle-radius': 1.2, 'circle-opacity': opacity(fill) },
    },
    {
      id: `${collection}-painted-edge`,
      type: 'line',
      ...shapesOf(collection),
      ...narrowed(layer.filter, ...only),
      paint: {
        'line-color': ['case', isPicked, colours.accent, isHovered, colours.label, colours.land],
        'line-width': ['case', isPicked, 3, isHovered, 1.75, 0.5],
        'line-opacity': opacity(['case', isPicked, 1, isHovered, 1, 0.7]),
      },
    },
  ]
  return { shapes, labels: [] }
}
