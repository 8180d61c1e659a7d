import { combineDistances } from '@arraigo/shared/coverage/combineDistances.ts'
import { type PointDistances, pointFlags } from '@arraigo/shared/coverage/measures.ts'
import { distanceAt } from '@arraigo/shared/coverage/network/distanceAt.ts'
import type { Attachment, WalkingNetwork } from '@arraigo/shared/coverage/network/walkingNetwork.ts'
import { PlaceTree } from '@arraigo/shared/coverage/PlaceTree.ts'
import { placesAt } from './measuredPlaces.ts'
import { attachmentsAt } from './supplies.ts'
import type { Facilities, MeasuredPlaces, Supply } from './territory.ts'

/** Points to be measured: with what is known of where each lies. */
export interface Points {
  places: Float64Array
  attachment: Attachment
  /** Index into the territory's region codes for each; -1: in no region that is known. */
  region: Int32Array
  /** 1 where no street of its comuna is loaded: then no street is far, there is none to measure to. */
  isWithoutStreets: Uint8Array
}

export const takePoints = (points: Points, at: ArrayLike<number>): Points => ({
  places: placesAt(points.places, at),
  attachment: attachmentsAt(points.attachment, at),
  region: valuesAt(points.region, at, new Int32Array(at.length)),
  isWithoutStreets: valuesAt(points.isWithoutStreets, at, new Uint8Array(at.length)),
})

/** Distance of each point to the nearest facility of the supply. */
export function measurePoints(
  points: Points,
  supply: Supply,
  network: WalkingNetwork | null,
  regionCodes: readonly string[],
  detour: number,
): PointDistances {
  // One more at the end, where -1 leads to: in no region.
  const loaded = Uint8Array.from([...regionCodes.map((code) => (supply.loadedRegions.has(code) ? 1 : 0)), 0])
  const distances = combineDistances({
    places: points.places,
    walked: network === null || supply.reach === null ? null : walk(points.attachment, supply, network),
    all: supply.all,
    offStreets: supply.offStreets,
    isLoaded: valuesAt(loaded, points.region, new Uint8Array(points.region.length)),
    detour,
  })
  for (let point = 0; point < points.region.length; point += 1)
    if (points.isWithoutStreets[point]) distances.flags[point]! &= ~pointFlags.farFromStreet
  return distances
}

/** Of each index the value; -1 is the last value. Loops: a callback for each of a million points takes longer than a search. */
function valuesAt<T extends Uint8Array | Int32Array>(values: T, at: ArrayLike<number>, into: T): T {
  const last = values.length - 1
  for (let point = 0; point < at.length; point += 1) into[point] = values[at[point]! === -1 ? last : at[point]!]!
  return into
}

function withNone(facilities: Uint32Array): Int32Array {
  const answers = new Int32Array(facilities.length + 1)
  answers.set(facilities)
  answers[facilities.length] = -1
  return answers
}

function walk(attachment: Attachment, { reach, sources, facilities }: Supply, network: WalkingNetwork) {
  const walked = distanceAt(network, reach!, sources, attachment)
  return {
    distanceM: walked.distanceM,
    facility: valuesAt(withNone(facilities), walked.source, walked.source),
    edge: attachment.edge,
    hasFacilities: sources.edge.some((edge) => edge !== -1),
  }
}

/**
 * Points whose distance may be another one after facilities were added: those that the streets now bring nearer, those that no
 * street leads anywhere from, and those for which the straight line to a new one may be the shorter.
 */
export function pointsNearer(
  points: Points,
  distances: PointDistances,
  facilities: Facilities,
  added: readonly number[],
  touched: Uint32Array,
  network: WalkingNetwork | null,
  detour: number,
): number[] {
  const isTouched = new Uint8Array(network?.nodeCount ?? 0)
  for (const node of touched) isTouched[node] = 1
  const ownEdges = new Set(added.map((entry) => facilities.attachment.edge[entry]!))
  const fresh = new PlaceTree(facilities.places, Uint32Array.from(added))
  const latitudes = added.map((entry) => facilities.places[2 * entry + 1]!)
  const south = Math.min(...latitudes)
  const north = Math.max(...latitudes)
  const isAnyOffStreets = added.some((entry) => facilities.attachment.edge[entry] === -1)
  const found: number[] = []
  for (let point = 0; point < points.region.length; point += 1) {
    const edge = points.attachment.edge[point]!
    const isNearer =
      edge !== -1 &&
      network !== null &&
      (isTouched[network.edgeFrom[edge]!] || isTouched[network.edgeTo[edge]!] || ownEdges.has(edge))
    if (
      isNearer ||
      (distances.flags[point]! & pointFlags.island) !== 0 ||
      distances.distanceM[point] === Number.POSITIVE_INFINITY
    ) {
      found.push(point)
      continue
    }
    if (edge !== -1 && !isAnyOffStreets) continue
    const hereM = distances.distanceM[point]!
    const latitude = points.places[2 * point + 1]!
    const northM = Math.max(south - latitude, latitude - north) * leastDegreeM
    // Most points are farther to the north or the south than that.
    if (northM * detour > hereM) continue
    fresh.nearest(points.places[2 * point]!, latitude)
    if (fresh.distanceM * detour <= hereM) found.push(point)
  }
  return found
}

/** A degree of latitude is nowhere less. */
const leastDegreeM = 110_000

/** With these points measured anew; the distances that were given stay as they are. */
export function replacePoints(distances: PointDistances, at: ArrayLike<number>, fresh: PointDistances): PointDistances {
  const whole: PointDistances = {
    distanceM: distances.distanceM.slice(),
    facility: distances.facility.slice(),
    flags: distances.flags.slice(),
  }
  for (let from = 0; from < at.length; from += 1) copyPoint(fresh, from, whole, at[from]!)
  return whole
}

/** Points of a collection, with their regions, and whether their comuna has streets at all. */
export function pointsOf(
  places: MeasuredPlaces,
  regionCodes: readonly string[],
  comunasWithoutStreets: ReadonlySet<string>,
): Points {
  const count = places.points.placeOf.length
  const regionAt = places.regions.map((region) => (region === null ? -1 : regionCodes.indexOf(region)))
  const withoutAt = places.comunaCodes.map((code) => (code !== null && comunasWithoutStreets.has(code) ? 1 : 0))
  return {
    places: places.points.places,
    attachment: places.attachment,
    region: valuesAt(Int32Array.from(regionAt), places.points.placeOf, new Int32Array(count)),
    isWithoutStreets: valuesAt(Uint8Array.from(withoutAt), places.points.placeOf, new Uint8Array(count)),
  }
}

/** Distances of points that are other points whose distances are known (`from`), and of those that are not (-1). */
export function gatherDistances(
  from: Int32Array,
  known: PointDistances,
  measureOwn: (own: Uint32Array) => PointDistances,
): PointDistances {
  const gathered: PointDistances = {
    distanceM: new Float64Array(from.length),
    facility: new Int32Array(from.length),
    flags: new Uint8Array(from.length),
  }
  const own: number[] = []
  for (let point = 0; point < from.length; point += 1) {
    const at = from[point]!
    if (at === -1) own.push(point)
    else copyPoint(known, at, gathered, point)
  }
  if (own.length === 0) return gathered
  const measured = measureOwn(Uint32Array.from(own))
  own.forEach((point, at) => {
    copyPoint(measured, at, gathered, point)
  })
  return gathered
}

function copyPoint(from: PointDistances, at: number, to: PointDistances, point: number): void {
  to.distanceM[point] = from.distanceM[at]!
  to.facility[point] = from.facility[at]!
  to.flags[point] = from.flags[at]!
}
