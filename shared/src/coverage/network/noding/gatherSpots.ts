import { latitudeDegreeM, longitudeDegreeM } from '../groundMetres.ts'
import { SegmentCells } from '../SegmentCells.ts'
import type { Spots } from './Spots.ts'

/** Which spots are one node, and which nodes a short step apart belong together all the same. */
export interface Gathered {
  /** Node of each spot. */
  nodeOf: Int32Array
  /** The spot where each node lies. */
  centres: number[]
  /** All spots: old ones, then where most streets meet. */
  order: number[]
  /** Pairs of nodes. */
  steps: [number, number][]
}

/**
 * Spots within the tolerance of a centre become one node at the centre; the first centres are where most streets meet.
 * Nothing is moved farther than the tolerance, so a row of ends, each near the next, does not shrink to a point: the nodes
 * that remain of it are joined by steps of their true length. The first `oldSpots` are nodes already and stay as they are.
 */
export function gatherSpots(spots: Spots, toleranceM: number, oldSpots: number): Gathered {
  const near = nearSpots(spots, toleranceM)
  const nodeOf = new Int32Array(spots.count).fill(-1)
  const centres: number[] = []
  for (let spot = 0; spot < oldSpots; spot += 1) nodeOf[spot] = centres.push(spot) - 1
  for (let spot = 0; spot < oldSpots; spot += 1) take(spot, near, nodeOf)
  const importance = byImportance(spots, oldSpots)
  for (const spot of importance) {
    if (nodeOf[spot] !== -1) continue
    nodeOf[spot] = centres.push(spot) - 1
    take(spot, near, nodeOf)
  }
  const order = [...Array(oldSpots).keys(), ...importance]
  return { nodeOf, centres, order, steps: stepsBetween(spots, near, nodeOf, oldSpots) }
}

type Near = (spot: number, visit: (other: number) => void) => void

function take(centre: number, near: Near, nodeOf: Int32Array): void {
  near(centre, (other) => {
    if (nodeOf[other] === -1) nodeOf[other] = nodeOf[centre] as number
  })
}

/** By place where equally many meet, so that the order of the file plays no part. */
function byImportance({ weight, lng, lat, count }: Spots, oldSpots: number): number[] {
  return Array.from({ length: count - oldSpots }, (_, i) => oldSpots + i).sort(
    (a, b) =>
      (weight[b] as number) - (weight[a] as number) ||
      (lng[a] as number) - (lng[b] as number) ||
      (lat[a] as number) - (lat[b] as number),
  )
}

function stepsBetween(spots: Spots, near: Near, nodeOf: Int32Array, oldSpots: number): [number, number][] {
  const steps: [number, number][] = []
  const known = new Set<number>()
  for (let spot = 0; spot < spots.count; spot += 1) {
    if (!spots.isEnd[spot]) continue
    near(spot, (other) => {
      const a = Math.min(nodeOf[spot] as number, nodeOf[other] as number)
      const b = Math.max(nodeOf[spot] as number, nodeOf[other] as number)
      if (a === b || b < oldSpots || known.has(a * spots.count + b)) return
      known.add(a * spots.count + b)
      steps.push([a, b])
    })
  }
  return steps
}

/** Visits the other spots within the tolerance of one. */
function nearSpots(spots: Spots, toleranceM: number): Near {
  const { lng, lat, count } = spots
  const ends = new Float64Array(4 * count)
  let farthest = 0
  for (let spot = 0; spot < count; spot += 1) {
    ends[4 * spot] = ends[4 * spot + 2] = lng[spot] as number
    ends[4 * spot + 1] = ends[4 * spot + 3] = lat[spot] as number
    farthest = Math.max(farthest, Math.abs(lat[spot] as number))
  }
  const cellDegrees = Math.max(toleranceM, 0.1) / longitudeDegreeM(Math.min(farthest, 85))
  const cells = new SegmentCells(ends, cellDegrees)
  return (spot, visit) => {
    const x = lng[spot] as number
    const y = lat[spot] as number
    const eastM = longitudeDegreeM(y)
    const northM = latitudeDegreeM(y)
    const column = Math.floor(x / cellDegrees)
    const row = Math.floor(y / cellDegrees)
    for (let dx = -1; dx <= 1; dx += 1)
      for (let dy = -1; dy <= 1; dy += 1) {
        const cell = cells.cell(column + dx, row + dy)
        if (cell < 0) continue
        for (let i = cells.first[cell] as number; i < (cells.first[cell + 1] as number); i += 1) {
          const other = cells.segments[i] as number
          if (other === spot) continue
          const east = ((lng[other] as number) - x) * eastM
          const north = ((lat[other] as number) - y) * northM
          if (east * east + north * north <= toleranceM * toleranceM) visit(other)
        }
      }
  }
}
