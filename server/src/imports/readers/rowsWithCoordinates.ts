import { decodeWkt } from '@arraigo/shared/geo/wkt.ts'
import type { SourceRow } from '@arraigo/shared/imports/source.ts'
import type { Issue } from '@arraigo/shared/problems/issue.ts'
import type { Geometry } from 'geojson'
import * as geojsonPackage from 'geojson'
import { type Coordinates, isBlank, readCoordinate } from './coordinateColumns.ts'

/** The package `geojson` shares its name with the types of the format, which therefore do not describe its function. */
const { parse } = (
  geojsonPackage as unknown as { default: { parse(row: object, options: object): { geometry: Geometry } } }
).default

/** A row of columns as a source row: the geometry is made of the coordinate columns, which stay among the properties. */
export function rowWithCoordinates(
  rowNo: number,
  properties: Record<string, unknown>,
  coordinates: Coordinates,
  found: Issue[] = [],
): SourceRow {
  const { geometry, issues } = geometryOfColumns(properties, coordinates)
  const all = [...found, ...issues]
  return all.length === 0 ? { rowNo, properties, geometry } : { rowNo, properties, geometry, issues: all }
}

function geometryOfColumns(
  properties: Record<string, unknown>,
  coordinates: Coordinates,
): { geometry: Geometry | null; issues: Issue[] } {
  if (coordinates.kind === 'columns') return pointOfColumns(properties, coordinates.x, coordinates.y)
  if (coordinates.kind === 'wkt') return geometryOfWkt(properties[coordinates.column])
  return { geometry: null, issues: [] }
}

function pointOfColumns(
  properties: Record<string, unknown>,
  xName: string,
  yName: string,
): { geometry: Geometry | null; issues: Issue[] } {
  const values = [properties[xName], properties[yName]]
  if (values.every(isBlank)) return { geometry: null, issues: [] }
  const missing = isBlank(values[0]) ? xName : isBlank(values[1]) ? yName : null
  if (missing !== null) return { geometry: null, issues: [{ code: 'coordinate-missing', params: { column: missing } }] }
  const [x, y] = values.map(readCoordinate) as [number, number]
  if (!Number.isFinite(x) || !Number.isFinite(y)) {
    return {
      geometry: null,
      issues: [{ code: 'coordinates-not-numbers', params: { value: values.map(String).join(', ').slice(0, 60) } }],
    }
  }
  return { geometry: parse({ x, y }, { Point: ['y', 'x'], include: [] }).geometry, issues: [] }
}

function geometryOfWkt(value: unknown): { geometry: Geometry | null; issues: Issue[] } {
  if (isBlank(value)) return { geometry: null, issues: [] }
  try {
    return { geometry: decodeWkt(String(value)).geometry, issues: [] }
  } catch (error) {
    return {
      geometry: null,
      issues: [
        { code: 'wkt-unreadable', params: { value: String(value).slice(0, 60), reason: (error as Error).message } },
      ],
    }
  }
}
