import type { Position } from 'geojson'
import { cellToBoundary, cellToLatLng, gridDisk, latLngToCell } from 'h3-js'
import { areaM2 } from '../geo/areaM2.ts'
import type { HexagonResolution } from './demandMeasures.ts'
import { h3Index, hexagonNumber, hexagonParent } from './hexagonId.ts'

const finest: HexagonResolution = 9

/** Places grouped by the hexagon that they belong to. */
export interface Hexagons {
  resolution: HexagonResolution
  /** Numbers of `hexagonId.ts`, ascending, once each: those that hold a place. */
  ids: Float64Array
  /** For each place its entry of `ids`; −1 where the place is unknown. */
  of: Int32Array
}

/**
 * The hexagon that a place belongs to; NaN where the place is unknown. Of the finest hexagons it is the one that the place is
 * in; of the coarser ones its parent, so that what a hexagon holds is always the sum of what its children hold. (About 7 % of
 * places, all near an edge, are in the outline of the hexagon beside it: H3 parents contain their children only roughly.)
 */
export function hexagonOf(longitude: number, latitude: number, resolution: HexagonResolution): number {
  if (!Number.isFinite(longitude) || !(Math.abs(latitude) <= 90)) return Number.NaN
  const hexagon = hexagonNumber(latLngToCell(latitude, longitude, finest))
  return resolution === finest ? hexagon : hexagonParent(hexagon, resolution)
}

/**
 * Hexagons of places, given as pairs of longitude and latitude in degrees, NaN where unknown. `before`: hexagons of the same
 * resolution of other places; the grid is not asked again for those that are where they were.
 */
export function hexagonsOf(
  places: Float64Array,
  resolution: HexagonResolution,
  before?: { places: Float64Array; hexagons: Hexagons },
): Hexagons {
  const numbers = new Float64Array(places.length / 2)
  for (let at = 0; at < numbers.length; at += 1) {
    const [longitude, latitude] = [places[2 * at]!, places[2 * at + 1]!]
    const isThere =
      before !== undefined && before.places[2 * at] === longitude && before.places[2 * at + 1] === latitude
    numbers[at] = isThere ? before.hexagons.ids[before.hexagons.of[at]!]! : hexagonOf(longitude, latitude, resolution)
  }
  return grouped(numbers, resolution)
}

/** The same places in larger hexagons, without asking the grid for each place again. */
export function inCoarserHexagons({ ids, of }: Hexagons, resolution: HexagonResolution): Hexagons {
  const parents = grouped(
    ids.map((hexagon) => hexagonParent(hexagon, resolution)),
    resolution,
  )
  return { resolution, ids: parents.ids, of: of.map((entry) => (entry < 0 ? -1 : parents.of[entry]!)) }
}

function grouped(numbers: Float64Array, resolution: HexagonResolution): Hexagons {
  const entries = new Map<number, number>()
  for (const hexagon of numbers) if (!Number.isNaN(hexagon)) entries.set(hexagon, 0)
  const ids = Float64Array.from(entries.keys()).sort()
  ids.forEach((hexagon, entry) => {
    entries.set(hexagon, entry)
  })
  return { resolution, ids, of: Int32Array.from(numbers, (hexagon) => entries.get(hexagon) ?? -1) }
}

/**
 * Closed ring of longitudes and latitudes, right-handed: six corners, five of a pentagon, and more where an edge of the
 * icosahedron crosses it. Across the antimeridian longitudes pass 180 or −180, beside the middle's.
 */
export function hexagonRing(hexagon: number): Position[] {
  const ring = cellToBoundary(h3Index(hexagon), true)
  const longitudes = ring.map(([longitude]) => longitude)
  if (Math.max(...longitudes) - Math.min(...longitudes) < 180) return ring
  const [middle] = hexagonCentre(hexagon)
  return ring.map(([longitude, latitude]) => [longitude - 360 * Math.round((longitude - middle) / 360), latitude])
}

/** Longitude and latitude in degrees. */
export function hexagonCentre(hexagon: number): [longitude: number, latitude: number] {
  const [latitude, longitude] = cellToLatLng(h3Index(hexagon))
  return [longitude, latitude]
}

/** On the ellipsoid, as all areas of the territory are. */
export const hexagonAreaM2 = (hexagon: number): number =>
  areaM2({ type: 'Polygon', coordinates: [hexagonRing(hexagon)] })

/** Hexagons around one, as many rings of them as asked, without itself: six, 18, …; fewer around a pentagon. */
export const hexagonNeighbours = (hexagon: number, rings = 1): number[] =>
  gridDisk(h3Index(hexagon), rings)
    .map(hexagonNumber)
    .filter((other) => other !== hexagon)
