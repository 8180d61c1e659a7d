import type { SegmentCells } from '../SegmentCells.ts'
import { type StreetParts, segmentLengthM } from './streetParts.ts'

/** Rounding moves a vertex by so much: a street that bends just at another one still meets it. In degrees, 2 cm. */
const SLACK_DEGREES = 2e-7

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
      const aSlack = SLACK_DEGREES / (Math.abs(adx) + Math.abs(ady))
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
        const share = ((bx - ax) * bdy - (by - ay) * bdx) / turn
        if (share < -aSlack || share > 1 + aSlack) continue
        const otherShare = ((bx - ax) * ady - (by - ay) * adx) / turn
        const bSlack = SLACK_DEGREES / (Math.abs(bdx) + Math.abs(bdy))
        if (otherShare < -bSlack || otherShare > 1 + bSlack) continue
        const lng = ax + share * adx
        const lat = ay + share * ady
        // Both segments may pass several cells together; the crossing lies in one.
        if (Math.floor(lng / cellDegrees) !== columns[cell] || Math.floor(lat / cellDegrees) !== rows[cell]) continue
        if (isAtEnd(parts, a, share, aSlack) || isAtEnd(parts, b, otherShare, bSlack)) continue
        const alongM = (beforeM[a] as number) + within(share) * segmentLengthM(parts, a)
        const otherAlongM = (beforeM[b] as number) + within(otherShare) * segmentLengthM(parts, b)
        if (aPart === bPart && Math.abs(alongM - otherAlongM) < leastLoopM) continue
        onCrossing(aPart, alongM, bPart, otherAlongM, lng, lat)
      }
    }
  }
}

const within = (share: number) => Math.min(1, Math.max(0, share))

function isAtEnd({ partOf }: StreetParts, segment: number, share: number, slack: number): boolean {
  if (share <= slack && partOf[segment - 1] !== partOf[segment]) return true
  return share >= 1 - slack && partOf[segment + 1] !== partOf[segment]
}
