import type { MultiPolygon, Position } from 'geojson'
import { windRings } from '../geo/windRings.ts'
import type { Issue } from '../problems/issue.ts'

export const maxBoundaryVertices = 20_000
/** Of one kind of fault so many are named; a file of nonsense would fill an answer with them. */
const maxNamed = 20

export type ReadBoundary = { boundary: MultiPolygon; issues: [] } | { boundary: null; issues: Issue[] }

/**
 * A boundary as somebody sent it (GeoJSON Polygon or MultiPolygon, EPSG:4326), as one that can be stored: several parts,
 * rings closed, outer ones counterclockwise (RFC 7946), two coordinates. Nothing else of it is changed; what is no boundary
 * is refused with every fault and its place. Whether rings cross is not asked here. `path` is its place in the request.
 */
export function readBoundary(value: unknown, path = 'boundary'): ReadBoundary {
  const { type, coordinates } = (value ?? {}) as { type?: unknown; coordinates?: unknown }
  const parts = type === 'Polygon' ? [coordinates] : coordinates
  const isKnown = type === 'Polygon' || type === 'MultiPolygon'
  if (!isKnown || !Array.isArray(parts)) return refused({ code: 'shape-no-polygon', path })
  const tooMany = vertexCountIssue(parts, path)
  if (tooMany !== null) return refused(tooMany)
  const issues: Issue[] = []
  const read = parts.map((part: unknown, index) => readPart(part, { path, part: index + 1 }, issues))
  if (read.length === 0) issues.push({ code: 'shape-empty', path })
  if (issues.length > 0) return refused(...issues.slice(0, maxNamed))
  return {
    boundary: windRings({ type: 'MultiPolygon', coordinates: read }, 'counterclockwise') as MultiPolygon,
    issues: [],
  }
}

const refused = (...issues: Issue[]): ReadBoundary => ({ boundary: null, issues })

function vertexCountIssue(parts: unknown[], path: string): Issue | null {
  const count = parts.flatMap(listOf).reduce((sum: number, ring) => sum + listOf(ring).length, 0)
  if (count <= maxBoundaryVertices) return null
  return { code: 'shape-too-many-vertices', path, params: { count, limit: maxBoundaryVertices } }
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])

/** Parts, rings and vertices are counted from 1, as people do. */
interface Place {
  path: string
  part: number
}

function readPart(part: unknown, place: Place, issues: Issue[]): Position[][] {
  const rings = listOf(part)
  if (rings.length === 0) issues.push({ code: 'shape-part-empty', path: place.path, params: { part: place.part } })
  return rings.map((ring, index) => readRing(ring, { ...place, ring: index + 1 }, issues))
}

function readRing(value: unknown, { path, part, ring }: Place & { ring: number }, issues: Issue[]): Position[] {
  const before = issues.length
  const points = listOf(value).map((point, index): Position => {
    const [longitude, latitude] = listOf(point) as [unknown, unknown]
    const params = { part, ring, vertex: index + 1 }
    if (!Number.isFinite(longitude) || !Number.isFinite(latitude)) {
      issues.push({ code: 'shape-vertex-no-numbers', path, params })
      return []
    }
    const [lng, lat] = [longitude as number, latitude as number]
    if (Math.abs(lng) > 180 || Math.abs(lat) > 90) {
      issues.push({ code: 'shape-vertex-out-of-range', path, params: { ...params, lng, lat } })
    }
    return [lng, lat]
  })
  if (issues.length > before) return points
  const closed = isSame(points[0], points.at(-1)) && points.length > 1 ? points : [...points, ...points.slice(0, 1)]
  const distinct = new Set(points.map(String)).size
  if (distinct < 3) issues.push({ code: 'shape-ring-too-short', path, params: { part, ring, count: distinct } })
  return closed
}

const isSame = (a: Position | undefined, b: Position | undefined) => a?.[0] === b?.[0] && a?.[1] === b?.[1]
