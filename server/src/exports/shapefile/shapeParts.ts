import type { Geometry, Position } from 'geojson'

export const shapeKinds = ['polygon', 'line', 'point'] as const
export type ShapeKind = (typeof shapeKinds)[number]

/** The parts of one record of a .shp: points are parts of one vertex. */
export interface ShapeParts {
  kind: ShapeKind
  parts: Position[][]
}

/** A geometry as Shapefile records, one per kind that it holds; none when it is empty. Rings are taken as they turn. */
export function toShapeParts(geometry: Geometry): ShapeParts[] {
  const parts: Record<ShapeKind, Position[][]> = { polygon: [], line: [], point: [] }
  collect(geometry, parts)
  return shapeKinds.filter((kind) => parts[kind].length > 0).map((kind) => ({ kind, parts: parts[kind] }))
}

function collect(geometry: Geometry, parts: Record<ShapeKind, Position[][]>): void {
  switch (geometry.type) {
    case 'GeometryCollection':
      for (const part of geometry.geometries) collect(part, parts)
      break
    case 'Polygon':
      parts.polygon.push(...geometry.coordinates)
      break
    case 'MultiPolygon':
      parts.polygon.push(...geometry.coordinates.flat())
      break
    case 'LineString':
      if (geometry.coordinates.length > 0) parts.line.push(geometry.coordinates)
      break
    case 'MultiLineString':
      parts.line.push(...geometry.coordinates)
      break
    case 'Point':
      if (geometry.coordinates.length > 0) parts.point.push([geometry.coordinates])
      break
    case 'MultiPoint':
      parts.point.push(...geometry.coordinates.map((position) => [position]))
  }
}

const kindOfType: Record<string, ShapeKind> = {
  POLYGON: 'polygon',
  MULTIPOLYGON: 'polygon',
  LINESTRING: 'line',
  MULTILINESTRING: 'line',
  POINT: 'point',
  MULTIPOINT: 'point',
}

/** The kinds that a collection's PostGIS geometry types need; a collection of geometries may hold any of them. */
export function kindsOfTypes(types: readonly string[]): ShapeKind[] {
  if (types.includes('GEOMETRYCOLLECTION')) return [...shapeKinds]
  return shapeKinds.filter((kind) => types.some((type) => kindOfType[type] === kind))
}
