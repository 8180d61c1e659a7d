import { latitudeDegreeM, longitudeDegreeM } from '../network/groundMetres.ts'
import type { StreetIndex } from '../network/streetIndex.ts'
import type { WalkingNetwork } from '../network/walkingNetwork.ts'
import { forPlacesWithin, legCost, placesOnEdges, type Walk } from './placesOnEdges.ts'

/** Cost of reaching each point of a grid, row after row from the south-west. */
export interface ReachField {
  columns: number
  rows: number
  /** Longitude and latitude of the first point, and the steps to the next. */
  west: number
  south: number
  eastDegrees: number
  northDegrees: number
  cost: Float64Array
}

export interface ReachGround {
  from: readonly [number, number]
  streets: StreetIndex
  maxLegM: number
  cellM: number
}

/** No path is walked faster: Tobler's speed at its best. */
const fastestKmh = 6

/**
 * Cost of walking to places around a start, measured as coverage measures places: along the streets to the nearest point of
 * the nearest street, and straight from there; around the start itself, as far as its own street, straight. Costs beyond
 * the limit are cut a cell's width above it, so that no contour runs outside the circle that one could walk straight.
 */
export function reachField(
  network: WalkingNetwork,
  walk: Walk,
  { from, streets, maxLegM, cellM }: ReachGround,
): ReachField {
  const { field, places } = emptyField(from, walk, cellM)
  const { cost } = field
  const perLegM = legCost(walk.by)
  const cut = walk.limit + cellM * perLegM
  cost.fill(cut)
  const onEdges = placesOnEdges(network.edgeCount, streets.attach(places, maxLegM))
  forPlacesWithin(network, onEdges, { ...walk, limit: cut }, (at, reached) => {
    if (reached < cost[at]!) cost[at] = reached
  })
  lowerAround(field, from, { cellM, withinM: walk.start.legM[0]!, perLegM })
  return field
}

/** The grid, and its points as longitude, latitude pairs; those farther than one could walk straight are NaN. */
function emptyField([lng, lat]: readonly [number, number], { limit, by }: Walk, cellM: number) {
  const radiusM = by.by === 'metres' ? limit : (limit / 3.6) * Math.max(fastestKmh, by.flatKmh)
  const half = Math.ceil(radiusM / cellM) + 2
  const eastDegrees = cellM / longitudeDegreeM(lat)
  const northDegrees = cellM / latitudeDegreeM(lat)
  const side = 2 * half + 1
  const [west, south] = [lng - half * eastDegrees, lat - half * northDegrees]
  const places = new Float64Array(2 * side * side).fill(Number.NaN)
  for (let at = 0; at < side * side; at++) {
    const [column, row] = [at % side, Math.floor(at / side)]
    if (Math.hypot(column - half, row - half) > half) continue
    places[2 * at] = west + column * eastDegrees
    places[2 * at + 1] = south + row * northDegrees
  }
  const cost = new Float64Array(side * side)
  return { field: { columns: side, rows: side, west, south, eastDegrees, northDegrees, cost }, places }
}

/** Straight from the start. */
function lowerAround(
  { columns, rows, west, south, eastDegrees, northDegrees, cost }: ReachField,
  [lng, lat]: readonly [number, number],
  { cellM, withinM, perLegM }: { cellM: number; withinM: number; perLegM: number },
): void {
  const [x, y] = [(lng - west) / eastDegrees, (lat - south) / northDegrees]
  const radius = withinM / cellM
  for (let row = Math.max(0, Math.ceil(y - radius)); row <= Math.min(rows - 1, y + radius); row++) {
    for (let column = Math.max(0, Math.ceil(x - radius)); column <= Math.min(columns - 1, x + radius); column++) {
      const off = Math.hypot(column - x, row - y)
      const at = row * columns + column
      if (off <= radius) cost[at] = Math.min(cost[at]!, off * cellM * perLegM)
    }
  }
}
