import type { MapColours } from './colours.ts'
import { typeface } from './style/drawing.ts'
import { shapesFromZoom } from './style/settlements.ts'

const isPicked = ['boolean', ['feature-state', 'picked'], false]
/** The name of the place is written in its middle: the number stands above it. */
const aboveName = [0, -22]
const isPoint = ['in', ['geometry-type'], ['literal', ['Point', 'MultiPoint']]]

/** Places side by side: outlines that leave the colours inside readable, and the `number` of each column beside the map. */
export function compared({ shapes, anchors }: { shapes: string; anchors: string }, colours: MapColours): unknown[] {
  const width = ['case', isPicked, 4, 2]
  return [
    // Answers to the pointer inside the outlines, too.
    {
      type: 'fill',
      source: shapes,
      filter: ['!', isPoint],
      paint: { 'fill-color': colours.accent, 'fill-opacity': ['case', isPicked, 0.14, 0.01] },
    },
    {
      type: 'line',
      source: shapes,
      paint: { 'line-color': colours['label-halo'], 'line-width': ['+', width, 2.5], 'line-opacity': 0.9 },
    },
    {
      type: 'line',
      source: shapes,
      paint: { 'line-color': ['case', isPicked, colours.accent, colours.label], 'line-width': width },
    },
    {
      type: 'circle',
      source: anchors,
      minzoom: shapesFromZoom - 6,
      paint: {
        'circle-color': ['case', isPicked, colours.accent, colours.label],
        'circle-radius': ['case', isPicked, 12, 10],
        'circle-stroke-color': colours['label-halo'],
        'circle-stroke-width': 1.5,
        'circle-translate': aboveName,
      },
    },
    {
      type: 'symbol',
      source: anchors,
      minzoom: shapesFromZoom - 6,
      layout: {
        'text-field': ['get', 'number'],
        'text-font': typeface,
        'text-size': 12,
        'text-allow-overlap': true,
        'text-ignore-placement': true,
      },
      paint: { 'text-color': colours['label-halo'], 'text-translate': aboveName },
    },
  ]
}
