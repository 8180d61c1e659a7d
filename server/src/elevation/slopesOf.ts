import { boundsOf } from '@arraigo/shared/coverage/boundsOf.ts'
import { latitudeDegreeM, longitudeDegreeM } from '@arraigo/shared/coverage/network/groundMetres.ts'
import { readWkbShapes } from '@arraigo/shared/coverage/placeShapes.ts'
import { samplePlaces } from '@arraigo/shared/coverage/samplePlaces.ts'
import type { Db } from '../platform/database.ts'
import { listGrids } from './elevation.queries.ts'
import { type Elevations, elevationReader } from './elevationReader.ts'

/** About the side of a cell of the elevations that are published for all of Chile. */
const reachM = 15
const density = { spacingM: 30, mostPerPlace: 60, leastPerPlace: 4 }

/**
 * Mean slope of the ground within each boundary (WKB), in degrees: of the steepest descent at points spread over it. Null where
 * no elevation is loaded, or of less than half of the points.
 */
export async function slopesOf(db: Db, boundaries: readonly (Buffer | null)[]): Promise<(number | null)[]> {
  const slopes: (number | null)[] = boundaries.map(() => null)
  if (boundaries.length === 0 || (await listGrids(db)).length === 0) return slopes
  const shapes = readWkbShapes([...boundaries])
  const bounds = boundsOf(shapes)
  const { places, placeOf } = samplePlaces(shapes, density)
  const read = elevationReader(db)
  const pointsOf = Map.groupBy(placeOf.keys(), (point) => placeOf[point]!)
  for (const [place, points] of pointsOf) {
    const [west, south, east, north] = bounds.subarray(4 * place, 4 * place + 4)
    const margin = reachM / latitudeDegreeM(south!)
    const elevations = await read([west! - 2 * margin, south! - margin, east! + 2 * margin, north! + margin])
    if (elevations.isEmpty) continue
    const known = points
      .map((point) => slopeAt(elevations, places[2 * point]!, places[2 * point + 1]!))
      .filter((slope) => !Number.isNaN(slope))
    if (2 * known.length < points.length) continue
    slopes[place] = known.reduce((sum, slope) => sum + slope, 0) / known.length
  }
  return slopes
}

function slopeAt({ elevationAt }: Elevations, longitude: number, latitude: number): number {
  const east = reachM / longitudeDegreeM(latitude)
  const north = reachM / latitudeDegreeM(latitude)
  const across = elevationAt(longitude + east, latitude) - elevationAt(longitude - east, latitude)
  const along = elevationAt(longitude, latitude + north) - elevationAt(longitude, latitude - north)
  return (Math.atan(Math.hypot(across, along) / (2 * reachM)) * 180) / Math.PI
}
