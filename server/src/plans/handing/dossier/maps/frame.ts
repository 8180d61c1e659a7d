import type { Box } from '../paper.ts'

export type LonLat = readonly [longitude: number, latitude: number]

export interface Bounds {
  west: number
  south: number
  east: number
  north: number
}

const kmPerDegree = 111.195

/** Around all points, with a margin, as wide for its height as `aspect` says on the ground, and never smaller than `leastKm` across. */
export function frameAround(points: readonly LonLat[], aspect: number, leastKm: number): Bounds {
  const longitudes = points.map(([longitude]) => longitude)
  const latitudes = points.map(([, latitude]) => latitude)
  const middleLat = (Math.min(...latitudes) + Math.max(...latitudes)) / 2
  const middleLon = (Math.min(...longitudes) + Math.max(...longitudes)) / 2
  const kmPerLon = kmPerDegree * Math.cos((middleLat * Math.PI) / 180)
  const margin = 1.3
  let widthKm = Math.max(leastKm, (Math.max(...longitudes) - Math.min(...longitudes)) * kmPerLon * margin)
  let heightKm = Math.max(leastKm / aspect, (Math.max(...latitudes) - Math.min(...latitudes)) * kmPerDegree * margin)
  if (widthKm / heightKm < aspect) widthKm = heightKm * aspect
  else heightKm = widthKm / aspect
  const [lon, lat] = [widthKm / kmPerLon / 2, heightKm / kmPerDegree / 2]
  return { west: middleLon - lon, east: middleLon + lon, south: middleLat - lat, north: middleLat + lat }
}

const farKm = 400

/** Those that are so far from the others that a map of all would show none of them: islands in the ocean. */
export function farAway(points: readonly LonLat[]): boolean[] {
  const middle = (values: number[]) => values.sort((a, b) => a - b)[values.length >> 1] as number
  const lon = middle(points.map(([longitude]) => longitude))
  const lat = middle(points.map(([, latitude]) => latitude))
  const kmPerLon = kmPerDegree * Math.cos((lat * Math.PI) / 180)
  // A country that is long is no island: only what lies far to the side.
  return points.map(([longitude]) => Math.abs(longitude - lon) * kmPerLon > farKm)
}

export interface Projection {
  box: Box
  bounds: Bounds
  /** Points on paper. */
  at(place: LonLat): [x: number, y: number]
  isInside(place: LonLat): boolean
  kmPerPoint: number
}

/** Straight east and north: on the ground of a region true to a few per cent, of a comuna to less than a line is wide. */
export function projection(bounds: Bounds, box: Box): Projection {
  const { west, south, east, north } = bounds
  const xScale = box.width / (east - west)
  const yScale = box.height / (north - south)
  return {
    box,
    bounds,
    at: ([longitude, latitude]) => [box.x + (longitude - west) * xScale, box.y + (north - latitude) * yScale],
    isInside: ([longitude, latitude]) => longitude > west && longitude < east && latitude > south && latitude < north,
    kmPerPoint: kmPerDegree / yScale,
  }
}

/** Largest of 1, 2 and 5 times a power of ten that is no longer. */
export function roundKm(most: number): number {
  const power = 10 ** Math.floor(Math.log10(most))
  return [5, 2, 1].map((times) => times * power).find((length) => length <= most) as number
}
