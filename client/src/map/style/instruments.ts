import type { LayerState } from '../../layers/layersAddress.ts'
import { byCategory, categoryColour, isCategorised } from '../symbology/expressions.ts'
import { glyphImage, hatchImage, patternImage } from '../symbology/images.ts'
import { type Categorical, measureOf } from '../symbology/measures.ts'
import {
  type Draw,
  type Drawing,
  isArea,
  isHovered,
  isPicked,
  isPoint,
  narrowed,
  opacityIn,
  type StyleContext,
  shapesOf,
} from './drawing.ts'

/** Areas of a kind each: a pale colour, a pattern that survives grey print, an edge. */
export const drawZoning: Draw = (layer, context) => {
  const measure = measureOf('zoning', layer.measure)
  return { shapes: measure.kind === 'categorical' ? areas('zoning', measure, layer, context) : [], labels: [] }
}

export const drawHazards: Draw = (layer, context): Drawing => {
  const measure = measureOf('hazards', layer.measure)
  if (measure.kind !== 'categorical') return { shapes: [], labels: [] }
  const opacity = opacityIn(layer, context)
  const sign = {
    id: 'hazards-sign',
    type: 'symbol',
    ...shapesOf('hazards'),
    ...narrowed(layer.filter, isPoint),
    layout: {
      'icon-image': byCategory(
        measure,
        ({ glyph, colour }) => (glyph ? glyphImage(glyph, colour) : ''),
        glyphImage('ring', 'label'),
      ),
      'icon-size': ['interpolate', ['linear'], ['zoom'], 7, 0.35, 11, 0.55, 15, 0.95],
      'icon-allow-overlap': true,
      'icon-ignore-placement': true,
    },
    paint: { 'icon-opacity': opacity(1) },
  }
  return { shapes: [...areas('hazards', measure, layer, context), sign], labels: [] }
}

function areas(
  collection: 'zoning' | 'hazards',
  measure: Categorical,
  layer: LayerState,
  context: StyleContext,
): unknown[] {
  const { colours } = context
  const opacity = opacityIn(layer, context)
  const colour = categoryColour(measure, colours)
  const isKnown = isCategorised(measure)
  const isFilled = byCategory(measure, ({ pattern }) => pattern !== undefined, true)
  const patterned = measure.categories.some(({ pattern }) => pattern !== undefined)
  const edge = ['case', isPicked, colours.accent, colour]
  return [
    {
      id: `${collection}-fill`,
      type: 'fill',
      ...shapesOf(collection),
      ...narrowed(layer.filter, isArea, isKnown, isFilled),
      paint: {
        'fill-color': colour,
        'fill-opacity': opacity(['case', isPicked, 0.4, isHovered, 0.32, patterned ? 0.16 : 0.6]),
      },
    },
    {
      id: `${collection}-pattern`,
      type: 'fill',
      ...shapesOf(collection),
      ...narrowed(layer.filter, isArea, ...(patterned ? [isFilled] : [['!', isKnown]])),
      paint: {
        'fill-pattern': patterned
          ? byCategory(
              measure,
              ({ pattern, colour: name }) => (pattern ? patternImage(pattern, name) : hatchImage),
              hatchImage,
            )
          : hatchImage,
        'fill-opacity': opacity(0.6),
      },
    },
    {
      id: `${collection}-edge`,
      type: 'line',
      ...shapesOf(collection),
      ...narrowed(layer.filter),
      paint: {
        'line-color': edge,
        'line-opacity': opacity(0.9),
        'line-width': ['case', isPicked, 3, ['match', ['get', 'kind'], 'urban-limit', 2, 0.75]],
      },
    },
  ]
}
