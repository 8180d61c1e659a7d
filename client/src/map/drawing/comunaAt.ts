import type { FeatureCollection, MultiPolygon, Position } from 'geojson'
import { request } from '../../platform/request.ts'
import { contains } from './hitTest.ts'
import { multiPolygonOf } from './snapSource.ts'

/** The exact boundary of the comuna at a place; null where there is none. */
export async function comunaAt(position: Position): Promise<MultiPolygon | null> {
  const [lng = 0, lat = 0] = position
  const path = `/ogc/collections/comunas/items?f=json&limit=10&bbox=${[lng, lat, lng, lat].join()}&properties=name`
  const { features } = await request<FeatureCollection>(path)
  const areas = features.flatMap(({ geometry }) => multiPolygonOf(geometry) ?? [])
  return areas.find((area) => contains(area, position)) ?? null
}
