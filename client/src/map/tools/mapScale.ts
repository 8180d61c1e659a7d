/** Length of the equator in Web Mercator, which takes the Earth for a sphere of the major axis. */
const equatorM = 2 * Math.PI * 6_378_137
/** Pixels of the whole world at zoom 0. */
const worldPx = 512
/** Square of the eccentricity of WGS 84. */
const eSquared = 0.00669437999014

/**
 * Metres on the ground for one metre of Web Mercator's sphere at a latitude: the cosine, and the ellipsoid's mean radius
 * there (the geometric mean of both directions, which in Chile differ from it by a quarter of a per cent at most).
 */
function groundFactor(latitude: number): number {
  const radians = (latitude * Math.PI) / 180
  return (Math.cos(radians) * Math.sqrt(1 - eSquared)) / (1 - eSquared * Math.sin(radians) ** 2)
}

/** Metres on the ground under one CSS pixel. */
export const metresPerPx = (zoom: number, latitude: number): number =>
  (equatorM * groundFactor(latitude)) / (worldPx * 2 ** zoom)

/** The zoom at which one CSS pixel is that many metres. */
export const zoomFor = (metres: number, latitude: number): number =>
  Math.log2((equatorM * groundFactor(latitude)) / (worldPx * metres))

/** Longest round length (1, 2 or 5 times a power of ten) of at most that many metres. */
export function roundLength(mostM: number): number {
  const power = 10 ** Math.floor(Math.log10(mostM))
  return ([5, 2, 1].find((times) => times * power <= mostM) ?? 1) * power
}
