import type { LayerState } from '../../layers/layersAddress.ts'
import type { MapColours } from '../colours.ts'
import { type PaintColour, styleColour } from '../paintColours.ts'
import { notPaintedClass, type Painting, suppressedClass, unknownClass } from '../painting.ts'
import { isBlock } from '../symbology/expressions.ts'
import { hatchImage, suppressedImage } from '../symbology/images.ts'
import {
  type Drawing,
  isHovered,
  isPicked,
  isPoint,
  narrowed,
  opacityIn,
  pointsOf,
  type StyleContext,
  shapesOf,
} from './drawing.ts'
import { shapesFromZoom } from './settlements.ts'

interface Expressions {
  /** Transparent where there is no class. */
  colour: unknown
  isKnown: unknown[]
  isUnknown: unknown[]
}

/**
 * Classes as part of the style, by id, for what is drawn by filters. Built once for each painting and theme, so that comparing
 * two styles does not read all ids.
 */
const built = new WeakMap<Painting, WeakMap<MapColours, Expressions>>()

export function paintedBy(painting: Painting, colours: MapColours): Expressions {
  const ofTheme = built.get(painting) ?? new WeakMap<MapColours, Expressions>()
  built.set(painting, ofTheme)
  const known = ofTheme.get(colours)
  if (known !== undefined) return known
  const groups = groupsOf(painting)
  const classes = painting.colours.map((_, at) => groups.get(at) ?? [])
  const expressions = {
    colour: matchId(classes, (at) => styleColour(painting.colours[at] as PaintColour, colours), transparent),
    isKnown: isAmong(classes.flat()),
    isUnknown: isAmong([...(groups.get(unknownClass) ?? []), ...(groups.get(suppressedClass) ?? [])]),
  }
  ofTheme.set(colours, expressions)
  return expressions
}

/** The same by the states of the places: only for what is no filter. */
export function paintedLive(painting: Painting, colours: MapColours): Expressions {
  return {
    colour: colourByState(painting, colours),
    isKnown: ['>=', stateOf, 0],
    isUnknown: ['any', ['==', stateOf, unknownClass], ['==', stateOf, suppressedClass]],
  }
}

const transparent = 'rgba(0, 0, 0, 0)'
/** Class of a place, as `PaintStates` keeps it. */
const stateOf = ['coalesce', ['feature-state', 'painted'], notPaintedClass]

const colourByState = ({ colours }: Painting, theme: MapColours): unknown =>
  colours.length === 0
    ? transparent
    : ['match', stateOf, ...colours.flatMap((colour, at) => [at, styleColour(colour, theme)]), transparent]

/** Ids by class; an id that is named twice has the class that it was named with last. */
function groupsOf({ ids, classes }: Painting): Map<number, number[]> {
  const groups = new Map<number, number[]>()
  const classById = new Map(Array.from(ids, (id, at) => [id, classes[at] ?? unknownClass]))
  for (const [id, of] of classById) {
    const group = groups.get(of)
    if (group === undefined) groups.set(of, [id])
    else group.push(id)
  }
  return groups
}

function matchId(groups: readonly number[][], colourOf: (at: number) => unknown, other: string): unknown {
  const pairs = groups.flatMap((ids, at) => (ids.length === 0 ? [] : [ids, colourOf(at)]))
  return pairs.length === 0 ? other : ['match', ['id'], ...pairs, other]
}

const isAmong = (ids: readonly number[]): unknown[] =>
  ids.length === 0 ? ['literal', false] : ['match', ['id'], ids, true, false]

/** Areas of the collection that is painted, instead of what they are coloured by otherwise. */
export function drawPainted(layer: LayerState, painting: Painting, context: StyleContext): Drawing {
  const { collection } = layer
  const opacity = opacityIn(layer, context)
  // Far out, a block's tile holds zones and comunas, whose ids are others.
  const only = collection === 'blocks' ? [isBlock] : []
  const filter = (...further: unknown[]) => narrowed(layer.filter, ...only, ...further)
  const shapes = painted(shapesOf(collection), painting, context, { opacity, filter })
  return { shapes: collection === 'sites' ? [...shapes, farSites(layer, painting, context)] : shapes, labels: [] }
}

/** A site is a few pixels of a region: far out a dot of its colour stands for it. They are few, so the style knows them by id. */
const farSites = (layer: LayerState, painting: Painting, context: StyleContext) => ({
  id: 'sites-painted-dot',
  type: 'circle',
  ...pointsOf('sites'),
  maxzoom: shapesFromZoom,
  ...narrowed(layer.filter, paintedBy(painting, context.colours).isKnown),
  paint: {
    'circle-color': paintedBy(painting, context.colours).colour,
    'circle-radius': ['interpolate', ['linear'], ['zoom'], 6, 3, 11, 6],
    'circle-opacity': opacityIn(layer, context)(1),
    'circle-stroke-color': ['case', isPicked, context.colours.accent, context.colours.land],
    'circle-stroke-width': ['case', isPicked, 3, 1.5],
  },
})

/** The source of the hexagons of demand: one layer, whose features have nothing but their number. */
export const hexagonSource = { source: 'demand', 'source-layer': 'demand' }

/** Hexagons: only those that are painted are seen. */
export function drawPaintedHexagons(painting: Painting, context: StyleContext): unknown[] {
  const opacity = (value: unknown) => value
  return painted(hexagonSource, painting, context, { opacity, filter: (...further) => narrowed([], ...further) })
}

interface Look {
  opacity: (opacity: unknown) => unknown
  filter: (...further: unknown[]) => { filter?: unknown[] }
}

function painted(
  shapes: { source: string; 'source-layer': string },
  painting: Painting,
  { colours, hasImagery }: StyleContext,
  { opacity, filter }: Look,
): unknown[] {
  const colour = colourByState(painting, colours)
  const own = (...further: unknown[]) => filter(isDrawable, ...further)
  const fill = hasImagery ? 0.6 : 0.85
  const id = shapes.source
  const isHexagons = painting.collection === 'demand'
  const edge = isHexagons ? ['case', ['==', stateOf, notPaintedClass], 0, isHovered, 1, 0.7] : edgeOpacity
  const pattern = (name: string, image: string, of: number) => ({
    id: `${id}-painted-${name}`,
    type: 'fill',
    ...shapes,
    ...own(),
    paint: { 'fill-pattern': image, 'fill-opacity': opacity(['case', ['==', stateOf, of], 0.7, 0]) },
  })
  const small = {
    id: `${id}-painted-small`,
    type: 'circle',
    ...shapes,
    ...own(isPoint),
    paint: { 'circle-color': colour, 'circle-radius': 1.2, 'circle-opacity': opacity(fill) },
  }
  return [
    {
      id: `${id}-painted`,
      type: 'fill',
      ...shapes,
      ...own(),
      paint: { 'fill-color': colour, 'fill-opacity': opacity(fill) },
    },
    pattern('unknown', hatchImage, unknownClass),
    pattern('suppressed', suppressedImage, suppressedClass),
    ...(isHexagons ? [] : [small]),
    {
      id: `${id}-painted-edge`,
      type: 'line',
      ...shapes,
      ...own(),
      paint: {
        'line-color': ['case', isPicked, colours.accent, isHovered, colours.label, colours.land],
        'line-width': ['case', isPicked, 3, isHovered, 1.75, 0.5],
        'line-opacity': opacity(edge),
      },
    },
  ]
}

/**
 * Holds for everything. Layers of one filter share their vertices, and MapLibre 6.17 trips over a change of state where one of
 * them was removed while a tile was on its way: what is painted, which comes and goes, shares with nothing else.
 */
export const isDrawable = ['!=', ['geometry-type'], '']

const edgeOpacity = ['case', isPicked, 1, isHovered, 1, 0.7]
