import { latitudeDegreeM, longitudeDegreeM } from '../network/groundMetres.ts'
import type { Attachment, WalkingNetwork } from '../network/walkingNetwork.ts'

export interface CandidatePlaces {
  /** Longitude, latitude pairs in degrees. */
  places: Float64Array
  attachment: Attachment
}

/** West, south, east, north in degrees. */
export type Extent = readonly [number, number, number, number]

/**
 * Corners of streets within the extent, one for each square of a grid: the corner nearest to the square's middle. Where a
 * square has places far from any street and no corner, one of those places stands for it.
 */
export function candidatePlaces(
  network: WalkingNetwork | null,
  farPlaces: Float64Array,
  extent: Extent,
  spacingM: number,
): CandidatePlaces {
  const grid = gridOver(extent, spacingM)
  const corners = nearestToMiddles(grid, network?.nodePlaces ?? new Float64Array(0))
  const far = nearestToMiddles(grid, farPlaces)
  const chosen = [...new Set([...corners.keys(), ...far.keys()])].sort((a, b) => a - b)
  const result: CandidatePlaces = {
    places: new Float64Array(2 * chosen.length),
    attachment: {
      edge: new Int32Array(chosen.length).fill(-1),
      alongM: new Float64Array(chosen.length),
      legM: new Float64Array(chosen.length),
    },
  }
  for (const [at, cell] of chosen.entries()) {
    const node = corners.get(cell)
    const source = node === undefined ? farPlaces : network!.nodePlaces
    const index = node ?? far.get(cell)!
    result.places.set(source.subarray(2 * index, 2 * index + 2), 2 * at)
    if (node === undefined) result.attachment.legM[at] = Number.NaN
    else attachToNode(network!, node, result.attachment, at)
  }
  return result
}

/** The spacing, from the one wanted upwards, at which there are at most so many candidates. */
export function spacingFor(countAt: (spacingM: number) => number, wantedM: number, mostCandidates: number): number {
  let spacingM = wantedM
  for (let count = countAt(spacingM); count > mostCandidates; count = countAt(spacingM)) {
    // Squares become fewer with the square of their side; a little more, so as not to end just above.
    spacingM = Math.ceil((spacingM * Math.max(1.05, 1.02 * Math.sqrt(count / mostCandidates))) / 10) * 10
  }
  return spacingM
}

interface Grid {
  extent: Extent
  columns: number
  eastDegrees: number
  northDegrees: number
}

function gridOver(extent: Extent, spacingM: number): Grid {
  const [west, south, east, north] = extent
  const eastDegrees = spacingM / longitudeDegreeM((south + north) / 2)
  const columns = Math.max(1, Math.ceil((east - west) / eastDegrees))
  return { extent, columns, eastDegrees, northDegrees: spacingM / latitudeDegreeM((south + north) / 2) }
}

/** Index of the place nearest to the middle of each square that has one. */
function nearestToMiddles(
  { extent, columns, eastDegrees, northDegrees }: Grid,
  places: Float64Array,
): Map<number, number> {
  const [west, south, east, north] = extent
  const nearest = new Map<number, number>()
  const offs = new Map<number, number>()
  for (let index = 0; index < places.length / 2; index++) {
    const lng = places[2 * index]!
    const lat = places[2 * index + 1]!
    if (!(lng >= west && lng <= east && lat >= south && lat <= north)) continue
    const x = (lng - west) / eastDegrees
    const y = (lat - south) / northDegrees
    const cell = Math.floor(y) * columns + Math.min(columns - 1, Math.floor(x))
    const off = Math.hypot(x - Math.floor(x) - 0.5, y - Math.floor(y) - 0.5)
    if (off >= (offs.get(cell) ?? Number.POSITIVE_INFINITY)) continue
    nearest.set(cell, index)
    offs.set(cell, off)
  }
  return nearest
}

function attachToNode(network: WalkingNetwork, node: number, { edge, alongM }: Attachment, at: number): void {
  const link = network.links[network.firstLink[node]!]
  // A corner without streets is met by nobody who walks.
  if (network.firstLink[node] === network.firstLink[node + 1] || link === undefined) return
  edge[at] = link
  alongM[at] = network.edgeFrom[link] === node ? 0 : network.edgeLengthM[link]!
}

/** One of several attached places, for a search from it alone. */
export const attachmentOf = ({ edge, alongM, legM }: Attachment, at: number): Attachment => ({
  edge: edge.subarray(at, at + 1),
  alongM: alongM.subarray(at, at + 1),
  legM: legM.subarray(at, at + 1),
})
