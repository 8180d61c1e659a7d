import type { Position } from 'geojson'
import { isInChile } from '../geo/chile.ts'
import type { Issue } from '../problems/issue.ts'
import { facilityKinds } from '../territory/collections.ts'
import type { ProposedElement } from './coverage.schema.ts'
import { geodesicDistanceM } from './geodesic.ts'

export const maxStreetPoints = 500
/** Shorter than this nobody can walk along it: the ends are one point. */
const minStreetM = 0.1

/** Of all streets together: many times what a city plans, and still answered while somebody waits. */
export const mostStreets = { points: 10_000, km: 1000 } as const

/** Everything that cannot be of proposed facilities and streets; empty where they can be measured. */
export function proposalIssues(elements: readonly ProposedElement[]): Issue[] {
  const issues = elements.flatMap(elementIssues)
  return issues.length > 0 ? issues : togetherIssues(elements)
}

function togetherIssues(elements: readonly ProposedElement[]): Issue[] {
  const lines = elements.flatMap(({ geometry }) => (geometry.type === 'LineString' ? [geometry.coordinates] : []))
  const points = lines.reduce((total, line) => total + line.length, 0)
  const km = Math.round(lines.reduce((total, line) => total + lengthM(line), 0) / 1000)
  if (points <= mostStreets.points && km <= mostStreets.km) return []
  const params = { points, km, mostPoints: mostStreets.points, mostKm: mostStreets.km }
  return [{ code: 'proposal-streets-too-long', path: 'elements', params }]
}

function elementIssues(element: ProposedElement, at: number): Issue[] {
  const issues = element.type === 'facility' ? facilityIssues(element) : streetIssues(element)
  return issues.map(({ path, params, ...issue }) => ({
    ...issue,
    path: `elements[${at}].${path}`,
    // People count from 1.
    params: { element: at + 1, ...params },
  }))
}

function facilityIssues({ kind, capacity, geometry }: ProposedElement): Issue[] {
  const issues: Issue[] = []
  if (kind === null) issues.push({ code: 'proposal-kind-missing', path: 'kind' })
  else if (!(facilityKinds as readonly string[]).includes(kind))
    issues.push({ code: 'proposal-kind-unknown', path: 'kind', params: { kind, kinds: facilityKinds.join(', ') } })
  if (capacity != null && !(capacity > 0 && capacity <= 1e6))
    issues.push({ code: 'proposal-capacity', path: 'capacity', params: { capacity } })
  if (geometry.type !== 'Point') issues.push(wrongShape('proposal-not-a-point', geometry))
  else issues.push(...placeIssues([geometry.coordinates]))
  return issues
}

function streetIssues({ kind, capacity, geometry }: ProposedElement): Issue[] {
  const issues: Issue[] = []
  if (kind !== null) issues.push({ code: 'proposal-street-kind', path: 'kind', params: { kind } })
  if (capacity != null) issues.push({ code: 'proposal-street-capacity', path: 'capacity' })
  if (geometry.type !== 'LineString') return [...issues, wrongShape('proposal-not-a-line', geometry)]
  const points: unknown = geometry.coordinates
  const count = Array.isArray(points) ? points.length : 0
  if (count < 2 || count > maxStreetPoints)
    return [...issues, { code: 'proposal-street-points', path: 'geometry', params: { count, max: maxStreetPoints } }]
  const misplaced = placeIssues(points as Position[])
  if (misplaced.length > 0) return [...issues, ...misplaced]
  if (lengthM(points as Position[]) < minStreetM) issues.push({ code: 'proposal-street-no-length', path: 'geometry' })
  return issues
}

const wrongShape = (code: string, { type }: { type: unknown }): Issue => ({
  code,
  path: 'geometry',
  params: { type: String(type).slice(0, 50) },
})

/** The first point that is none, or is not in Chile. */
function placeIssues(points: readonly unknown[]): Issue[] {
  for (const point of points) {
    const [lng, lat] = Array.isArray(point) ? (point as unknown[]) : []
    if (typeof lng !== 'number' || typeof lat !== 'number' || !Number.isFinite(lng) || !Number.isFinite(lat))
      return [{ code: 'proposal-no-coordinates', path: 'geometry' }]
    if (!isInChile(lng, lat)) return [{ code: 'proposal-outside-chile', path: 'geometry', params: { lng, lat } }]
  }
  return []
}

const lengthM = (points: readonly Position[]): number =>
  points.slice(1).reduce((total, point, at) => total + distanceM(points[at]!, point), 0)

const distanceM = (a: Position, b: Position) => geodesicDistanceM(a[0]!, a[1]!, b[0]!, b[1]!)
