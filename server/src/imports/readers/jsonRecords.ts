import { latitudeComesFirst } from '@arraigo/shared/geo/chile.ts'
import type { SourceRow } from '@arraigo/shared/imports/source.ts'
import type { Issue } from '@arraigo/shared/problems/issue.ts'
import type { Geometry, Position } from 'geojson'

export const geometryTypes = new Set([
  'Point',
  'MultiPoint',
  'LineString',
  'MultiLineString',
  'Polygon',
  'MultiPolygon',
  'GeometryCollection',
])

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export interface Feature {
  type: 'Feature'
  id?: unknown
  properties: unknown
  geometry: unknown
}

export const isFeature = (value: unknown): value is Feature => isRecord(value) && value.type === 'Feature'

/** Of a value that is JSON, but no record. */
export const recordOfOtherKind = (value: unknown): Issue => ({
  code: 'record-other-kind',
  params: { found: (JSON.stringify(value) ?? '').slice(0, 60) },
})

/** A GeoJSON Feature (or bare geometry) as a row; what is neither becomes a row without place that says so. */
export function rowOfFeature(value: unknown, rowNo: number, found: Issue[] = []): SourceRow {
  if (isRecord(value) && geometryTypes.has(String(value.type)))
    return withIssues(rowNo, {}, value as unknown as Geometry, found)
  if (!isFeature(value)) {
    const issues = found.length > 0 ? found : [recordOfOtherKind(value)]
    return withIssues(rowNo, isRecord(value) ? value : {}, null, issues)
  }
  const issues = [...found]
  return withIssues(rowNo, propertiesOf(value), geometryOf(value.geometry, issues), issues)
}

function withIssues(
  rowNo: number,
  properties: Record<string, unknown>,
  geometry: Geometry | null,
  issues: Issue[],
): SourceRow {
  return issues.length === 0 ? { rowNo, properties, geometry } : { rowNo, properties, geometry, issues }
}

/** The feature's id is kept as a property where no property has that name: it may be the only identifier there is. */
function propertiesOf({ id, properties }: Feature): Record<string, unknown> {
  const own = isRecord(properties) ? properties : {}
  return id === undefined || id === null || 'id' in own ? own : { id, ...own }
}

function geometryOf(geometry: unknown, issues: Issue[]): Geometry | null {
  if (geometry === null || geometry === undefined) return null
  const isKnown =
    isRecord(geometry) &&
    geometryTypes.has(String(geometry.type)) &&
    (Array.isArray(geometry.coordinates) || Array.isArray(geometry.geometries))
  if (isKnown) return geometry as unknown as Geometry
  issues.push({ code: 'geometry-other-kind', params: { found: (JSON.stringify(geometry) ?? '').slice(0, 60) } })
  return null
}

/**
 * Names for the columns of tuples such as [-36.7, -73.1, "Los Araucanos"]: two numbers in front are coordinates, in the
 * order that puts them in Chile; the first text is a name. Empty when the values are no tuples.
 */
export function tupleNames(values: unknown[], issues: Issue[]): string[] {
  const tuples = values.filter(Array.isArray)
  const first = tuples[0]
  if (first === undefined) return []
  const positions = tuples.filter((tuple) => typeof tuple[0] === 'number' && typeof tuple[1] === 'number') as Position[]
  if (positions.length < tuples.length / 2) return first.map((_, index) => `column_${index + 1}`)
  const isLatitudeFirst = latitudeComesFirst(positions)
  if (isLatitudeFirst) issues.push({ code: 'coordinates-latitude-first' })
  const names = isLatitudeFirst ? ['latitude', 'longitude'] : ['longitude', 'latitude']
  const textAt = first.findIndex((item) => typeof item === 'string')
  for (let index = 2; index < first.length; index++) names.push(index === textAt ? 'name' : `column_${index + 1}`)
  return names
}
