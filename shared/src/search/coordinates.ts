import { chileEnvelope } from '../geo/chile.ts'
import { fromUtm } from '../geo/utm.ts'
import { readAngles } from './angles.ts'
import { readUtm } from './utmText.ts'

/** A place that somebody wrote as numbers, and what had to be assumed to read it. */
export interface TypedPlace {
  longitude: number
  latitude: number
  system: 'degrees' | 'utm'
  /** UTM zone, where one was written or assumed. */
  zone: number | null
  /** Longitude stood first, which only Chile's place on the Earth gives away. */
  isSwapped: boolean
  /** No sign, letter or zone said it: south, west and the zone that lies in Chile were taken. */
  isAssumed: boolean
  isInChile: boolean
}

/**
 * Reads decimal degrees, degrees with minutes and seconds, and UTM of zones 18 and 19 south as people paste them:
 * decimal commas, O for west, either order. Null where the text is no pair of coordinates; then it is a name.
 */
export function readCoordinates(text: string): TypedPlace | null {
  const tidy = tidyText(text)
  if (tidy.length > 100 || !/\d/.test(tidy)) return null
  return utmPlace(tidy) ?? degreesPlace(tidy)
}

function tidyText(text: string): string {
  return text
    .replace(/[º˚]/g, '°')
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[’′‘´`]/g, "'")
    .replace(/[”″“]|''/g, '"')
    .replace(/[−–—]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
}

function utmPlace(text: string): TypedPlace | null {
  const read = readUtm(text)
  if (read === null) return null
  const [longitude, latitude] = fromUtm(read.place)
  return {
    longitude,
    latitude,
    system: 'utm',
    zone: read.place.zone,
    isSwapped: read.isSwapped,
    isAssumed: read.isZoneAssumed,
    isInChile: isInChile(longitude, latitude),
  }
}

function degreesPlace(text: string): TypedPlace | null {
  const pair = readAngles(text)
  if (pair === null) return null
  const [first, second] = pair
  const isSaid = first.axis !== null || second.axis !== null
  const straight = first.axis === 'longitude' ? [second.degrees, first.degrees] : [first.degrees, second.degrees]
  const [latitude = 0, longitude = 0] = straight
  const base = { system: 'degrees' as const, zone: null }
  const place = (lat: number, lon: number, isSwapped: boolean, isAssumed: boolean): TypedPlace => ({
    ...base,
    latitude: lat,
    longitude: lon,
    isSwapped,
    isAssumed,
    isInChile: isInChile(lon, lat),
  })
  if (isSaid || isInChile(longitude, latitude))
    return isOnEarth(longitude, latitude) ? place(latitude, longitude, first.axis === 'longitude', false) : null
  if (isInChile(latitude, longitude)) return place(longitude, latitude, true, false)
  const isUnsigned = latitude > 0 && longitude > 0
  if (isUnsigned && isInChile(-longitude, -latitude)) return place(-latitude, -longitude, false, true)
  if (isUnsigned && isInChile(-latitude, -longitude)) return place(-longitude, -latitude, true, true)
  if (isOnEarth(longitude, latitude)) return place(latitude, longitude, false, false)
  return isOnEarth(latitude, longitude) ? place(longitude, latitude, true, false) : null
}

function isInChile(longitude: number, latitude: number): boolean {
  const [west, south, east, north] = chileEnvelope
  return longitude >= west && longitude <= east && latitude >= south && latitude <= north
}

const isOnEarth = (longitude: number, latitude: number): boolean =>
  Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180
