import { type Draw, haloText, isHovered, isPicked, narrowed, opacityIn, shapesOf, typeface } from './drawing.ts'

export const streetsFromZoom = 12
const width = (narrow: number, wide: number, widest: number) => (extra: number) => [
  'interpolate',
  ['exponential', 1.5],
  ['zoom'],
  12,
  narrow + extra,
  15,
  wide + extra,
  18,
  widest + extra,
]
const streetWidth = width(0.4, 2, 8)

/** Pale ground: they say where one is, and nothing of what the map is about. */
export const drawStreets: Draw = (layer, context) => {
  const { colours } = context
  const opacity = opacityIn(layer, { ...context, selected: context.selected === 'streets' ? 'streets' : null })
  return {
    shapes: [
      {
        id: 'streets-case',
        type: 'line',
        ...shapesOf('streets'),
        minzoom: 14.5,
        ...narrowed(layer.filter),
        layout: { 'line-cap': 'round', 'line-join': 'round' },
        paint: { 'line-color': colours['street-case'], 'line-opacity': opacity(1), 'line-width': streetWidth(1.2) },
      },
      {
        id: 'streets-line',
        type: 'line',
        ...shapesOf('streets'),
        minzoom: streetsFromZoom,
        ...narrowed(layer.filter),
        layout: { 'line-cap': 'round', 'line-join': 'round' },
        paint: {
          'line-color': ['case', isPicked, colours.accent, isHovered, colours['comuna-line'], colours.street],
          'line-opacity': opacity(1),
          'line-width': streetWidth(0),
        },
      },
    ],
    labels: [
      {
        id: 'streets-label',
        type: 'symbol',
        ...shapesOf('streets'),
        minzoom: 14.7,
        ...narrowed(layer.filter),
        layout: {
          'symbol-placement': 'line',
          'symbol-spacing': 320,
          'text-field': ['get', 'name'],
          'text-font': typeface,
          'text-size': ['interpolate', ['linear'], ['zoom'], 14.7, 9.5, 18, 12.5],
          'text-max-angle': 35,
          'text-padding': 4,
        },
        paint: { ...haloText(context), 'text-color': colours['label-quiet'], 'text-opacity': opacity(1) },
      },
    ],
  }
}
