/** Universal Transverse Mercator on WGS 84, southern hemisphere: EPSG:32718 and 32719 in Chile. */
export interface UtmPlace {
  zone: number
  eastM: number
  northM: number
}

const majorM = 6_378_137
const flattening = 1 / 298.257223563
const scale = 0.9996
const falseEastM = 500_000
const falseNorthM = 10_000_000

// Krüger's series in the third flattening (Karney 2011, J. Geodesy 85:475, eqs. 35 and 36), cut after the fourth power:
// below a tenth of a millimetre anywhere in a zone.
const n = flattening / (2 - flattening)
const eccentricity = (2 * Math.sqrt(n)) / (1 + n)
const radiusM = (majorM / (1 + n)) * (1 + n ** 2 / 4 + n ** 4 / 64)
const forward = [
  n / 2 - (2 * n ** 2) / 3 + (5 * n ** 3) / 16 + (41 * n ** 4) / 180,
  (13 * n ** 2) / 48 - (3 * n ** 3) / 5 + (557 * n ** 4) / 1440,
  (61 * n ** 3) / 240 - (103 * n ** 4) / 140,
  (49_561 * n ** 4) / 161_280,
]
const inverse = [
  n / 2 - (2 * n ** 2) / 3 + (37 * n ** 3) / 96 - n ** 4 / 360,
  n ** 2 / 48 + n ** 3 / 15 - (437 * n ** 4) / 1440,
  (17 * n ** 3) / 480 - (37 * n ** 4) / 840,
  (4397 * n ** 4) / 161_280,
]

const radians = Math.PI / 180
const middleOf = (zone: number): number => zone * 6 - 183

/** The zone that a longitude belongs to. */
export const utmZone = (longitude: number): number => Math.min(60, Math.max(1, Math.floor((longitude + 180) / 6) + 1))

export function toUtm(longitude: number, latitude: number, zone = utmZone(longitude)): UtmPlace {
  const sin = Math.sin(latitude * radians)
  const east = (longitude - middleOf(zone)) * radians
  const t = Math.sinh(Math.atanh(sin) - eccentricity * Math.atanh(eccentricity * sin))
  const xi = Math.atan2(t, Math.cos(east))
  const eta = Math.asinh(Math.sin(east) / Math.hypot(t, Math.cos(east)))
  const [northing, easting] = addSeries(forward, xi, eta, 1)
  return {
    zone,
    eastM: falseEastM + scale * radiusM * easting,
    northM: falseNorthM + scale * radiusM * northing,
  }
}

/** Longitude and latitude in degrees. */
export function fromUtm({ zone, eastM, northM }: UtmPlace): [number, number] {
  const xi = (northM - falseNorthM) / (scale * radiusM)
  const eta = (eastM - falseEastM) / (scale * radiusM)
  const [north, east] = addSeries(inverse, xi, eta, -1)
  const conformal = Math.atanh(Math.sin(north) / Math.cosh(east))
  let sin = Math.tanh(conformal)
  // Each round is nearer by the square of the eccentricity, 0.007.
  for (let round = 0; round < 8; round += 1) sin = Math.tanh(conformal + eccentricity * Math.atanh(eccentricity * sin))
  const longitude = middleOf(zone) + Math.atan2(Math.sinh(east), Math.cos(north)) / radians
  return [longitude, Math.asin(sin) / radians]
}

function addSeries(terms: readonly number[], xi: number, eta: number, sign: 1 | -1): [number, number] {
  let [north, east] = [xi, eta]
  for (const [at, term] of terms.entries()) {
    const times = 2 * (at + 1)
    north += sign * term * Math.sin(times * xi) * Math.cosh(times * eta)
    east += sign * term * Math.cos(times * xi) * Math.sinh(times * eta)
  }
  return [north, east]
}
