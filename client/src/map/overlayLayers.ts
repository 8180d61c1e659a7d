import type { LayerSpecification } from 'maplibre-gl'
import type { MapColours } from './colours.ts'
import { compared } from './comparedLayers.ts'
import { comparison } from './comparisonLayers.ts'
import { proposal, walk } from './coverageLayers.ts'
import { flow } from './flowLayers.ts'
import { ramps } from './paintColours.ts'
import { reach, siting } from './sitingLayers.ts'
import type { OverlayKind } from './stage.ts'
import { typeface } from './style/drawing.ts'
import { dotRadius, shapesFromZoom } from './style/settlements.ts'

const isPicked = ['boolean', ['feature-state', 'picked'], false]

/** Layers of one overlay: `shapes` is its source of features, `anchors` the same as points. */
export function overlayLayers(id: string, kind: OverlayKind, colours: MapColours): LayerSpecification[] {
  const sources = { shapes: `${id}:shapes`, anchors: `${id}:anchors` }
  return drawings[kind](sources, colours).map(
    (layer, at) => ({ ...(layer as object), id: `${id}:${at}` }) as LayerSpecification,
  )
}

type Drawing = (sources: { shapes: string; anchors: string }, colours: MapColours) => unknown[]

const polygons = ['in', ['geometry-type'], ['literal', ['Polygon', 'MultiPolygon']]]
const points = ['in', ['geometry-type'], ['literal', ['Point', 'MultiPoint']]]

const preview: Drawing = ({ shapes, anchors }, colours) => [
  { type: 'fill', source: shapes, filter: polygons, paint: { 'fill-color': colours.first, 'fill-opacity': 0.3 } },
  { type: 'line', source: shapes, paint: { 'line-color': colours.first, 'line-width': ['case', isPicked, 3, 1.25] } },
  {
    type: 'circle',
    source: anchors,
    maxzoom: shapesFromZoom,
    paint: {
      'circle-color': colours.first,
      'circle-radius': ['case', isPicked, 6, 3],
      'circle-stroke-color': colours['label-halo'],
      'circle-stroke-width': 0.75,
    },
  },
  {
    type: 'circle',
    source: shapes,
    filter: points,
    minzoom: shapesFromZoom,
    paint: {
      'circle-color': colours.first,
      'circle-radius': ['case', isPicked, 8, 5],
      'circle-stroke-color': colours['label-halo'],
      'circle-stroke-width': 1,
    },
  },
]

const finding: Drawing = ({ shapes }, colours) => [
  {
    type: 'circle',
    source: shapes,
    paint: {
      'circle-color': [
        'match',
        ['get', 'severity'],
        'rejected',
        colours.rejected,
        'flagged',
        colours.flagged,
        'repaired',
        colours.repaired,
        colours.note,
      ],
      'circle-radius': ['case', isPicked, 9, 5.5],
      'circle-stroke-color': ['case', isPicked, colours.accent, colours['label-halo']],
      'circle-stroke-width': ['case', isPicked, 3, 1.5],
    },
  },
]

const decision: Drawing = ({ shapes }, colours) => {
  const side = ['match', ['get', 'side'], 'first', colours.first, colours.second]
  return [
    { type: 'fill', source: shapes, paint: { 'fill-color': side, 'fill-opacity': 0.25 } },
    { type: 'line', source: shapes, paint: { 'line-color': side, 'line-width': 2.5 } },
  ]
}

/** `colour` is a property of each item: the legend beside the map reads the same value. */
const plan: Drawing = ({ shapes, anchors }, colours) => {
  const hasPackage = ['!=', ['coalesce', ['get', 'colour'], ''], '']
  const edge = ['case', isPicked, colours.accent, colours['settlement-edge']]
  return [
    {
      type: 'fill',
      source: shapes,
      minzoom: shapesFromZoom - 0.5,
      filter: ['all', polygons, hasPackage],
      paint: { 'fill-color': ['get', 'colour'], 'fill-opacity': 0.75 },
    },
    {
      type: 'fill',
      source: shapes,
      minzoom: shapesFromZoom - 0.5,
      filter: ['all', polygons, ['!', hasPackage]],
      paint: { 'fill-pattern': 'hatch' },
    },
    {
      type: 'line',
      source: shapes,
      minzoom: shapesFromZoom - 0.5,
      filter: polygons,
      paint: { 'line-color': edge, 'line-width': ['case', isPicked, 3.5, 1] },
    },
    {
      type: 'circle',
      source: anchors,
      maxzoom: shapesFromZoom,
      paint: {
        'circle-color': ['case', hasPackage, ['to-color', ['get', 'colour'], colours.land], colours.land],
        'circle-opacity': ['case', hasPackage, 0.9, 0.5],
        'circle-stroke-color': edge,
        'circle-stroke-width': ['case', isPicked, 3.5, 1],
        'circle-radius': dotRadius(['coalesce', ['get', 'families'], 10]),
      },
    },
  ]
}

/**
 * Two shapes of the same thing and what lies between them, by `part`: outlines `before` (dashed) and `after`, fills `added`
 * and `removed`.
 */
const difference: Drawing = ({ shapes }, colours) => {
  const of = (...parts: string[]) => ['in', ['get', 'part'], ['literal', parts]]
  const side = ['match', ['get', 'part'], ['added', 'after'], colours.first, colours.second]
  const width = ['case', isPicked, 3.5, 2]
  return [
    {
      type: 'fill',
      source: shapes,
      filter: of('added', 'removed'),
      paint: { 'fill-color': side, 'fill-opacity': 0.35 },
    },
    {
      type: 'line',
      source: shapes,
      filter: of('before'),
      paint: { 'line-color': side, 'line-width': width, 'line-dasharray': [2, 1.5] },
    },
    { type: 'line', source: shapes, filter: of('after'), paint: { 'line-color': side, 'line-width': width } },
  ]
}

/** Boundaries of one settlement by `role`: yours, theirs, the one before both, and the pieces in which they differ. */
const versions: Drawing = ({ shapes }, colours) => {
  const isRole = (...roles: string[]) => ['in', ['get', 'role'], ['literal', roles]]
  return [
    {
      type: 'fill',
      source: shapes,
      filter: isRole('piece-in'),
      paint: { 'fill-color': colours.accent, 'fill-opacity': ['case', isPicked, 0.55, 0.3] },
    },
    {
      type: 'fill',
      source: shapes,
      filter: isRole('piece-out'),
      paint: { 'fill-color': colours.unknown, 'fill-opacity': ['case', isPicked, 0.5, 0.2] },
    },
    {
      type: 'line',
      source: shapes,
      filter: isRole('base'),
      paint: { 'line-color': colours.label, 'line-width': 1, 'line-dasharray': [4, 3] },
    },
    {
      type: 'line',
      source: shapes,
      filter: isRole('theirs'),
      paint: { 'line-color': colours.first, 'line-width': 3 },
    },
    {
      type: 'line',
      source: shapes,
      filter: isRole('yours'),
      paint: { 'line-color': colours.accent, 'line-width': 3, 'line-dasharray': [2, 1] },
    },
    {
      type: 'line',
      source: shapes,
      filter: isRole('piece-in', 'piece-out'),
      paint: { 'line-color': colours.label, 'line-width': ['case', isPicked, 2.5, 0] },
    },
  ]
}

/** Areas of a smooth surface by `share`, 0 to 1 along the ramp of need; the denser ones lie in the others. */
const density: Drawing = ({ shapes }, colours) => [
  {
    type: 'fill',
    source: shapes,
    paint: {
      'fill-color': [
        'interpolate',
        ['linear'],
        ['get', 'share'],
        ...ramps.need.flatMap((name, at) => [at / (ramps.need.length - 1), colours[name]]),
      ],
      'fill-opacity': 0.85,
      'fill-antialias': false,
    },
  },
  { type: 'line', source: shapes, paint: { 'line-color': colours.land, 'line-width': 0.5, 'line-opacity': 0.6 } },
]

/** Places of a ranking as numbers beside what stands there, the first ones first where there is no room for all. */
const rank: Drawing = ({ shapes }, colours) => [
  {
    type: 'symbol',
    source: shapes,
    layout: {
      'text-field': ['to-string', ['get', 'rank']],
      'text-font': typeface,
      'text-size': 13,
      'text-variable-anchor': ['bottom', 'top', 'left', 'right'],
      'text-radial-offset': 0.65,
      'symbol-sort-key': ['get', 'rank'],
    },
    paint: { 'text-color': colours.label, 'text-halo-color': colours['label-halo'], 'text-halo-width': 2 },
  },
]

const drawings: Record<OverlayKind, Drawing> = {
  preview,
  finding,
  decision,
  plan,
  versions,
  difference,
  compared,
  comparison,
  walk,
  proposal,
  siting,
  reach,
  density,
  rank,
  flow,
}
