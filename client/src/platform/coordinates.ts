import { toUtm } from '@arraigo/shared/geo/utm.ts'
import type { Locale } from '@arraigo/shared/messages/messages.ts'
import { intlLocale } from './format.ts'

/** As a person pastes it elsewhere: decimal points, latitude first. */
export const degreesText = (longitude: number, latitude: number, digits = 6): string =>
  `${latitude.toFixed(digits)}, ${longitude.toFixed(digits)}`

/** "19S 256000 6340000": zone, east and north in metres. */
export function utmText(longitude: number, latitude: number): string {
  const { zone, eastM, northM } = toUtm(longitude, latitude)
  const isSouth = latitude < 0
  // The false northing of the south is not counted in the north.
  return `${zone}${isSouth ? 'S' : 'N'} ${eastM.toFixed(0)} ${(isSouth ? northM : northM - 10_000_000).toFixed(0)}`
}

/** As it is read: "33,04500° S 71,62000° O". */
export function placeText(locale: Locale, longitude: number, latitude: number, digits = 5): string {
  const options = { minimumFractionDigits: digits, maximumFractionDigits: digits }
  const number = new Intl.NumberFormat(intlLocale(locale), options)
  const west = locale === 'es' ? 'O' : 'W'
  const lat = `${number.format(Math.abs(latitude))}° ${latitude < 0 ? 'S' : 'N'}`
  return `${lat} ${number.format(Math.abs(longitude))}° ${longitude < 0 ? west : 'E'}`
}
