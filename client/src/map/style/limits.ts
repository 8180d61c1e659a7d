import {
  type Draw,
  haloText,
  isHovered,
  isPicked,
  narrowed,
  opacityIn,
  pointsOf,
  shapesOf,
  typeface,
} from './drawing.ts'

/** Comunas are picked by their ground down to here; nearer, the ground is what lies between things. */
export const comunasPickedUpToZoom = 12.5

/** Where regions name themselves, comunas do not yet. */
const regionNamesUpToZoom = 8

export const drawComunas: Draw = (layer, context) => {
  const { colours } = context
  const opacity = opacityIn(layer, { ...context, selected: null })
  return {
    shapes: [
      {
        id: 'comunas-line',
        type: 'line',
        ...shapesOf('comunas'),
        ...narrowed(layer.filter),
        paint: {
          'line-color': colours['comuna-line'],
          'line-width': ['interpolate', ['linear'], ['zoom'], 6, 0.5, 10, 0.9, 14, 1.4],
          'line-opacity': ['interpolate', ['linear'], ['zoom'], 5.5, opacity(0.1), 8, opacity(1)],
          'line-dasharray': [7, 3],
        },
      },
      picked('comunas', colours.accent, layer.filter),
    ],
    labels: [
      {
        id: 'comunas-label',
        type: 'symbol',
        ...pointsOf('comunas'),
        minzoom: regionNamesUpToZoom - 0.3,
        maxzoom: 14,
        ...narrowed(layer.filter),
        layout: {
          'text-field': ['get', 'name'],
          'text-font': typeface,
          'text-letter-spacing': 0.03,
          'text-max-width': 7,
          'text-size': ['interpolate', ['linear'], ['zoom'], 7.5, bySize(9.5, 12), 12, bySize(12.5, 17)],
          'symbol-sort-key': ['-', 0, population],
          'text-padding': 5,
        },
        paint: { ...haloText(context), 'text-opacity': opacity(0.9) },
      },
    ],
  }
}

const population = ['coalesce', ['get', 'population'], 20_000]
const bySize = (small: number, large: number) => ['interpolate', ['linear'], population, 10_000, small, 300_000, large]

export const drawRegions: Draw = (layer, context) => {
  const { colours } = context
  const opacity = opacityIn(layer, { ...context, selected: null })
  return {
    shapes: [
      {
        id: 'regions-line',
        type: 'line',
        ...shapesOf('regions'),
        ...narrowed(layer.filter),
        paint: {
          'line-color': colours['region-line'],
          'line-width': ['interpolate', ['linear'], ['zoom'], 4, 0.7, 8, 1.4, 13, 2.2],
          'line-opacity': opacity(0.9),
        },
      },
      picked('regions', colours.accent, layer.filter),
    ],
    labels: [
      {
        id: 'regions-label',
        type: 'symbol',
        ...pointsOf('regions'),
        maxzoom: regionNamesUpToZoom,
        ...narrowed(layer.filter),
        layout: {
          'text-field': ['get', 'name'],
          'text-font': typeface,
          'text-transform': 'uppercase',
          'text-letter-spacing': 0.12,
          'text-max-width': 8,
          'text-size': ['interpolate', ['linear'], ['zoom'], 4, 10, 7.5, 13],
        },
        paint: { ...haloText(context), 'text-color': colours['label-quiet'], 'text-opacity': opacity(1) },
      },
    ],
  }
}

/** A line of its own: dashes of the accent would be read as another kind of limit. */
const picked = (collection: 'comunas' | 'regions', accent: string, filter: Parameters<Draw>[0]['filter']): unknown => ({
  id: `${collection}-picked`,
  type: 'line',
  ...shapesOf(collection),
  ...narrowed(filter),
  layout: { 'line-join': 'round' },
  paint: {
    'line-color': accent,
    'line-width': ['case', isPicked, 2.5, 1],
    'line-opacity': ['case', isPicked, 1, isHovered, 0.5, 0],
  },
})
