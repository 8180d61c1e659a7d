import { looksSwapped } from '@arraigo/shared/geo/chile.ts'
import type { SourceLayer } from '@arraigo/shared/imports/source.ts'
import type { Geometry, Position } from 'geojson'

/** Whether the layer's first rows look as if latitude came before longitude. */
export function layerLooksSwapped(layer: SourceLayer): boolean {
  const points = layer.sample.map((row) => firstPosition(row.geometry)).filter((point) => point !== null)
  return looksSwapped(points, layer.epsg)
}

/** One position of the geometry; null where it has none, or broken ones, which are the row's own problem. */
function firstPosition(geometry: Geometry | null): Position | null {
  if (geometry === null) return null
  if (geometry.type === 'GeometryCollection') return firstPosition(geometry.geometries[0] ?? null)
  let at: unknown = geometry.coordinates
  while (Array.isArray(at) && Array.isArray(at[0])) at = at[0]
  return Array.isArray(at) && typeof at[0] === 'number' && typeof at[1] === 'number' ? (at as Position) : null
}
