import { type Crs, crs84, crsList, findCrs } from '@arraigo/shared/ogc/crs.ts'
import type { Issue } from '@arraigo/shared/problems/issue.ts'
import type { Position } from 'geojson'
import type { Db } from '../platform/database.ts'
import { Problem } from '../platform/problem.ts'
import { degreesOf } from './writes.queries.ts'

/** The CRS of a geometry that is sent (OGC 20-002r1, 8.4), `<…>` or, as QGIS writes it, the bare URI. */
export function contentCrs(header: string | string[] | undefined): Crs {
  if (header === undefined) return crs84
  const text = [header].flat().join(', ').trim()
  const found = findCrs(text.replace(/^<(.*)>$/, '$1'))
  if (found !== null) return found
  const known = crsList.map(({ uri }) => uri).join(', ')
  const params = { parameter: 'Content-Crs', value: text.slice(0, 120), known }
  throw new Problem(400, { code: 'ogc-crs-unknown', path: 'Content-Crs', params })
}

/** A GeoJSON geometry, whatever its form, with its positions in longitude and latitude; what has no place there is said. */
export async function inDegrees(db: Db, geometry: unknown, crs: Crs, issues: Issue[]): Promise<unknown> {
  if (crs === crs84 || geometry === null || geometry === undefined) return geometry
  const positions: Position[] = []
  collectPositions((geometry as { coordinates?: unknown }).coordinates, positions)
  const outside = positions.find((position) => !hasPlace(position, crs))
  if (outside !== undefined) {
    const params = { position: outside.slice(0, 2).join(' '), crs: crs.uri }
    issues.push({ code: 'ogc-position-outside', path: 'geometry', params })
    return geometry
  }
  const found = crs.isGeographic
    ? positions.map(([latitude, longitude]): Position => [longitude!, latitude!])
    : await degreesOf(db, positions, crs.srid)
  let at = 0
  return {
    ...(geometry as object),
    coordinates: mapPositions((geometry as { coordinates?: unknown }).coordinates, () => found[at++]),
  }
}

const isPosition = (value: readonly unknown[]): boolean => value.length >= 2 && !Array.isArray(value[0])

function collectPositions(value: unknown, positions: Position[]): void {
  if (!Array.isArray(value)) return
  if (isPosition(value)) positions.push(value)
  else for (const part of value) collectPositions(part, positions)
}

const mapPositions = (value: unknown, next: () => unknown): unknown =>
  Array.isArray(value) ? (isPosition(value) ? next() : value.map((part) => mapPositions(part, next))) : value

function hasPlace([a, b]: Position, { limits: [west, south, east, north], isLatitudeFirst }: Crs): boolean {
  const [x, y] = isLatitudeFirst ? [b, a] : [a, b]
  return Number.isFinite(x) && Number.isFinite(y) && x! >= west && x! <= east && y! >= south && y! <= north
}
