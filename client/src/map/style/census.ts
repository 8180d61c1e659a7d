import type { LayerState } from '../../layers/layersAddress.ts'
import { classColour, isBlock, isMeasured } from '../symbology/expressions.ts'
import { hatchImage } from '../symbology/images.ts'
import { measureOf } from '../symbology/measures.ts'
import {
  type Draw,
  type Drawing,
  isHovered,
  isPicked,
  isPoint,
  narrowed,
  opacityIn,
  type StyleContext,
  shapesOf,
} from './drawing.ts'

export const drawZones: Draw = (layer, context) => classedAreas('zones', layer, context, [])

/** Sums of many blocks cannot answer what is asked of single ones: with a filter, only blocks are drawn. */
export const drawBlocks: Draw = (layer, context) =>
  classedAreas('blocks', layer, context, layer.filter.length === 0 ? [] : [isBlock])

function classedAreas(
  collection: 'zones' | 'blocks',
  layer: LayerState,
  context: StyleContext,
  only: unknown[],
): Drawing {
  const measure = measureOf(collection, layer.measure)
  if (measure.kind !== 'sequential' && measure.kind !== 'diverging') return { shapes: [], labels: [] }
  const { colours } = context
  const opacity = opacityIn(layer, context)
  const colour = classColour(measure, colours)
  const isKnown = isMeasured(measure)
  const fill = context.hasImagery ? 0.55 : 0.82
  const shapes = [
    {
      id: `${collection}-fill`,
      type: 'fill',
      ...shapesOf(collection),
      ...narrowed(layer.filter, isKnown, ...only),
      paint: { 'fill-color': colour, 'fill-opacity': opacity(fill) },
    },
    {
      id: `${collection}-unknown`,
      type: 'fill',
      ...shapesOf(collection),
      ...narrowed(layer.filter, ['!', isKnown], ...only),
      paint: { 'fill-pattern': hatchImage, 'fill-opacity': opacity(0.7) },
    },
    {
      id: `${collection}-small`,
      type: 'circle',
      ...shapesOf(collection),
      ...narrowed(layer.filter, isPoint, isKnown, ...only),
      paint: { 'circle-color': colour, 'circle-radius': 1.2, 'circle-opacity': opacity(fill) },
    },
    {
      id: `${collection}-edge`,
      type: 'line',
      ...shapesOf(collection),
      ...narrowed(layer.filter, ...only),
      paint: {
        'line-color': ['case', isPicked, colours.accent, isHovered, colours.label, colours.land],
        'line-width': [
          'interpolate',
          ['linear'],
          ['zoom'],
          9,
          ['case', isPicked, 2.5, isHovered, 1.5, 0.25],
          15,
          ['case', isPicked, 3.5, isHovered, 2, 0.8],
        ],
        'line-opacity': opacity(['case', isPicked, 1, isHovered, 1, 0.7]),
      },
    },
  ]
  return { shapes, labels: [] }
}
