import { latitudeDegreeM, longitudeDegreeM } from '../groundMetres.ts'
import type { SegmentCells } from '../SegmentCells.ts'
import type { Cuts } from './Cuts.ts'
import type { Gathered } from './gatherSpots.ts'
import type { Spots } from './Spots.ts'
import { type StreetParts, segmentLengthM } from './streetParts.ts'

/** The nearest place on a segment to an end. */
interface Foot {
  part: number
  alongM: number
  distanceM: number
}

/**
 * Cuts streets where another one ends within the tolerance of their interior; a bridge or tunnel is not cut. Returns how
 * many ends found a street so. Old ends and old parts know each other already.
 */
export function joinEnds(
  parts: StreetParts,
  cells: SegmentCells,
  spots: Spots,
  { nodeOf, centres, order }: Gathered,
  cuts: Cuts,
  toleranceM: number,
  old: { spots: number; parts: number },
): number {
  const cutsAt = cutsByNode(cuts, nodeOf, centres.length)
  let joined = 0
  for (const spot of order) {
    if (!spots.isEnd[spot]) continue
    const node = nodeOf[spot] as number
    const feet = feetNear(parts, cells, spots, spot, toleranceM, spot < old.spots ? old.parts : 0)
    let isJoined = false
    for (const { part, alongM, distanceM } of feet) {
      if (cutsAt.has(node, part, alongM, 4 * toleranceM)) continue
      cuts.add(part, alongM, spot, distanceM)
      cutsAt.add(node, cuts.count - 1)
      isJoined = true
    }
    if (isJoined) joined += 1
  }
  return joined
}

/** On every segment within the tolerance, the nearest first. */
function feetNear(
  parts: StreetParts,
  cells: SegmentCells,
  spots: Spots,
  spot: number,
  toleranceM: number,
  firstPart: number,
): Foot[] {
  const { ends, partOf, beforeM, isApart, lengthM } = parts
  const lng = spots.lng[spot] as number
  const lat = spots.lat[spot] as number
  const eastM = longitudeDegreeM(lat)
  const northM = latitudeDegreeM(lat)
  const size = cells.cellDegrees
  const feet: Foot[] = []
  const lastColumn = Math.floor((lng + toleranceM / eastM) / size)
  const lastRow = Math.floor((lat + toleranceM / northM) / size)
  for (let column = Math.floor((lng - toleranceM / eastM) / size); column <= lastColumn; column += 1)
    for (let row = Math.floor((lat - toleranceM / northM) / size); row <= lastRow; row += 1) {
      const cell = cells.cell(column, row)
      if (cell < 0) continue
      for (let i = cells.first[cell] as number; i < (cells.first[cell + 1] as number); i += 1) {
        const segment = cells.segments[i] as number
        const part = partOf[segment] as number
        if (part < firstPart || isApart[part] === 1) continue
        const ax = ((ends[4 * segment] as number) - lng) * eastM
        const ay = ((ends[4 * segment + 1] as number) - lat) * northM
        const dx = ((ends[4 * segment + 2] as number) - lng) * eastM - ax
        const dy = ((ends[4 * segment + 3] as number) - lat) * northM - ay
        const share = Math.min(1, Math.max(0, -(ax * dx + ay * dy) / (dx * dx + dy * dy)))
        const distanceSq = (ax + share * dx) ** 2 + (ay + share * dy) ** 2
        if (distanceSq > toleranceM * toleranceM) continue
        const alongM = (beforeM[segment] as number) + share * segmentLengthM(parts, segment)
        // End to end is met already.
        if (alongM > 0 && alongM < (lengthM[part] as number))
          feet.push({ part, alongM, distanceM: Math.sqrt(distanceSq) })
      }
    }
  return feet.sort((a, b) => a.distanceM - b.distanceM || a.part - b.part || a.alongM - b.alongM)
}

/** Cuts that are at a node already, linked one to the next. */
function cutsByNode(cuts: Cuts, nodeOf: Int32Array, nodeCount: number) {
  const first = new Int32Array(nodeCount).fill(-1)
  const next: number[] = []
  const add = (node: number, cut: number): void => {
    next[cut] = first[node] as number
    first[node] = cut
  }
  for (let cut = 0; cut < cuts.count; cut += 1) add(nodeOf[cuts.spot[cut] as number] as number, cut)
  const has = (node: number, part: number, alongM: number, withinM: number): boolean => {
    for (let cut = first[node] as number; cut !== -1; cut = next[cut] as number)
      if (cuts.part[cut] === part && Math.abs((cuts.alongM[cut] as number) - alongM) <= withinM) return true
    return false
  }
  return { add, has }
}
