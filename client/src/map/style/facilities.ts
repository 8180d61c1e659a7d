import { byCategory } from '../symbology/expressions.ts'
import { glyphImage } from '../symbology/images.ts'
import { measures } from '../symbology/measures.ts'
import { type Draw, haloText, narrowed, opacityIn, shapesOf, typeface } from './drawing.ts'

const { kind } = measures.facilities

/** What serves few comes first where there is no room for all; a stop is last. */
const importance = [
  'match',
  ['get', 'kind'],
  'hospital',
  0,
  'primary-health',
  1,
  ['fire', 'police'],
  2,
  'school',
  3,
  ['early-education', 'market'],
  4,
  'transit-stop',
  9,
  5,
]

export const drawFacilities: Draw = (layer, context) => {
  const opacity = opacityIn(layer, context)
  const count = ['coalesce', ['get', 'point_count'], 1]
  // Its area follows how many it stands for, within what a sign can show.
  const size = (of: number) => ['*', of, ['min', 2.2, ['sqrt', ['sqrt', count]]]]
  return {
    shapes: [
      {
        id: 'facilities-sign',
        type: 'symbol',
        ...shapesOf('facilities'),
        ...narrowed(layer.filter),
        layout: {
          'icon-image': byCategory(kind, ({ glyph = 'dot', colour }) => glyphImage(glyph, colour), ''),
          'icon-size': ['interpolate', ['linear'], ['zoom'], 7, size(0.38), 11, size(0.55), 15, size(1), 18, size(1.3)],
          'icon-allow-overlap': true,
          'icon-ignore-placement': true,
          'symbol-sort-key': ['-', 9, importance],
        },
        paint: { 'icon-opacity': opacity(['case', ['==', ['get', 'status'], 'closed'], 0.4, 1]) },
      },
    ],
    labels: [
      {
        id: 'facilities-label',
        type: 'symbol',
        ...shapesOf('facilities'),
        minzoom: 15,
        ...narrowed(
          layer.filter,
          ['!', ['has', 'point_count']],
          ['>=', ['zoom'], ['match', ['get', 'kind'], 'transit-stop', 17, 15]],
        ),
        layout: {
          'text-field': ['get', 'name'],
          'text-font': typeface,
          'text-size': 11,
          'text-max-width': 10,
          'text-variable-anchor': ['top', 'bottom', 'left', 'right'],
          'text-radial-offset': 0.8,
          'symbol-sort-key': importance,
        },
        paint: { ...haloText(context), 'text-opacity': opacity(0.9) },
      },
    ],
  }
}
