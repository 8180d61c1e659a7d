import { groundDistanceM } from '../groundMetres.ts'
import { type Cuts, cutsAlong } from './Cuts.ts'
import type { Gathered } from './gatherSpots.ts'
import type { Spots } from './Spots.ts'
import type { StreetParts } from './streetParts.ts'

/** Pieces of streets between nodes, by part and then along it. */
export interface Pieces {
  from: number[]
  to: number[]
  /** The part that it is a piece of, and where on it it begins, in metres. */
  part: number[]
  startM: number[]
  /** Vertices of piece i: `firstVertex[i]` … `firstVertex[i + 1]`, the last not included; both nodes' places are among them. */
  firstVertex: number[]
  vertices: number[]
}

/** What comes back to its node within `leastLoopM` is no piece: the stub of a street that ran on past the one it meets. */
export function cutStreets(
  parts: StreetParts,
  spots: Spots,
  { nodeOf, centres }: Gathered,
  cuts: Cuts,
  leastLoopM: number,
): Pieces {
  const { first, order } = cutsAlong(cuts, parts.count)
  const pieces: Pieces = { from: [], to: [], part: [], startM: [], firstVertex: [0], vertices: [] }
  const centreOf = (cut: number) => centres[nodeOf[cuts.spot[cut] as number] as number] as number
  const movedM = (cut: number) =>
    (cuts.asideM[cut] as number) + betweenSpotsM(spots, cuts.spot[cut] as number, centreOf(cut))

  for (let part = 0; part < parts.count; part += 1) {
    const cursor = { vertex: (parts.firstVertex[part] as number) + 1, alongM: segmentEndM(parts, part, 0) }
    for (let i = first[part] as number; i + 1 < (first[part + 1] as number); i += 1) {
      const a = order[i] as number
      const b = order[i + 1] as number
      const from = nodeOf[cuts.spot[a] as number] as number
      const to = nodeOf[cuts.spot[b] as number] as number
      const startM = cuts.alongM[a] as number
      const endM = cuts.alongM[b] as number
      const before = pieces.vertices.length
      pieces.vertices.push(spots.lng[centreOf(a)] as number, spots.lat[centreOf(a)] as number)
      pushBetween(parts, part, cursor, startM + movedM(a), endM - movedM(b), endM, pieces.vertices)
      if (from === to && (endM - startM <= leastLoopM || pieces.vertices.length - before === 2)) {
        pieces.vertices.length = before
        continue
      }
      pieces.vertices.push(spots.lng[centreOf(b)] as number, spots.lat[centreOf(b)] as number)
      pieces.from.push(from)
      pieces.to.push(to)
      pieces.part.push(part)
      pieces.startM.push(startM)
      pieces.firstVertex.push(pieces.vertices.length / 2)
    }
  }
  return pieces
}

/**
 * The part's vertices up to `endM`, but not those that lie nearer to a node than it was moved: they would make a barb. The
 * cursor is the next vertex and where it lies.
 */
function pushBetween(
  parts: StreetParts,
  part: number,
  cursor: { vertex: number; alongM: number },
  leastM: number,
  mostM: number,
  endM: number,
  vertices: number[],
): void {
  const last = (parts.firstVertex[part + 1] as number) - 1
  while (cursor.vertex < last && cursor.alongM <= endM) {
    if (cursor.alongM > leastM && cursor.alongM < mostM)
      vertices.push(parts.vertices[2 * cursor.vertex] as number, parts.vertices[2 * cursor.vertex + 1] as number)
    cursor.vertex += 1
    cursor.alongM = segmentEndM(parts, part, cursor.vertex - 1 - (parts.firstVertex[part] as number))
  }
}

/** Where the part's nth segment ends, in metres from its beginning. */
function segmentEndM(parts: StreetParts, part: number, nth: number): number {
  const segment = (parts.firstVertex[part] as number) - part + nth
  const isLast = parts.partOf[segment + 1] !== part
  return (isLast ? parts.lengthM[part] : parts.beforeM[segment + 1]) as number
}

function betweenSpotsM({ lng, lat }: Spots, a: number, b: number): number {
  if (a === b) return 0
  return groundDistanceM(lng[a] as number, lat[a] as number, lng[b] as number, lat[b] as number)
}
