import type { CoverageBasis } from '@arraigo/shared/coverage/coverage.schema.ts'
import type { Attachment, WalkingCost } from '@arraigo/shared/coverage/network/walkingNetwork.ts'
import { PlaceTree } from '@arraigo/shared/coverage/PlaceTree.ts'
import { forPlacesWithin, legCost, placesOnEdges, type Walk } from '@arraigo/shared/coverage/siting/placesOnEdges.ts'
import { reachAreas, reachCellM, reachCircle, walkFrom } from '@arraigo/shared/coverage/siting/reachAreas.ts'
import { areaM2 } from '@arraigo/shared/geo/areaM2.ts'
import type { Issue } from '@arraigo/shared/problems/issue.ts'
import type { MultiPolygon } from 'geojson'
import { Problem } from '../../platform/problem.ts'
import type { CoverageTerritory } from '../engine/territory.ts'

export interface ReachQuestion {
  from: { place: [number, number] } | { facilityId: number }
  unit: 'metres' | 'minutes'
  /** Ascending. */
  limits: number[]
}

export interface ReachAnswer {
  from: { lng: number; lat: number; facilityId: number | null; name: string | null; kind: string | null }
  unit: 'metres' | 'minutes'
  isEstimate: boolean
  hasSlopes: boolean
  areas: {
    limit: number
    area: MultiPolygon
    areaM2: number
    people: number | null
    facilities: { kind: string; count: number }[]
  }[]
  basis: CoverageBasis
  said: Issue[]
}

/** How far one walks from a place, or to a facility: pure, in the engine's thread. */
export function reachQuestion(territory: CoverageTerritory, { from, unit, limits }: ReachQuestion): ReachAnswer {
  const { network, streetIndex, factors } = territory
  const origin = originOf(territory, from)
  const place: [number, number] = [origin.lng, origin.lat]
  const by: WalkingCost =
    unit === 'metres'
      ? { by: 'metres' }
      : { by: 'seconds', flatKmh: factors.walkingKmh, towards: origin.facilityId !== null }
  const costs = limits.map((limit) => (unit === 'metres' ? limit : 60 * limit))
  const furthest = costs.at(-1)!
  const start = streetIndex?.attachOne(place, factors.maxLegM) ?? null
  const isEstimate = network === null || start === null || start.edge[0]! < 0
  const walk = isEstimate ? null : walkFrom(network, start, furthest, by)
  const radii = costs.map((cost) => cost / legCost(by) / factors.detour)
  const areas =
    walk === null
      ? radii.map((radiusM) => reachCircle(place, radiusM))
      : reachAreas(network!, walk, costs, {
          from: place,
          streets: streetIndex!,
          maxLegM: factors.maxLegM,
          cellM: reachCellM(furthest / legCost(by)),
        })
  const reached = {
    territory,
    place,
    walk,
    straightM: furthest / legCost(by) / factors.detour,
    perM: legCost(by) * factors.detour,
  }
  const people = peopleWithin(reached, costs)
  const facilities = facilitiesWithin(reached, costs)
  return {
    from: origin,
    unit,
    isEstimate,
    hasSlopes: unit === 'minutes' && network?.seconds != null,
    areas: areas.map((area, at) => ({
      limit: limits[at]!,
      area,
      areaM2: areaM2(area),
      people: people.sums === null ? null : people.sums[at]!,
      facilities: facilities[at]!,
    })),
    basis: territory.basis,
    said: saidOfReach(territory, { isEstimate, unit, estimatedPeople: people.estimated }),
  }
}

function originOf({ facilities }: CoverageTerritory, from: ReachQuestion['from']): ReachAnswer['from'] {
  if ('place' in from) return { lng: from.place[0], lat: from.place[1], facilityId: null, name: null, kind: null }
  const at = facilities.ids.indexOf(from.facilityId)
  if (at < 0) throw new Problem(404, { code: 'reach-facility', params: { id: String(from.facilityId) } })
  return {
    lng: facilities.places[2 * at]!,
    lat: facilities.places[2 * at + 1]!,
    facilityId: from.facilityId,
    name: facilities.names[at]!,
    kind: facilities.kinds[at]!,
  }
}

interface Reached {
  territory: CoverageTerritory
  place: readonly [number, number]
  /** Null where no street is near: everything is measured straight. */
  walk: Walk | null
  /** Straight, as far as the largest limit leads. */
  straightM: number
  /** Cost of a straight metre. */
  perM: number
}

/** Cost of the places within the largest limit, and whether it is an estimate: as coverage measures them. */
function costsWithin(
  { territory, place, walk, straightM, perM }: Reached,
  places: Float64Array,
  attachment: Attachment,
) {
  const costs = new Map<number, number>()
  const estimates = new Set<number>()
  const straight = Uint32Array.from(attachment.edge.keys()).filter((at) => walk === null || attachment.edge[at]! < 0)
  new PlaceTree(places, straight).eachWithin(place[0], place[1], straightM, (at, metres) => {
    costs.set(at, metres * perM)
    estimates.add(at)
  })
  if (walk !== null) {
    const onEdges = placesOnEdges(territory.network!.edgeCount, attachment)
    forPlacesWithin(territory.network!, onEdges, walk, (at, cost) => {
      if (cost < (costs.get(at) ?? Number.POSITIVE_INFINITY)) costs.set(at, cost)
    })
  }
  return { costs, estimates }
}

function peopleWithin(reached: Reached, limits: readonly number[]): { sums: number[] | null; estimated: number } {
  const { points, attachment, peopleAt } = reached.territory.places.get('blocks')!
  if (peopleAt.length === 0) return { sums: null, estimated: 0 }
  const { costs, estimates } = costsWithin(reached, points.places, attachment)
  const sums = limits.map(() => 0)
  let estimated = 0
  for (const [point, cost] of costs) {
    const people = peopleAt[point]!
    if (!(people > 0)) continue
    if (estimates.has(point)) estimated += people
    for (const [at, limit] of limits.entries()) if (cost <= limit) sums[at]! += people
  }
  return { sums, estimated }
}

function facilitiesWithin(reached: Reached, limits: readonly number[]): { kind: string; count: number }[][] {
  const { kinds, places, attachment } = reached.territory.facilities
  const { costs } = costsWithin(reached, places, attachment)
  return limits.map((limit) => {
    const counts = new Map<string, number>()
    for (const [at, cost] of costs)
      if (cost <= limit && kinds[at] !== '') counts.set(kinds[at]!, (counts.get(kinds[at]!) ?? 0) + 1)
    return [...counts]
      .map(([kind, count]) => ({ kind, count }))
      .sort((a, b) => b.count - a.count || (a.kind < b.kind ? -1 : 1))
  })
}

function saidOfReach(
  { factors, network }: CoverageTerritory,
  { isEstimate, unit, estimatedPeople }: { isEstimate: boolean; unit: string; estimatedPeople: number },
): Issue[] {
  const people = Math.round(estimatedPeople)
  return [
    ...(isEstimate ? [{ code: 'reach-circle', params: { metres: factors.maxLegM, detour: factors.detour } }] : []),
    ...(unit === 'minutes' && network?.seconds == null
      ? [{ code: 'reach-flat', params: { kmh: factors.walkingKmh } }]
      : []),
    ...(!isEstimate && people > 0 ? [{ code: 'reach-estimated-people', params: { people } }] : []),
  ]
}
