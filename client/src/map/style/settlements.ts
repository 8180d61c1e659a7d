import { categoryColour, classColour, isCategorised, isMeasured } from '../symbology/expressions.ts'
import { hatchImage } from '../symbology/images.ts'
import { type MeasureId, measureOf } from '../symbology/measures.ts'
import {
  type Draw,
  haloText,
  isDrawn,
  isHovered,
  isPicked,
  narrowed,
  opacityIn,
  pointsOf,
  type StyleContext,
  shapesOf,
  typeface,
} from './drawing.ts'
import { isDrawable, paintedBy, paintedLive } from './painted.ts'

/** Shapes take over from points where a settlement of one hectare covers some pixels. */
export const shapesFromZoom = 11.5

const isClosed = ['==', ['get', 'status'], 'closed']
const households = ['coalesce', ['get', 'household_count'], 10]

/** On top of everything, with a crisp edge: the subject of every map. */
export const drawSettlements: Draw = (layer, context) => {
  const { colours } = context
  const chosen = opacityIn(layer, context)
  const opacity = (value: unknown) => ['case', isDrawn, 0, chosen(value)]
  const edge = ['case', isPicked, colours.accent, colours['settlement-edge']]
  const { colour, isKnown, isUnknown, isByState } = colouring(layer.measure, context)
  // Hatched, or not painted at all.
  const unseen = isByState ? [['all', ['!', isKnown], ['!', isClosed]], 0] : []
  const shapes = { ...shapesOf('settlements'), minzoom: shapesFromZoom - 0.5 }
  const isPlain = layer.measure === 'plain' && context.painting?.collection !== 'settlements'
  const known = context.hasImagery && isPlain ? 0.3 : isPlain ? 0.42 : 0.8
  return {
    shapes: [
      {
        id: 'settlements-casing',
        type: 'line',
        ...shapes,
        ...narrowed(layer.filter),
        paint: {
          'line-color': colours['label-halo'],
          'line-opacity': opacity(0.7),
          'line-width': ['case', isPicked, 6, isClosed, 2, 3.5],
        },
      },
      {
        id: 'settlements-fill',
        type: 'fill',
        ...shapes,
        // Of one that is closed nobody asks any more how many live there: it has no hatch.
        ...narrowed(layer.filter, isByState ? isDrawable : ['any', isKnown, isClosed]),
        paint: {
          'fill-color': ['case', isKnown, colour, colours['settlement-edge']],
          'fill-opacity': opacity(['case', ...unseen, isPicked, 0.75, isHovered, 0.65, isClosed, 0.1, known]),
        },
      },
      {
        id: 'settlements-unknown',
        type: 'fill',
        ...shapes,
        ...narrowed(layer.filter, isByState ? ['!', isClosed] : ['all', isUnknown, ['!', isClosed]]),
        paint: { 'fill-pattern': hatchImage, 'fill-opacity': opacity(isByState ? ['case', isUnknown, 1, 0] : 1) },
      },
      {
        id: 'settlements-edge',
        type: 'line',
        ...shapes,
        ...narrowed(layer.filter, ['!', isClosed]),
        paint: {
          'line-color': edge,
          'line-opacity': opacity(1),
          'line-width': ['case', isPicked, 3, isHovered, 2.25, 1.25],
        },
      },
      {
        id: 'settlements-closed',
        type: 'line',
        ...shapes,
        ...narrowed(layer.filter, isClosed),
        paint: {
          'line-color': edge,
          'line-opacity': opacity(['case', isPicked, 1, 0.55]),
          'line-width': ['case', isPicked, 3, 1],
          'line-dasharray': [3, 2],
        },
      },
      {
        id: 'settlements-dot',
        type: 'circle',
        ...pointsOf('settlements'),
        maxzoom: shapesFromZoom,
        ...narrowed(layer.filter),
        layout: { 'circle-sort-key': ['-', 0, households] },
        paint: {
          'circle-color': ['case', isKnown, colour, colours.land],
          'circle-opacity': opacity(['case', isClosed, 0.15, isKnown, 0.78, 0.6]),
          'circle-stroke-opacity': opacity(['case', isPicked, 1, isClosed, 0.4, 1]),
          'circle-stroke-color': edge,
          'circle-stroke-width': ['case', isPicked, 3, isHovered, 2, isKnown, 0.75, 1.25],
          'circle-radius': dotRadius(households),
        },
      },
    ],
    labels: [
      {
        id: 'settlements-label',
        type: 'symbol',
        ...pointsOf('settlements'),
        minzoom: 12,
        ...narrowed(layer.filter),
        layout: {
          'text-field': labelText(context),
          'text-font': typeface,
          'text-size': ['interpolate', ['linear'], ['zoom'], 12, sized(11, 13), 16, sized(12, 16)],
          'text-max-width': 9,
          'text-variable-anchor': ['top', 'bottom', 'left', 'right'],
          'text-radial-offset': 0.9,
          'symbol-sort-key': ['-', 0, households],
        },
        paint: { ...haloText(context), 'text-opacity': opacity(['case', isClosed, 0.6, 1]) },
      },
    ],
  }
}

/** By its households: a settlement of 300 and more has the largest name. */
const sized = (small: number, large: number) => ['interpolate', ['linear'], households, 10, small, 300, large]

function labelText({ words }: StyleContext): unknown[] {
  const marked = (word: string) => ['concat', ['get', 'name'], ` (${word})`]
  return ['case', ['has', 'repeats_id'], marked(words.repeated), isClosed, marked(words.closed), ['get', 'name']]
}

interface Colouring {
  colour: unknown
  isKnown: unknown[]
  isUnknown: unknown[]
  /** States of the places: nothing that a filter may ask. */
  isByState?: boolean
}

function colouring(id: MeasureId, { colours, painting }: StyleContext): Colouring {
  if (painting?.collection === 'settlements')
    return painting.isLive === true
      ? { ...paintedLive(painting, colours), isByState: true }
      : paintedBy(painting, colours)
  const measure = measureOf('settlements', id)
  if (measure.kind === 'plain') return coloured(colours.settlement, ['has', 'household_count'])
  if (measure.kind === 'categorical') return coloured(categoryColour(measure, colours), isCategorised(measure))
  return coloured(classColour(measure, colours), isMeasured(measure))
}

const coloured = (colour: unknown, isKnown: unknown[]): Colouring => ({ colour, isKnown, isUnknown: ['!', isKnown] })

/** Area of the dot follows the households; it grows with the scale so that a region is not a blot. */
export function dotRadius(count: unknown): unknown {
  const root = ['sqrt', ['max', 4, count]]
  return [
    'interpolate',
    ['exponential', 1.4],
    ['zoom'],
    5,
    ['*', 0.13, root],
    8,
    ['*', 0.28, root],
    12,
    ['*', 0.8, root],
  ]
}
