import type { MapColours } from './colours.ts'
import { coveredPoints, part } from './coveredPoints.ts'
import { typeface } from './style/drawing.ts'

interface Sources {
  shapes: string
}

const isPicked = ['boolean', ['feature-state', 'picked'], false]

/**
 * Where to build, by `part`: `covered`, points newly within the standard; `greedy`, what one choice after the other would take;
 * `candidate`, the planner's own points; `chosen` with its `order`.
 */
export const siting = ({ shapes }: Sources, colours: MapColours): unknown[] => [
  coveredPoints(shapes, colours),
  {
    type: 'circle',
    source: shapes,
    filter: part('candidate'),
    paint: {
      'circle-color': colours['label-halo'],
      'circle-radius': 5,
      'circle-stroke-color': colours.accent,
      'circle-stroke-width': 2,
    },
  },
  {
    type: 'circle',
    source: shapes,
    filter: part('greedy'),
    paint: {
      'circle-color': 'transparent',
      'circle-radius': 13,
      'circle-stroke-color': colours.label,
      'circle-stroke-width': 1.5,
    },
  },
  {
    type: 'circle',
    source: shapes,
    filter: part('chosen'),
    paint: {
      'circle-color': colours.accent,
      'circle-radius': ['case', isPicked, 13, 10],
      'circle-stroke-color': colours['label-halo'],
      'circle-stroke-width': 2.5,
    },
  },
  {
    type: 'symbol',
    source: shapes,
    filter: part('chosen'),
    layout: {
      'text-field': ['to-string', ['get', 'order']],
      'text-font': typeface,
      'text-size': 13,
      'text-allow-overlap': true,
      'text-ignore-placement': true,
    },
    paint: { 'text-color': colours['label-halo'] },
  },
]

/** Areas within reach by `step`, 0 the smallest, drawn over the larger ones; `start` where one sets out. */
export const reach = ({ shapes }: Sources, colours: MapColours): unknown[] => {
  const tint = [
    'match',
    ['get', 'step'],
    0,
    colours['coverage-5'],
    1,
    colours['coverage-4'],
    2,
    colours['coverage-3'],
    colours['coverage-2'],
  ]
  return [
    { type: 'fill', source: shapes, filter: part('area'), paint: { 'fill-color': tint, 'fill-opacity': 0.28 } },
    {
      type: 'line',
      source: shapes,
      filter: part('area'),
      paint: { 'line-color': colours['coverage-5'], 'line-width': ['case', isPicked, 3, 1.25] },
    },
    {
      type: 'circle',
      source: shapes,
      filter: part('start'),
      paint: {
        'circle-color': colours.accent,
        'circle-radius': 7,
        'circle-stroke-color': colours['label-halo'],
        'circle-stroke-width': 2.5,
      },
    },
  ]
}
