import { latitudeDegreeM, longitudeDegreeM } from '../coverage/network/groundMetres.ts'

/** In degrees. */
export interface Extent {
  west: number
  south: number
  east: number
  north: number
}

export interface Patch {
  extent: Extent
  atoms: Uint32Array
}

/**
 * Places with a weight, in patches whose kernels do not meet: squares of at least two bandwidths that hold a place, joined
 * with the squares beside them. So a grid spans a city and its surroundings, never the ocean up to an island.
 */
export function densityPatches(places: Float64Array, weights: Float64Array, bandwidthM: number): Patch[] {
  const counting = Uint32Array.from(weights.keys()).filter(
    (atom) => weights[atom]! > 0 && Number.isFinite(places[2 * atom]! + places[2 * atom + 1]!),
  )
  const farthest = counting.reduce((most, atom) => Math.max(most, Math.abs(places[2 * atom + 1]!)), 0)
  // Where meridians are closest, a square is as wide as it is to be; elsewhere wider.
  const eastDegrees = (2 * bandwidthM) / longitudeDegreeM(Math.min(89, farthest))
  const northDegrees = (2 * bandwidthM) / latitudeDegreeM(0)
  const squares = new Map<number, number[]>()
  for (const atom of counting) {
    const column = Math.floor((places[2 * atom]! + 180) / eastDegrees)
    const row = Math.floor((places[2 * atom + 1]! + 90) / northDegrees)
    const key = row * rowStep + column
    const there = squares.get(key)
    if (there === undefined) squares.set(key, [atom])
    else there.push(atom)
  }
  return joined(squares).map((atoms) => ({ extent: extentOf(atoms, places), atoms: Uint32Array.from(atoms) }))
}

/** More columns than there are, however small the squares. */
const rowStep = 2 ** 24

function joined(squares: Map<number, number[]>): number[][] {
  const patches: number[][] = []
  const open = new Set(squares.keys())
  for (const start of squares.keys()) {
    if (!open.delete(start)) continue
    const stack = [start]
    const atoms: number[] = []
    for (let square = stack.pop(); square !== undefined; square = stack.pop()) {
      for (const atom of squares.get(square)!) atoms.push(atom)
      for (const step of besideSquare) if (open.delete(square + step)) stack.push(square + step)
    }
    patches.push(atoms)
  }
  return patches
}

const besideSquare = [-1, 0, 1].flatMap((row) => [-1, 0, 1].map((column) => row * rowStep + column))

function extentOf(atoms: readonly number[], places: Float64Array): Extent {
  const extent = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity }
  for (const atom of atoms) {
    extent.west = Math.min(extent.west, places[2 * atom]!)
    extent.east = Math.max(extent.east, places[2 * atom]!)
    extent.south = Math.min(extent.south, places[2 * atom + 1]!)
    extent.north = Math.max(extent.north, places[2 * atom + 1]!)
  }
  return extent
}
