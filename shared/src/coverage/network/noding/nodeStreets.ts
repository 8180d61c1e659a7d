import { IssuesError } from '../../../problems/issue.ts'
import { SegmentCells } from '../SegmentCells.ts'
import { Cuts } from './Cuts.ts'
import { cutStreets, type Pieces } from './cutStreets.ts'
import { findCrossings } from './findCrossings.ts'
import { type Gathered, gatherSpots } from './gatherSpots.ts'
import { joinEnds } from './joinEnds.ts'
import { Spots } from './Spots.ts'
import { ROUNDING_M, rounded, type StreetParts } from './streetParts.ts'

/** About 45 m: the length of a segment or two. */
const CELL_DEGREES = 5e-4
/** A street that comes back to where it was within so many tolerances has not made a loop. */
const LOOP_TOLERANCES = 4

export interface Noded extends Pieces {
  /** Place of each node. */
  nodePlaces: Float64Array
  /** Pairs of nodes a short step apart, and the part that one of them ends. */
  steps: { from: number; to: number; part: number }[]
  joinedEnds: number
  cutCrossings: number
  keptApart: number
}

/**
 * Nodes and edges that exist already: places of the nodes, and how many of the first parts are edges between them. New
 * streets that cross more often than `mostCrossings` are refused: such a tangle would not fit into memory.
 */
export interface OldNodes {
  places: Float64Array
  parts: number
  mostCrossings: number
}

const noOldNodes: OldNodes = { places: new Float64Array(), parts: 0, mostCrossings: Number.POSITIVE_INFINITY }

/**
 * Makes nodes where streets meet and cuts the streets there. Ends meet each other and the interior of streets within the
 * tolerance; crossings are cut, but not those of a bridge or tunnel. Old nodes come first and are not moved.
 */
export function nodeStreets(parts: StreetParts, wantedM: number, old: OldNodes = noOldNodes): Noded {
  const toleranceM = Math.max(wantedM, ROUNDING_M)
  const spots = new Spots()
  for (let i = 0; i < old.places.length; i += 2) spots.at(old.places[i] as number, old.places[i + 1] as number, true)
  const oldSpots = spots.count
  const cells = new SegmentCells(parts.ends, Math.max(CELL_DEGREES, toleranceM / 50_000))
  const cuts = new Cuts()
  const partEnds = endsOf(parts, spots, cuts)
  const { crossings, keptApart } = cutCrossings(parts, cells, spots, cuts, old, LOOP_TOLERANCES * toleranceM)
  const gathered = gatherSpots(spots, toleranceM, oldSpots)
  const joined = joinEnds(parts, cells, spots, gathered, cuts, toleranceM, { spots: oldSpots, parts: old.parts })
  const pieces = cutStreets(parts, spots, gathered, cuts, LOOP_TOLERANCES * toleranceM)
  return {
    ...pieces,
    nodePlaces: Float64Array.from({ length: 2 * gathered.centres.length }, (_, i) => {
      const centre = gathered.centres[i >> 1] as number
      return (i % 2 === 0 ? spots.lng[centre] : spots.lat[centre]) as number
    }),
    steps: stepsWithParts(gathered, partEnds),
    joinedEnds: joined + movedEnds(gathered, partEnds, old.parts),
    cutCrossings: new Set(Array.from(crossings, (spot) => gathered.nodeOf[spot])).size,
    keptApart,
  }
}

/** Spot of each part's beginning (2p) and end (2p + 1). */
function endsOf({ count, firstVertex, vertices, lengthM }: StreetParts, spots: Spots, cuts: Cuts): Uint32Array {
  const partEnds = new Uint32Array(2 * count)
  for (let part = 0; part < count; part += 1) {
    const start = firstVertex[part] as number
    const end = (firstVertex[part + 1] as number) - 1
    partEnds[2 * part] = spots.at(vertices[2 * start] as number, vertices[2 * start + 1] as number, true)
    partEnds[2 * part + 1] = spots.at(vertices[2 * end] as number, vertices[2 * end + 1] as number, true)
    cuts.add(part, 0, partEnds[2 * part] as number, 0)
    cuts.add(part, lengthM[part] as number, partEnds[2 * part + 1] as number, 0)
  }
  return partEnds
}

function cutCrossings(
  parts: StreetParts,
  cells: SegmentCells,
  spots: Spots,
  cuts: Cuts,
  { parts: oldParts, mostCrossings }: OldNodes,
  leastLoopM: number,
): { crossings: Set<number>; keptApart: number } {
  let count = 0
  const crossings = new Set<number>()
  const apart = new Set<number>()
  findCrossings(parts, cells, oldParts, leastLoopM, (part, alongM, otherPart, otherAlongM, lng, lat) => {
    if (parts.isApart[part] === 1 || parts.isApart[otherPart] === 1) {
      if (parts.isApart[part] === 1) apart.add(part)
      if (parts.isApart[otherPart] === 1) apart.add(otherPart)
      return
    }
    count += 1
    if (count > mostCrossings)
      throw new IssuesError([{ code: 'proposal-streets-tangled', path: 'elements', params: { most: mostCrossings } }])
    const spot = spots.at(rounded(lng), rounded(lat), false)
    crossings.add(spot)
    cuts.add(part, alongM, spot, 0)
    cuts.add(otherPart, otherAlongM, spot, 0)
  })
  return { crossings, keptApart: apart.size }
}

function movedEnds({ nodeOf, centres }: Gathered, partEnds: Uint32Array, oldParts: number): number {
  let moved = 0
  for (let end = 2 * oldParts; end < partEnds.length; end += 1)
    if (centres[nodeOf[partEnds[end] as number] as number] !== partEnds[end]) moved += 1
  return moved
}

function stepsWithParts({ steps, nodeOf }: Gathered, partEnds: Uint32Array): Noded['steps'] {
  if (steps.length === 0) return []
  const partAt = new Map<number, number>()
  for (let end = partEnds.length - 1; end >= 0; end -= 1)
    partAt.set(nodeOf[partEnds[end] as number] as number, end >> 1)
  return steps.map(([from, to]) => ({ from, to, part: (partAt.get(from) ?? partAt.get(to)) as number }))
}
