const radians = Math.PI / 180
const semiMajorM = 6_378_137
const eccentricitySq = 0.00669437999014

/** Metres of a degree of longitude at a latitude, on WGS 84. */
export function longitudeDegreeM(latitude: number): number {
  const phi = latitude * radians
  const sine = Math.sin(phi)
  return (semiMajorM / Math.sqrt(1 - eccentricitySq * sine * sine)) * Math.cos(phi) * radians
}

/** Metres of a degree of latitude at a latitude, on WGS 84. */
export function latitudeDegreeM(latitude: number): number {
  const sine = Math.sin(latitude * radians)
  const w = 1 - eccentricitySq * sine * sine
  return ((semiMajorM * (1 - eccentricitySq)) / (w * Math.sqrt(w))) * radians
}

/**
 * Length of a piece of street in metres, by the radii of curvature halfway: within 1e-6 of the geodesic up to ten
 * kilometres, at a twentieth of its price.
 */
export function groundDistanceM(lng1: number, lat1: number, lng2: number, lat2: number): number {
  const middle = (lat1 + lat2) / 2
  const east = (lng2 - lng1) * longitudeDegreeM(middle)
  const north = (lat2 - lat1) * latitudeDegreeM(middle)
  return Math.sqrt(east * east + north * north)
}
