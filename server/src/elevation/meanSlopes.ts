import type { Db } from '../platform/database.ts'
import { listGrids } from './elevation.queries.ts'
import { elevationReader } from './elevationReader.ts'

interface PlacePoint {
  id: number
  longitude: number
  latitude: number
}

export const hasElevations = async (db: Db): Promise<boolean> => (await listGrids(db)).length > 0

/** Between two readings of the ground: less than the cells of most grids would only repeat one of them. */
const apartM = 30
const metresPerDegree = 111_195

/** Degrees from the horizontal, the mean over the points of each place; places of which no height is known are absent. */
export async function meanSlopes(db: Db, points: readonly PlacePoint[]): Promise<Map<number, number>> {
  const slopes = new Map<number, number>()
  const read = elevationReader(db)
  for (const [id, own] of Map.groupBy(points, (point) => point.id)) {
    const { elevationAt, isEmpty } = await read(boxAround(own))
    if (isEmpty) continue
    const known = own.map((point) => slopeAt(elevationAt, point)).filter((slope) => !Number.isNaN(slope))
    if (known.length > 0) slopes.set(id, known.reduce((sum, slope) => sum + slope, 0) / known.length)
  }
  return slopes
}

const degreesEast = (latitude: number) => apartM / (metresPerDegree * Math.cos((latitude * Math.PI) / 180))

function boxAround(points: readonly PlacePoint[]): [number, number, number, number] {
  const box: [number, number, number, number] = [180, 90, -180, -90]
  for (const { longitude, latitude } of points) {
    const [east, north] = [degreesEast(latitude), apartM / metresPerDegree]
    box[0] = Math.min(box[0], longitude - east)
    box[1] = Math.min(box[1], latitude - north)
    box[2] = Math.max(box[2], longitude + east)
    box[3] = Math.max(box[3], latitude + north)
  }
  return box
}

/** By central differences; NaN where a height around it is unknown. */
function slopeAt(elevationAt: (longitude: number, latitude: number) => number, { longitude, latitude }: PlacePoint) {
  const [east, north] = [degreesEast(latitude) / 2, apartM / metresPerDegree / 2]
  const alongX = (elevationAt(longitude + east, latitude) - elevationAt(longitude - east, latitude)) / apartM
  const alongY = (elevationAt(longitude, latitude + north) - elevationAt(longitude, latitude - north)) / apartM
  return (Math.atan(Math.hypot(alongX, alongY)) * 180) / Math.PI
}
