import { fromUtm, type UtmPlace } from '../geo/utm.ts'

const zones = [18, 19] as const
/** Longitude of the middle of the country by latitude: which of the two zones a pair without one means. */
const middleOfChile: readonly [latitude: number, longitude: number][] = [
  [-17, -69.7],
  [-27, -70.2],
  [-33, -71],
  [-38, -72.4],
  [-44, -72.9],
  [-50, -73.4],
  [-53, -71.2],
  [-56, -69],
]

interface UtmText {
  place: UtmPlace
  isSwapped: boolean
  isZoneAssumed: boolean
}

/**
 * "19H 256000 6340000", "256.000 6.340.000 (19S)", "E 256000 N 6340000 huso 19", from a text in capitals; null otherwise.
 * Zones 18 and 19, always south: "19S" is meant as south here, not as the band of that letter.
 */
export function readUtm(text: string): UtmText | null {
  const words = /\b(?:UTM|WGS ?84|SIRGAS|HUSO|ZONA|ZONE|SUR|SOUTH|ESTE|NORTE|EAST|NORTH|EPSG)\b/g
  const bare = text
    .replace(words, ' ')
    .replace(/[()[\]:=;/]/g, ' ')
    .replace(/(^|[\s,])[EN](?=\s|\d|$)|(\d)\s*(?:M ?[EN]?|[EN])(?=[\s,]|$)/g, '$1$2 ')
    .replace(/,(?=\s|$)/g, ' ')
  const tokens = bare.split(/\s+/).filter((token) => token !== '' && token !== ',')
  const zoneAt = tokens.findIndex((token) => /^(?:327)?1[89][C-HJ-NP-X]?$/.test(token))
  const [zoneToken] = zoneAt < 0 ? [] : tokens.splice(zoneAt, 1)
  // "19 H": the band on its own.
  const rest = tokens.filter((token, at) => !(zoneToken !== undefined && at === zoneAt && /^[C-HJ-NP-X]$/.test(token)))
  const numbers = rest.flatMap((token) => (rest.length === 1 ? token.split(',') : [token])).map(metres)
  const [first, second] = numbers
  if (numbers.length !== 2 || first == null || second == null) return null
  const isSwapped = first > second
  const [eastM, northM] = isSwapped ? [second, first] : [first, second]
  if (eastM < 100_000 || eastM > 900_000 || northM < 3_700_000 || northM > 8_200_000) return null
  const said = zoneToken === undefined ? null : Number(/1[89]/.exec(zoneToken.replace(/^327/, ''))?.[0])
  return { place: { zone: said ?? likelyZone(eastM, northM), eastM, northM }, isSwapped, isZoneAssumed: said === null }
}

/** Dots and commas group thousands where three digits follow each of them ("6.340.000"), and divide otherwise. */
function metres(token: string): number | null {
  const grouped = /^\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*(?:[.,]\d+)?$/.exec(token)
  const text = grouped === null ? token.replace(',', '.') : ungrouped(token, grouped[1] ?? '.')
  return /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : null
}

function ungrouped(token: string, mark: string): string {
  const other = mark === '.' ? ',' : '.'
  return token.replaceAll(mark, '').replace(other, '.')
}

function likelyZone(eastM: number, northM: number): number {
  const distance = (zone: number): number => {
    const [longitude, latitude] = fromUtm({ zone, eastM, northM })
    return Math.abs(longitude - middleLongitude(latitude))
  }
  return zones.toSorted((a, b) => distance(a) - distance(b))[0] ?? 19
}

function middleLongitude(latitude: number): number {
  const next = middleOfChile.findIndex(([south]) => south <= latitude)
  const [lat1, lon1] = middleOfChile[next < 0 ? middleOfChile.length - 1 : next] ?? [0, 0]
  const [lat0, lon0] = middleOfChile[Math.max(0, next - 1)] ?? [lat1, lon1]
  return lat0 === lat1 ? lon1 : lon0 + ((latitude - lat0) / (lat1 - lat0)) * (lon1 - lon0)
}
