import { type Cells, cellAt } from './cells.ts'
import { carve } from './erosion.ts'
import type { DistrictSketch } from './places.ts'
import { distanceToSegment, type Plane, type Point } from './plane.ts'
import { noiseFrom } from './random.ts'

/** Heights on a square grid, and how much water passes each cell. */
export interface Terrain {
  west: number
  south: number
  cellM: number
  columns: number
  rows: number
  /** Metres above the sea. */
  height: Float64Array
  /** Cells that drain through each cell, itself included. */
  flow: Float64Array
  /** The cell each cell drains into; itself at an outlet. */
  receiver: Int32Array
  /** Metres to the sea; Infinity inland. */
  coastM: Float64Array
}

const CELL_M = 60

/** The country of a district: a rise from the coast, hills, noise, and ravines carved by water. */
export function shapeTerrain(
  sketch: DistrictSketch,
  plane: Plane,
  ownership: Cells,
  coast: readonly Point[],
  seed: string,
): Terrain {
  const { west, south } = ownership
  const columns = Math.floor((ownership.columns * ownership.cellM) / CELL_M)
  const rows = Math.floor((ownership.rows * ownership.cellM) / CELL_M)
  const height = new Float64Array(columns * rows)
  const coastM = new Float64Array(columns * rows).fill(Infinity)
  const ground = groundOf(sketch, plane, seed)
  let candidates: number[] = []
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const cell = row * columns + column
      const point: Point = [west + (column + 0.5) * CELL_M, south + (row + 0.5) * CELL_M]
      if (column % STRETCH === 0)
        candidates = nearCorners(coast, point[0] + (STRETCH / 2) * CELL_M, point[1], STRETCH * CELL_M)
      const { fromSea, isSeaward } = seaward(point, coast, candidates)
      const isSea = isSeaward && ownership.values[cellAt(ownership, point)] === 0
      coastM[cell] = isSea ? 0 : fromSea
      height[cell] = isSea ? 0 : ground(point, fromSea)
    }
  }
  const { flow, receiver } = carve(height, columns, rows, sketch.plainM)
  return { west, south, cellM: CELL_M, columns, rows, height, flow, receiver, coastM }
}

function groundOf(sketch: DistrictSketch, plane: Plane, seed: string): (point: Point, fromSeaM: number) => number {
  const roll = noiseFrom(`${seed}/roll`, 1700, 4)
  const knolls = noiseFrom(`${seed}/knolls`, 330, 3)
  const shelf = noiseFrom(`${seed}/shelf`, 1500, 2)
  const hills = sketch.hills.map((hill) => ({ ...hill, at: plane.toPlane(hill.lon, hill.lat) }))
  return ([x, y], fromSeaM) => {
    const n = roll(x, y)
    // The plain between beach and slope is wide in the bays and nearly nothing at the points.
    const shelfM = 260 + 330 * Math.max(0, 0.35 + shelf(x, y))
    const inland = fromSeaM === Infinity ? 0 : Math.max(0, 1 - Math.exp(-Math.max(0, fromSeaM - shelfM) / 1500))
    let height = sketch.plainM + sketch.coastRiseM * inland * (0.85 + 0.55 * n)
    for (const hill of hills) {
      const r = Math.hypot(x - hill.at[0], y - hill.at[1]) / hill.radiusM
      const share = Math.max(0, 1 - r * r * (1 + 0.5 * n))
      const beach = fromSeaM === Infinity ? 1 : Math.min(1, Math.max(0, (fromSeaM - 150) / 500))
      height += hill.heightM * share * share * (0.8 + 0.5 * n) * beach
    }
    // Small knolls make the water wind.
    height += knolls(x, y) * Math.min(16, Math.max(0.6, (height - sketch.plainM) * 0.16))
    // Plains tilt a little towards the west, so that water finds its way.
    return height + (fromSeaM === Infinity ? x * 0.004 + 20 : Math.min(fromSeaM, 3000) * 0.002) + n * 1.2
  }
}

/** Cells in a row that are looked at together for the nearest corner of the coast. */
const STRETCH = 16

/** Corners that can be the nearest one for some place within half of `lengthM` of the middle. */
function nearCorners(coast: readonly Point[], x: number, y: number, lengthM: number): number[] {
  const off = coast.map((corner) => Math.hypot(corner[0] - x, corner[1] - y))
  const least = Math.min(...off)
  return off.flatMap((metres, i) => (metres <= least + lengthM ? [i] : []))
}

/** Coasts are drawn with the sea on the left. Looks for the nearest corner first, then at the two sides that meet there. */
function seaward(
  point: Point,
  coast: readonly Point[],
  candidates: readonly number[],
): { fromSea: number; isSeaward: boolean } {
  let corner = 0
  let least = Infinity
  for (const i of candidates) {
    const [x, y] = coast[i] as Point
    const square = (x - point[0]) ** 2 + (y - point[1]) ** 2
    if (square >= least) continue
    least = square
    corner = i
  }
  let fromSea = Infinity
  let isSeaward = false
  for (let i = Math.max(0, corner - 1); i <= corner && i + 1 < coast.length; i++) {
    const [a, b] = [coast[i] as Point, coast[i + 1] as Point]
    const off = distanceToSegment(point, a, b)
    if (off >= fromSea) continue
    fromSea = off
    isSeaward = (b[0] - a[0]) * (point[1] - a[1]) > (b[1] - a[1]) * (point[0] - a[0])
  }
  return { fromSea, isSeaward }
}

/** Height between the grid's cell centres, by the four nearest. */
export function heightAt(terrain: Terrain, x: number, y: number): number {
  return sample(terrain, terrain.height, x, y)
}

export function sample(terrain: Terrain, field: Float64Array, x: number, y: number): number {
  const fx = Math.max(0, Math.min(terrain.columns - 1.001, (x - terrain.west) / terrain.cellM - 0.5))
  const fy = Math.max(0, Math.min(terrain.rows - 1.001, (y - terrain.south) / terrain.cellM - 0.5))
  const column = Math.floor(fx)
  const row = Math.floor(fy)
  const [u, v] = [fx - column, fy - row]
  const at = row * terrain.columns + column
  const low = (field[at] as number) * (1 - u) + (field[at + 1] as number) * u
  const high = (field[at + terrain.columns] as number) * (1 - u) + (field[at + terrain.columns + 1] as number) * u
  return low * (1 - v) + high * v
}

/** Uphill direction times steepness (rise over run), averaged over about 160 m. */
export function gradientAt(terrain: Terrain, x: number, y: number): Point {
  const reach = 80
  return [
    (heightAt(terrain, x + reach, y) - heightAt(terrain, x - reach, y)) / (2 * reach),
    (heightAt(terrain, x, y + reach) - heightAt(terrain, x, y - reach)) / (2 * reach),
  ]
}

export function slopeAt(terrain: Terrain, x: number, y: number): number {
  const [gx, gy] = gradientAt(terrain, x, y)
  return Math.hypot(gx, gy)
}
