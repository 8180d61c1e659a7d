import { latitudeDegreeM, longitudeDegreeM } from '../coverage/network/groundMetres.ts'
import { densityPatches, type Extent } from './densityPatches.ts'

/** Density of a piece of country, row by row from the south; around it lies nothing. */
export interface DensityGrid {
  columns: number
  rows: number
  /** Middle of the first cell, and how far the next one is, in degrees. */
  west: number
  south: number
  eastDegrees: number
  northDegrees: number
  /** By row: to the south meridians are closer. */
  cellKm2: Float64Array
  /** Per km². */
  perKm2: Float64Array
}

export interface DensityGrids {
  grids: DensityGrid[]
  cellM: number
}

/** More cells than this and they are made larger: memory and what a map can show end here. */
const mostCells = 6_000_000
/** A cell is this part of the bandwidth: the kernel is then forty cells wide at most and still smooth. */
const cellShare = 1 / 8
/** Beyond this the kernel would be four cells wide and no longer round. */
const coarsestShare = 1 / 2

/**
 * Kernel density of weighted places: the quartic kernel 3 / (π h²) (1 − d² / h²)² (Silverman, Density Estimation, 1986, 4.5),
 * which is 0 from the bandwidth h on, so that islands need no ocean between them: places farther apart than two bandwidths are
 * spread on grids of their own, square in metres halfway up. What is spread is the whole weight, also where a grid is coarse: the
 * sum of `perKm2 × cellKm2` is the sum of the weights. Weights of 0 and less and unknown ones (NaN) do not count.
 */
export function densityGrids(places: Float64Array, weights: Float64Array, bandwidthM: number): DensityGrids {
  const patches = densityPatches(places, weights, bandwidthM)
  const wanted = bandwidthM * cellShare
  const cells = patches.reduce((sum, { extent }) => sum + cellsOf(extent, wanted), 0)
  const cellM = Math.min(bandwidthM * coarsestShare, wanted * Math.max(1, Math.sqrt(cells / mostCells)))
  return { grids: patches.map(({ extent, atoms }) => spread(extent, atoms, places, weights, bandwidthM, cellM)), cellM }
}

const cellsOf = ({ west, south, east, north }: Extent, cellM: number): number => {
  const latitude = (south + north) / 2
  return (
    (((east - west) * longitudeDegreeM(latitude)) / cellM) * (((north - south) * latitudeDegreeM(latitude)) / cellM)
  )
}

function spread(
  { west, south, east, north }: Extent,
  atoms: Uint32Array,
  places: Float64Array,
  weights: Float64Array,
  bandwidthM: number,
  cellM: number,
): DensityGrid {
  const latitude = (south + north) / 2
  const eastDegrees = cellM / longitudeDegreeM(latitude)
  const northDegrees = cellM / latitudeDegreeM(latitude)
  // Around the outermost place the kernel and one empty cell, so that contours close.
  const margin = Math.ceil(bandwidthM / cellM) + 2
  const columns = Math.ceil((east - west) / eastDegrees) + 2 * margin + 1
  const rows = Math.ceil((north - south) / northDegrees) + 2 * margin + 1
  const grid: DensityGrid = {
    columns,
    rows,
    west: west - margin * eastDegrees,
    south: south - margin * northDegrees,
    eastDegrees,
    northDegrees,
    cellKm2: new Float64Array(rows),
    perKm2: new Float64Array(columns * rows),
  }
  for (let row = 0; row < rows; row += 1) {
    const at = grid.south + row * northDegrees
    grid.cellKm2[row] = (eastDegrees * longitudeDegreeM(at) * northDegrees * latitudeDegreeM(at)) / 1e6
  }
  smooth(binned(grid, atoms, places, weights), quarticStencil(bandwidthM / cellM, columns), grid)
  return grid
}

/** Each weight on the four cells around its place, the nearer the more: sum and centre stay (linear binning). */
function binned(grid: DensityGrid, atoms: Uint32Array, places: Float64Array, weights: Float64Array): Float64Array {
  const { columns, west, south, eastDegrees, northDegrees } = grid
  const mass = new Float64Array(grid.perKm2.length)
  for (const atom of atoms) {
    const x = (places[2 * atom]! - west) / eastDegrees
    const y = (places[2 * atom + 1]! - south) / northDegrees
    const [column, row] = [Math.floor(x), Math.floor(y)]
    const [right, up] = [x - column, y - row]
    const at = row * columns + column
    const weight = weights[atom]!
    mass[at]! += weight * (1 - right) * (1 - up)
    mass[at + 1]! += weight * right * (1 - up)
    mass[at + columns]! += weight * (1 - right) * up
    mass[at + columns + 1]! += weight * right * up
  }
  return mass
}

interface Stencil {
  offsets: Int32Array
  /** Together 1. */
  shares: Float64Array
}

function quarticStencil(radius: number, columns: number): Stencil {
  const reach = Math.floor(radius)
  const offsets: number[] = []
  const shares: number[] = []
  for (let up = -reach; up <= reach; up += 1) {
    for (let right = -reach; right <= reach; right += 1) {
      const rest = 1 - (up * up + right * right) / (radius * radius)
      if (rest <= 0) continue
      offsets.push(up * columns + right)
      shares.push(rest * rest)
    }
  }
  const all = shares.reduce((sum, share) => sum + share, 0)
  return { offsets: Int32Array.from(offsets), shares: Float64Array.from(shares, (share) => share / all) }
}

function smooth(mass: Float64Array, { offsets, shares }: Stencil, { perKm2, cellKm2, columns }: DensityGrid): void {
  for (let cell = 0; cell < mass.length; cell += 1) {
    const own = mass[cell]!
    if (own === 0) continue
    for (let at = 0; at < offsets.length; at += 1) perKm2[cell + offsets[at]!]! += own * shares[at]!
  }
  for (let cell = 0; cell < perKm2.length; cell += 1) perKm2[cell]! /= cellKm2[Math.floor(cell / columns)]!
}
