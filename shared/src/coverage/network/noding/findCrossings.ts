import type { SegmentCells } from '../SegmentCells.ts'
import { ROUNDING_M, type StreetParts, segmentLengthM } from './streetParts.ts'

/**
 * A street that bends at another one meets it although rounding moved the bend: it may miss the other by 2 cm, and end as
 * much as 1 m before it where the two are almost of one direction. In degrees.
 */
const MISS_DEGREES = 2e-7
const SHORT_DEGREES = 1e-5

/** Two streets at one place, neither of them ending there; along both in metres. */
export type OnCrossing = (
  part: number,
  alongM: number,
  otherPart: number,
  otherAlongM: number,
  lng: number,
  lat: number,
) => void

/**
 * Tells of every crossing, at a bend more than once. Pairs of parts below `oldParts` were looked at before. Streets of one
 * direction that lie over each other do not cross: they meet at their ends. A part's meeting with itself counts from
 * `leastLoopM` on.
 */
export function findCrossings(
  parts: StreetParts,
  cells: SegmentCells,
  oldParts: number,
  leastLoopM: number,
  onCrossing: OnCrossing,
): void {
  const { ends, partOf, beforeM } = parts
  const { first, segments, columns, rows, cellDegrees } = cells
  for (let cell = 0; cell < columns.length; cell += 1) {
    const end = first[cell + 1] as number
    for (let i = first[cell] as number; i < end; i += 1) {
      const a = segments[i] as number
      const ax = ends[4 * a] as number
      const ay = ends[4 * a + 1] as number
      const adx = (ends[4 * a + 2] as number) - ax
      const ady = (ends[4 * a + 3] as number) - ay
      const aPart = partOf[a] as number
      const aSize = Math.abs(adx) + Math.abs(ady)
      for (let j = i + 1; j < end; j += 1) {
        const b = segments[j] as number
        const bPart = partOf[b] as number
        if (aPart < oldParts && bPart < oldParts) continue
        if (aPart === bPart && Math.abs(a - b) <= 1) continue
        const bx = ends[4 * b] as number
        const by = ends[4 * b + 1] as number
        const bdx = (ends[4 * b + 2] as number) - bx
        const bdy = (ends[4 * b + 3] as number) - by
        const turn = adx * bdy - ady * bdx
        if (turn === 0) continue
        const bSize = Math.abs(bdx) + Math.abs(bdy)
        const aSlack = Math.min((MISS_DEGREES * bSize) / Math.abs(turn), SHORT_DEGREES / aSize)
        const share = ((bx - ax) * bdy - (by - ay) * bdx) / turn
        if (share < -aSlack || share > 1 + aSlack) continue
        const otherShare = ((bx - ax) * ady - (by - ay) * adx) / turn
        const bSlack = Math.min((MISS_DEGREES * aSize) / Math.abs(turn), SHORT_DEGREES / bSize)
        if (otherShare < -bSlack || otherShare > 1 + bSlack) continue
        // From the same one of the two, whichever came first in the file.
        const isByA = ax < bx || (ax === bx && (ay < by || (ay === by && (adx < bdx || (adx === bdx && ady < bdy)))))
        const lng = isByA ? ax + within(share) * adx : bx + within(otherShare) * bdx
        const lat = isByA ? ay + within(share) * ady : by + within(otherShare) * bdy
        // Both segments may pass several cells together; the crossing lies in one.
        if (Math.floor(lng / cellDegrees) !== columns[cell] || Math.floor(lat / cellDegrees) !== rows[cell]) continue
        const alongM = (beforeM[a] as number) + within(share) * segmentLengthM(parts, a)
        const otherAlongM = (beforeM[b] as number) + within(otherShare) * segmentLengthM(parts, b)
        if (isAtEnd(parts, aPart, alongM) || isAtEnd(parts, bPart, otherAlongM)) continue
        if (aPart === bPart && Math.abs(alongM - otherAlongM) < leastLoopM) continue
        onCrossing(aPart, alongM, bPart, otherAlongM, lng, lat)
      }
    }
  }
}

const within = (share: number) => Math.min(1, Math.max(0, share))

/** Ends are joined, not cut. */
const isAtEnd = ({ lengthM }: StreetParts, part: number, alongM: number): boolean =>
  alongM <= ROUNDING_M || alongM >= (lengthM[part] as number) - ROUNDING_M
