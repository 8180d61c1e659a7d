/** Length of the equator in Web Mercator, which takes the Earth for a sphere of the major axis. */
const equatorM = 2 * Math.PI * 6_378_137
/** Pixels of the whole world at zoom 0. */
const worldPx = 512

const cos = (latitude: number): number => Math.cos((latitude * Math.PI) / 180)

/** Metres on the ground under one CSS pixel, at a latitude: Web Mercator enlarges by 1 / cos(latitude). */
export const metresPerPx = (zoom: number, latitude: number): number =>
  (equatorM * cos(latitude)) / (worldPx * 2 ** zoom)

/** The zoom at which one CSS pixel is that many metres. */
export const zoomFor = (metres: number, latitude: number): number =>
  Math.log2((equatorM * cos(latitude)) / (worldPx * metres))

/** Longest round length (1, 2 or 5 times a power of ten) of at most that many metres. */
export function roundLength(mostM: number): number {
  const power = 10 ** Math.floor(Math.log10(mostM))
  return ([5, 2, 1].find((times) => times * power <= mostM) ?? 1) * power
}
