import type { Position } from 'geojson'
import type { Issue } from '../problems/issue.ts'

/** West, south, east, north in degrees: the continent, Easter Island and Juan Fernández, without the Antarctic claim. */
export const chileEnvelope = [-110, -56, -66, -17] as const

export const isInChile = (longitude: number, latitude: number) =>
  longitude >= chileEnvelope[0] &&
  longitude <= chileEnvelope[2] &&
  latitude >= chileEnvelope[1] &&
  latitude <= chileEnvelope[3]

/** What can be wrong of a place that a question starts from; far from Chile nothing is measured. */
export const placeIssue = (lng: number, lat: number, path: string): Issue | null =>
  isInChile(lng, lat) ? null : { code: 'place-outside-chile', path, params: { lng, lat } }

/** Share of the points that must agree: single wrong points are the rows' problem, not the file's. */
const MOST = 0.8

/** True when most of the points lie in Chile only if their first number is the latitude. */
export function latitudeComesFirst(points: readonly Position[]): boolean {
  const swapped = points.filter(([first, second]) => isInChile(second!, first!) && !isInChile(first!, second!)).length
  return points.length > 0 && swapped >= points.length * MOST
}

/** UTM northings of southern zones are above 10^6 and eastings below it, on every datum in use in Chile. */
const MIN_NORTHING_M = 1_500_000
const MAX_EASTING_M = 1_500_000
const geographic = new Set([4326, 4674, 5360, 4248, 9147])
const transverseMercator = new Set([32718, 32719, 5361, 5362, 24878, 24879, 31978, 31979])

/**
 * Whether the two axes are the wrong way round for Chile: latitude before longitude, or northing before easting. For
 * another CRS, or an unknown one (null), degrees are recognised by their range; anything else is not judged.
 */
export function looksSwapped(points: readonly Position[], epsg: number | null): boolean {
  if (epsg !== null && transverseMercator.has(epsg)) {
    const swapped = points.filter(([x, y]) => x! > MIN_NORTHING_M && y! > 0 && y! < MAX_EASTING_M).length
    return points.length > 0 && swapped >= points.length * MOST
  }
  return (epsg === null || geographic.has(epsg)) && latitudeComesFirst(points)
}
