import type { PlaceCollectionId } from '@arraigo/shared/tiles/tileLayers.ts'
import { type StyleContext, shapesOf } from './drawing.ts'

interface Loaded {
  hasComunas: boolean
  hasCoast: boolean
}

/** Sea, land, what is loaded of it, and the built-up: pale, made of our own layers, whole without a network. */
export function groundLayers({ colours }: StyleContext, { hasComunas, hasCoast }: Loaded): unknown[] {
  const comunas = { id: 'comunas-land', type: 'fill', ...shapesOf('comunas'), paint: { 'fill-color': colours.land } }
  return [
    { id: 'sea', type: 'background', paint: { 'background-color': colours.sea } },
    { id: 'land', type: 'fill', source: 'land', paint: { 'fill-color': colours.paper } },
    ...(hasCoast ? [coastBand(colours.sea)] : []),
    ...(hasComunas ? [comunas] : []),
  ]
}

const urbanFromZoom = 8

/** Census zones are the built-up areas of the country; where none are loaded, its blocks are. */
export const urbanLayer = (from: PlaceCollectionId, { colours }: StyleContext): unknown => ({
  id: 'urban',
  type: 'fill',
  ...shapesOf(from),
  minzoom: urbanFromZoom,
  paint: {
    'fill-color': colours.urban,
    'fill-antialias': false,
    'fill-opacity': ['interpolate', ['linear'], ['zoom'], urbanFromZoom, 0.4, 11, 1],
  },
})

/** About twelve kilometres broad at the latitude of central Chile, at any scale. */
const coastBand = (sea: string): unknown => ({
  id: 'coast',
  type: 'line',
  source: 'coast',
  minzoom: 7.5,
  layout: { 'line-join': 'round' },
  paint: {
    'line-color': sea,
    'line-width': ['interpolate', ['exponential', 2], ['zoom'], 8, 48, 18, 48 * 2 ** 10],
  },
})
