import type { MapColours } from './colours.ts'
import { shapesFromZoom } from './style/settlements.ts'

const isPicked = ['boolean', ['feature-state', 'picked'], false]
const isPart = (...parts: string[]) => ['in', ['get', 'part'], ['literal', parts]]
const isKind = (...kinds: string[]) => ['in', ['get', 'kind'], ['literal', kinds]]

/**
 * Many settlements in two sources, by `part`: outlines `before` (dashed) and `after`, the ground `added` and `removed`
 * (hatched, so that paper without colour tells them apart), one outline of what is the `same`, and a `dot` each for small
 * scales, by `kind`. Purple and orange are the two ends of the ramp around a middle.
 */
export function comparison({ shapes }: { shapes: string }, colours: MapColours): unknown[] {
  const [added, removed] = [colours['middle-5'], colours['middle-1']]
  const near = { source: shapes, minzoom: shapesFromZoom - 0.5 }
  const width = ['case', isPicked, 3.5, 1.75]
  return [
    // Answers to the pointer inside the outlines, too.
    {
      type: 'fill',
      ...near,
      filter: isPart('before', 'after', 'same'),
      paint: { 'fill-color': colours.unknown, 'fill-opacity': ['case', isPart('same'), 0.12, 0.02] },
    },
    {
      type: 'fill',
      ...near,
      filter: isPart('added'),
      paint: { 'fill-color': added, 'fill-opacity': ['case', isPicked, 0.55, 0.4] },
    },
    {
      type: 'fill',
      ...near,
      filter: isPart('removed'),
      paint: { 'fill-color': removed, 'fill-opacity': ['case', isPicked, 0.4, 0.25] },
    },
    { type: 'fill', ...near, filter: isPart('removed'), paint: { 'fill-pattern': 'hatch' } },
    {
      type: 'line',
      ...near,
      filter: isPart('same'),
      paint: {
        'line-color': ['case', isPicked, colours.accent, colours.unknown],
        'line-width': ['case', isPicked, 3, 1],
      },
    },
    {
      type: 'line',
      ...near,
      filter: isPart('before'),
      paint: { 'line-color': removed, 'line-width': width, 'line-dasharray': [2.5, 1.75] },
    },
    { type: 'line', ...near, filter: isPart('after'), paint: { 'line-color': added, 'line-width': width } },
    {
      type: 'circle',
      source: shapes,
      maxzoom: shapesFromZoom,
      filter: isPart('dot'),
      layout: { 'circle-sort-key': ['case', isKind('same', 'closed'), 0, 1] },
      paint: {
        'circle-radius': ['case', isPicked, 8, isKind('same', 'closed'), 2.5, 5],
        'circle-color': [
          'match',
          ['get', 'kind'],
          'new',
          added,
          'grown',
          colours['middle-4'],
          'shrunk',
          colours['middle-2'],
          // Hollow, as what is not there any more.
          'gone',
          colours.land,
          ['same', 'closed'],
          colours.unknown,
          colours.note,
        ],
        'circle-stroke-color': ['case', isPicked, colours.accent, isKind('gone'), removed, colours['label-halo']],
        'circle-stroke-width': ['case', isPicked, 3, isKind('gone'), 2.5, isKind('same', 'closed'), 0, 1],
      },
    },
  ]
}
