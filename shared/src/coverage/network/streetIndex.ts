import { groundDistanceM, latitudeDegreeM, longitudeDegreeM } from './groundMetres.ts'
import { SegmentCells } from './SegmentCells.ts'
import type { Attachment, WalkingNetwork } from './walkingNetwork.ts'

/** Nobody lives beyond it, and towards a pole a cell has no width: the search would not end. */
const farthestLatitude = 85

/** About 110 m by 90 m in Chile's middle: a place in a town finds its street in the first nine cells. */
const CELL_DEGREES = 1e-3

export interface StreetIndex {
  /** Longitude, latitude pairs in degrees; NaN is a place without coordinates, which meets no street. */
  attach(places: Float64Array, maxLegM: number): Attachment
  attachOne(place: readonly [number, number], maxLegM: number): Attachment
}

/** Finds the nearest point of a street for any place, of some edges or of all. Equally near: the edge that comes first. */
export function openStreetIndex(network: WalkingNetwork, edges: ArrayLike<number> | null = null): StreetIndex {
  const segments = segmentsOf(network, edges ?? Uint32Array.from({ length: network.edgeCount }, (_, edge) => edge))
  const cells = new SegmentCells(segments.ends, CELL_DEGREES)
  const surroundings = surroundingsOf(cells)
  const attach = (places: Float64Array, maxLegM: number): Attachment => {
    const count = places.length / 2
    const attachment: Attachment = {
      edge: new Int32Array(count).fill(-1),
      alongM: new Float64Array(count),
      legM: new Float64Array(count).fill(Number.NaN),
    }
    for (let i = 0; i < count; i += 1) {
      const lng = places[2 * i] as number
      const lat = places[2 * i + 1] as number
      if (!Number.isFinite(lng) || !(Math.abs(lat) < farthestLatitude) || surroundings.areEmpty(lng, lat, maxLegM))
        continue
      attachPlace(segments, cells, lng, lat, maxLegM, attachment, i)
    }
    return attachment
  }
  return { attach, attachOne: (place, maxLegM) => attach(Float64Array.of(place[0], place[1]), maxLegM) }
}

/** Cells in a row that are looked at as one: about a kilometre. */
const FINE_IN_COARSE = 10

/** Where no street is far and wide no ring of cells needs to be searched. */
function surroundingsOf(cells: SegmentCells): { areEmpty(lng: number, lat: number, maxLegM: number): boolean } {
  const size = cells.cellDegrees * FINE_IN_COARSE
  const rowsAround = Math.ceil(180 / size) + 3
  const key = (column: number, row: number) => column * rowsAround + row
  const near = new Set<number>()
  for (let cell = 0; cell < cells.columns.length; cell += 1) {
    const column = Math.floor(cells.columns[cell]! / FINE_IN_COARSE)
    const row = Math.floor(cells.rows[cell]! / FINE_IN_COARSE)
    for (let dx = -1; dx <= 1; dx += 1) for (let dy = -1; dy <= 1; dy += 1) near.add(key(column + dx, row + dy))
  }
  return {
    areEmpty: (lng, lat, maxLegM) =>
      maxLegM < size * Math.min(longitudeDegreeM(lat), latitudeDegreeM(lat)) &&
      !near.has(key(Math.floor(lng / size), Math.floor(lat / size))),
  }
}

interface Segments {
  /** x0, y0, x1, y1 of each. */
  ends: Float64Array
  edge: Uint32Array
  /** Metres from the edge's `from` to the segment's beginning, and its length. */
  beforeM: Float64Array
  lengthM: Float64Array
}

function segmentsOf({ firstVertex, vertices }: WalkingNetwork, edges: ArrayLike<number>): Segments {
  let count = 0
  for (let i = 0; i < edges.length; i += 1) {
    const edge = edges[i] as number
    count += (firstVertex[edge + 1] as number) - (firstVertex[edge] as number) - 1
  }
  const segments: Segments = {
    ends: new Float64Array(4 * count),
    edge: new Uint32Array(count),
    beforeM: new Float64Array(count),
    lengthM: new Float64Array(count),
  }
  let segment = 0
  for (let i = 0; i < edges.length; i += 1) {
    const edge = edges[i] as number
    const last = (firstVertex[edge + 1] as number) - 1
    let passedM = 0
    for (let vertex = firstVertex[edge] as number; vertex < last; vertex += 1) {
      const x0 = vertices[2 * vertex] as number
      const y0 = vertices[2 * vertex + 1] as number
      const x1 = vertices[2 * vertex + 2] as number
      const y1 = vertices[2 * vertex + 3] as number
      segments.ends[4 * segment] = x0
      segments.ends[4 * segment + 1] = y0
      segments.ends[4 * segment + 2] = x1
      segments.ends[4 * segment + 3] = y1
      segments.edge[segment] = edge
      segments.beforeM[segment] = passedM
      segments.lengthM[segment] = groundDistanceM(x0, y0, x1, y1)
      passedM += segments.lengthM[segment] as number
      segment += 1
    }
  }
  return segments
}

/** Ring after ring of cells, until nothing nearer can come. */
function attachPlace(
  segments: Segments,
  cells: SegmentCells,
  lng: number,
  lat: number,
  maxLegM: number,
  attachment: Attachment,
  place: number,
): void {
  const eastM = longitudeDegreeM(lat)
  const northM = latitudeDegreeM(lat)
  const size = cells.cellDegrees
  const column = Math.floor(lng / size)
  const row = Math.floor(lat / size)
  // Distance from the place to the limit of its own cell, in the direction where it is least.
  const insetM = Math.min(
    Math.min(lng - column * size, (column + 1) * size - lng) * eastM,
    Math.min(lat - row * size, (row + 1) * size - lat) * northM,
  )
  const ringM = size * Math.min(eastM, northM)
  const { ends } = segments
  let bestSq = maxLegM * maxLegM
  let best = -1
  let bestShare = 0

  const lookAt = (cell: number): void => {
    const end = cells.first[cell + 1] as number
    for (let i = cells.first[cell] as number; i < end; i += 1) {
      const segment = cells.segments[i] as number
      const ax = ((ends[4 * segment] as number) - lng) * eastM
      const ay = ((ends[4 * segment + 1] as number) - lat) * northM
      const dx = ((ends[4 * segment + 2] as number) - lng) * eastM - ax
      const dy = ((ends[4 * segment + 3] as number) - lat) * northM - ay
      const lengthSq = dx * dx + dy * dy
      const raw = lengthSq > 0 ? -(ax * dx + ay * dy) / lengthSq : 0
      const share = Math.min(1, Math.max(0, raw))
      const x = ax + share * dx
      const y = ay + share * dy
      const distanceSq = x * x + y * y
      if (distanceSq < bestSq || (distanceSq === bestSq && (best === -1 || segment < best))) {
        bestSq = distanceSq
        best = segment
        bestShare = share
      }
    }
  }
  for (let ring = 0; ; ring += 1) {
    for (let dx = -ring; dx <= ring; dx += 1) {
      const step = dx === -ring || dx === ring || ring === 0 ? 1 : 2 * ring
      for (let dy = -ring; dy <= ring; dy += step) {
        const cell = cells.cell(column + dx, row + dy)
        if (cell >= 0) lookAt(cell)
      }
    }
    const seenM = insetM + ring * ringM
    if (seenM * seenM > bestSq) break
  }
  if (best < 0) return
  attachment.edge[place] = segments.edge[best] as number
  attachment.alongM[place] = (segments.beforeM[best] as number) + bestShare * (segments.lengthM[best] as number)
  attachment.legM[place] = Math.sqrt(bestSq)
}
