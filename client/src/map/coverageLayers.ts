import type { MapColours } from './colours.ts'
import { coveredPoints, part } from './coveredPoints.ts'

interface Sources {
  shapes: string
}

const round = { 'line-cap': 'round', 'line-join': 'round' }
const isPicked = ['boolean', ['feature-state', 'picked'], false]

/** A walk by `part`: `street` whole, `leg` dashed because it is a straight line, `start` and `facility` at its ends. */
export const walk = ({ shapes }: Sources, colours: MapColours): unknown[] => [
  {
    type: 'line',
    source: shapes,
    filter: part('street', 'leg'),
    layout: round,
    paint: { 'line-color': colours['label-halo'], 'line-width': 7, 'line-opacity': 0.85 },
  },
  {
    type: 'line',
    source: shapes,
    filter: part('street'),
    layout: round,
    paint: { 'line-color': colours.accent, 'line-width': 3.5 },
  },
  {
    type: 'line',
    source: shapes,
    filter: part('leg'),
    paint: { 'line-color': colours.accent, 'line-width': 2.5, 'line-dasharray': [2, 1.5] },
  },
  dot(shapes, part('start'), 4.5, colours['label-halo'], colours.accent),
  dot(shapes, part('facility'), 7.5, colours.accent, colours['label-halo']),
]

/** What is proposed, by `part`: `street` and `facility`, and `covered`, the points that it newly brings within reach. */
export const proposal = ({ shapes }: Sources, colours: MapColours): unknown[] => [
  coveredPoints(shapes, colours),
  {
    type: 'line',
    source: shapes,
    filter: part('street'),
    layout: round,
    paint: { 'line-color': colours['label-halo'], 'line-width': 7, 'line-opacity': 0.85 },
  },
  {
    type: 'line',
    source: shapes,
    filter: part('street'),
    layout: round,
    paint: { 'line-color': colours.accent, 'line-width': ['case', isPicked, 5, 3.5] },
  },
  dot(shapes, part('facility'), 8, colours.accent, colours['label-halo']),
]

function dot(source: string, filter: unknown, radius: number, fill: string, edge: string): unknown {
  return {
    type: 'circle',
    source,
    filter,
    paint: {
      'circle-color': fill,
      'circle-radius': radius,
      'circle-stroke-color': edge,
      'circle-stroke-width': 2.5,
    },
  }
}
