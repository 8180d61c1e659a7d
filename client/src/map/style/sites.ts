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
import { shapesFromZoom } from './settlements.ts'

/** Land for new construction: a colour of its own, an edge of dots so that it is no settlement in grey print either. */
export const drawSites: Draw = (layer, context) => {
  const { colours } = context
  const opacity = opacityIn(layer, context)
  const edge = ['case', isPicked, colours.accent, colours.site]
  return {
    shapes: [
      {
        id: 'sites-fill',
        type: 'fill',
        ...shapesOf('sites'),
        ...narrowed(layer.filter),
        paint: { 'fill-color': colours.site, 'fill-opacity': opacity(['case', isPicked, 0.5, isHovered, 0.45, 0.25]) },
      },
      {
        id: 'sites-edge',
        type: 'line',
        ...shapesOf('sites'),
        minzoom: shapesFromZoom - 0.5,
        ...narrowed(layer.filter),
        paint: {
          'line-color': edge,
          'line-opacity': opacity(1),
          'line-width': ['case', isPicked, 3, 1.75],
          'line-dasharray': [1.5, 1],
        },
      },
      {
        id: 'sites-dot',
        type: 'circle',
        ...pointsOf('sites'),
        maxzoom: shapesFromZoom,
        ...narrowed(layer.filter),
        paint: {
          'circle-color': colours.land,
          'circle-radius': ['interpolate', ['linear'], ['zoom'], 6, 2, 11, 4.5],
          'circle-opacity': opacity(0.8),
          'circle-stroke-color': edge,
          'circle-stroke-opacity': opacity(1),
          'circle-stroke-width': ['case', isPicked, 3, 2],
        },
      },
    ],
    labels: [
      {
        id: 'sites-label',
        type: 'symbol',
        ...pointsOf('sites'),
        minzoom: 13,
        ...narrowed(layer.filter),
        layout: {
          'text-field': ['get', 'name'],
          'text-font': typeface,
          'text-size': 12,
          'text-max-width': 9,
          'text-variable-anchor': ['top', 'bottom', 'left', 'right'],
          'text-radial-offset': 0.9,
        },
        paint: { ...haloText(context), 'text-opacity': opacity(1) },
      },
    ],
  }
}
