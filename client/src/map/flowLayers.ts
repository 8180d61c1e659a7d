import type { MapColours } from './colours.ts'
import { part } from './coveredPoints.ts'
import { typeface } from './style/drawing.ts'
import { arrowImage } from './symbology/images.ts'

interface Sources {
  shapes: string
}

const isPicked = ['boolean', ['feature-state', 'picked'], false]
const families = ['get', 'families']
/** Pixels by families, within what can still be told apart. */
const widthPx = ['interpolate', ['linear'], ['sqrt', families], 1, 1.25, 5, 2.5, 10, 4.5, 20, 8]
const radiusPx = ['interpolate', ['linear'], ['sqrt', families], 0, 3.5, 1, 6, 5, 8, 10, 11, 17, 16, 30, 22]
const round = { 'line-cap': 'round', 'line-join': 'round' }
/** Far out, only how many go where; figures and heads of arrows where there is room. */
const figuresFromZoom = 9
const headsFromZoom = 7.5

/**
 * Families that go from one place to another, by `part`: `flow` as a line as wide as they are many, with arrows along it;
 * `site` where they arrive, as large as they are many, hollow so that it is no settlement, grey where nobody goes.
 */
export const flow = ({ shapes }: Sources, colours: MapColours): unknown[] => [
  {
    type: 'line',
    source: shapes,
    filter: part('flow'),
    layout: round,
    paint: { 'line-color': colours['label-halo'], 'line-width': ['+', widthPx, 3], 'line-opacity': 0.8 },
  },
  {
    type: 'line',
    source: shapes,
    filter: part('flow'),
    layout: round,
    paint: {
      'line-color': ['case', isPicked, colours.accent, colours.label],
      'line-width': widthPx,
      'line-opacity': 0.85,
    },
  },
  {
    type: 'symbol',
    source: shapes,
    minzoom: headsFromZoom,
    filter: part('flow'),
    layout: {
      'symbol-placement': 'line',
      'symbol-spacing': 70,
      'icon-image': arrowImage,
      'icon-size': ['interpolate', ['linear'], ['sqrt', families], 1, 0.8, 10, 1.1, 20, 1.6],
      'icon-allow-overlap': true,
      'icon-ignore-placement': true,
      'icon-rotation-alignment': 'map',
    },
  },
  {
    type: 'circle',
    source: shapes,
    filter: part('site'),
    paint: {
      'circle-color': colours['label-halo'],
      'circle-radius': radiusPx,
      'circle-opacity': 0.92,
      'circle-stroke-color': ['case', isPicked, colours.accent, ['>', families, 0], colours.site, colours.unknown],
      'circle-stroke-width': ['case', ['>', families, 0], 3.5, 1.5],
    },
  },
  {
    type: 'symbol',
    source: shapes,
    minzoom: figuresFromZoom,
    filter: ['all', part('site'), ['>', families, 0]],
    layout: {
      'text-field': ['to-string', families],
      'text-font': typeface,
      'text-size': 12,
      'text-allow-overlap': true,
      'text-ignore-placement': true,
    },
    paint: { 'text-color': colours.label },
  },
]
