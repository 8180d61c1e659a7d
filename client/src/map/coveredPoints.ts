import type { MapColours } from './colours.ts'

/** Shapes of one source are told apart by their property `part`. */
export const part = (...parts: string[]) => ['in', ['get', 'part'], ['literal', parts]]

/** Points newly within a standard, whoever found what would bring them there. */
export const coveredPoints = (source: string, colours: MapColours) => ({
  type: 'circle',
  source,
  filter: part('covered'),
  paint: {
    'circle-color': colours['category-green'],
    'circle-radius': ['interpolate', ['linear'], ['zoom'], 10, 1.2, 14, 3, 17, 5],
    'circle-opacity': 0.8,
    'circle-stroke-color': colours['label-halo'],
    'circle-stroke-width': ['interpolate', ['linear'], ['zoom'], 12, 0, 14, 0.75],
  },
})
