import type { LayerState } from '../../layers/layersAddress.ts'
import { classColour, isMeasured } from '../symbology/expressions.ts'
import { hatchImage } from '../symbology/images.ts'
import { type Classed, measureOf } from '../symbology/measures.ts'
import {
  type Draw,
  haloText,
  isHovered,
  isPicked,
  narrowed,
  opacityIn,
  pointsOf,
  type StyleContext,
  shapesOf,
  typeface,
} from './drawing.ts'

/** Farther out the names of comunas say where one is. */
const namesFromZoom = 11.5

/** Areas that may overlap: a fill so thin that both are seen, an edge that holds them apart, and their names. */
export const drawNeighbourhoods: Draw = (layer, context) => {
  const { colours } = context
  const opacity = opacityIn(layer, context)
  const measure = measureOf('neighbourhoods', layer.measure)
  return {
    shapes: [
      ...(measure.kind === 'sequential' ? classedFill(layer, context, measure) : [plainFill(layer, context)]),
      {
        id: 'neighbourhoods-edge',
        type: 'line',
        ...shapesOf('neighbourhoods'),
        ...narrowed(layer.filter),
        layout: { 'line-join': 'round' },
        paint: {
          'line-color': ['case', isPicked, colours.accent, colours.neighbourhood],
          'line-width': [
            'interpolate',
            ['linear'],
            ['zoom'],
            9,
            ['case', isPicked, 2.5, isHovered, 1.5, 0.5],
            14,
            ['case', isPicked, 3.5, isHovered, 2.5, 1.6],
          ],
          'line-opacity': opacity(1),
        },
      },
    ],
    labels: [
      {
        id: 'neighbourhoods-label',
        type: 'symbol',
        ...pointsOf('neighbourhoods'),
        minzoom: namesFromZoom,
        ...narrowed(layer.filter),
        layout: {
          'text-field': ['get', 'name'],
          'text-font': typeface,
          'text-size': ['interpolate', ['linear'], ['zoom'], 11.5, 10.5, 16, 14],
          'text-max-width': 8,
          'text-padding': 4,
        },
        paint: { ...haloText(context), 'text-opacity': opacity(1) },
      },
    ],
  }
}

const plainFill = (layer: LayerState, context: StyleContext): unknown => ({
  id: 'neighbourhoods-fill',
  type: 'fill',
  ...shapesOf('neighbourhoods'),
  ...narrowed(layer.filter),
  paint: {
    'fill-color': context.colours.neighbourhood,
    'fill-opacity': opacityIn(layer, context)(['case', isPicked, 0.3, isHovered, 0.24, 0.12]),
  },
})

function classedFill(layer: LayerState, context: StyleContext, measure: Classed): unknown[] {
  const opacity = opacityIn(layer, context)
  const isKnown = isMeasured(measure)
  return [
    {
      id: 'neighbourhoods-fill',
      type: 'fill',
      ...shapesOf('neighbourhoods'),
      ...narrowed(layer.filter, isKnown),
      paint: {
        'fill-color': classColour(measure, context.colours),
        'fill-opacity': opacity(context.hasImagery ? 0.55 : 0.75),
      },
    },
    {
      id: 'neighbourhoods-unknown',
      type: 'fill',
      ...shapesOf('neighbourhoods'),
      ...narrowed(layer.filter, ['!', isKnown]),
      paint: { 'fill-pattern': hatchImage, 'fill-opacity': opacity(0.7) },
    },
  ]
}
