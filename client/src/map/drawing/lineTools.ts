import { closedRing, isSamePosition, multiPolygon } from '@arraigo/shared/boundaries/boundary.ts'
import { cutOut } from '@arraigo/shared/boundaries/combine.ts'
import { addHole, addPart } from '@arraigo/shared/boundaries/editParts.ts'
import { polygonFromLine } from '@arraigo/shared/boundaries/lines.ts'
import { addVertices } from '@arraigo/shared/boundaries/sharedEdges.ts'
import { splitByLine } from '@arraigo/shared/boundaries/splitByLine.ts'
import type { Issue } from '@arraigo/shared/problems/issue.ts'
import type { MultiPolygon, Position } from 'geojson'
import { boundariesOf, drawingOf } from './boundariesOf.ts'
import type { Drawing, Outcome } from './drawing.state.ts'
import { type Gesture, refuse, type Surroundings } from './gestures.ts'
import { emptyHand, type Hand, type HandEvent, lineOf, type Spot, type Stroke } from './hand.ts'

/** Vertex by vertex: a polygon, another part, a hole, or the line that splits. */
export function drawLine(before: Gesture, event: HandEvent, around: Surroundings): Outcome {
  const { hand } = before
  switch (event.type) {
    case 'hover': {
      const traced = event.spot === null ? [] : wayTo(hand, event.spot, event.isShift, around)
      return showing({ ...before, hand: { ...hand, spot: event.spot, hit: event.hit, traced } })
    }
    case 'tap': {
      if (event.hit?.kind === 'first' || event.hit?.kind === 'last')
        return finish(before, around, event.hit.kind === 'first')
      const { position, snapped } = event.spot
      return add(before, { positions: [...wayTo(hand, event.spot, event.isShift, around), position], snapped })
    }
    case 'place':
      return add(before, { positions: [event.position], snapped: null })
    case 'finish':
      return finish(before, around)
    case 'back': {
      const last = hand.strokes.at(-1)
      if (last === undefined) return { hand }
      const strokes = hand.strokes.slice(0, -1)
      return showing({ ...before, hand: { ...hand, strokes, takenBack: [last, ...hand.takenBack], traced: [] } })
    }
    case 'forward': {
      const [next, ...takenBack] = hand.takenBack
      if (next === undefined) return { hand }
      return showing({ ...before, hand: { ...hand, strokes: [...hand.strokes, next], takenBack, traced: [] } })
    }
    case 'hold':
      return showing({ ...before, hand: { ...hand, held: event.held } })
    default:
      return { hand, moving: preview(before.now, before.tool, hand) }
  }
}

const showing = ({ now, tool, hand }: Gesture): Outcome => ({ hand, moving: preview(now, tool, hand) })

function wayTo(hand: Hand, spot: Spot, isOtherWay: boolean, { trace }: Surroundings): readonly Position[] {
  const from = hand.strokes.at(-1)?.snapped
  return from && spot.snapped ? (trace(from, spot.snapped, isOtherWay) ?? []) : []
}

function add({ hand, ...rest }: Gesture, stroke: Stroke): Outcome {
  const last = lineOf(hand).at(-1)
  const [first] = stroke.positions
  // A double click would put two vertices in one place.
  if (last !== undefined && first !== undefined && stroke.positions.length === 1 && isSamePosition(last, first))
    return { hand, moving: preview(rest.now, rest.tool, hand) }
  const added: Hand = {
    ...hand,
    strokes: [...hand.strokes, stroke],
    takenBack: [],
    traced: [],
    held: emptyHand.held,
    refused: [],
  }
  return showing({ ...rest, hand: added })
}

/** What the profile may already look at: the shape as if it were closed where the pointer is. */
function preview(now: Drawing, tool: Gesture['tool'], hand: Hand): Drawing | null {
  if (tool !== 'polygon' && tool !== 'part') return null
  const line = [...lineOf(hand), ...(hand.strokes.length > 0 ? ahead(hand) : [])]
  if (line.length < 3) return null
  // Not united with the rest before it is closed: that takes longer than a frame.
  return { ...now, boundary: multiPolygon([...(now.boundary?.coordinates ?? []), [closedRing(line)]]), pieces: null }
}

function ahead({ spot, hit, traced, strokes }: Hand): Position[] {
  if (spot === null || hit?.kind === 'first' || hit?.kind === 'last') return []
  const last = strokes.at(-1)?.positions.at(-1)
  return last !== undefined && isSamePosition(last, spot.position) ? [] : [...traced, spot.position]
}

function finish(before: Gesture, around: Surroundings, isClosed = false): Outcome {
  const { hand, now, tool } = before
  const line = lineOf(hand)
  const [first] = line
  if (first === undefined) return { hand }
  // Splitting by a closed line takes out what it encloses.
  if (tool === 'split' && isClosed) return split(before, [...line, first], around)
  if (tool === 'split') return split(before, line, around)
  const ring = polygonFromLine(line)
  if (ring.boundary === null) return { ...refuse(hand, ring.issues), moving: preview(now, tool, hand) }
  const { boundary, issues } =
    tool === 'hole' ? withHole(now.boundary, ring.boundary) : withParts(now.boundary, ring.boundary)
  if (boundary === null || issues.length > 0) return { ...refuse(hand, issues), moving: preview(now, tool, hand) }
  const name = tool === 'hole' ? 'hole' : now.boundary === null ? 'polygon' : 'part'
  return { hand: emptyHand, step: { name, next: { ...now, boundary, pieces: null } }, tool: 'edit' }
}

interface Made {
  boundary: MultiPolygon | null
  issues: readonly Issue[]
}

const outline = (area: MultiPolygon): Position[][] => area.coordinates.map((rings) => rings[0] ?? [])

/** A line that crossed itself encloses several areas; each is a part. */
const withParts = (boundary: MultiPolygon | null, area: MultiPolygon): Made =>
  area.coordinates.reduce<Made>((made, [ring = []]) => (made.issues.length > 0 ? made : addPart(made.boundary, ring)), {
    boundary,
    issues: [],
  })

/** A ring that leaves the shape takes a bite out of its edge instead. */
function withHole(boundary: MultiPolygon | null, area: MultiPolygon): Made {
  if (boundary === null) return { boundary, issues: [{ code: 'drawing-nothing-yet' }] }
  const inside = outline(area).reduce<Made>(
    (made, ring) => (made.boundary === null || made.issues.length > 0 ? made : addHole(made.boundary, ring)),
    { boundary, issues: [] },
  )
  if (inside.issues.length === 0) return inside
  const rest = cutOut(boundary, [area])
  if (rest === null) return { boundary: null, issues: [{ code: 'drawing-nothing-left' }] }
  return rest === boundary ? inside : { boundary: rest, issues: [] }
}

/** Cuts the shape, or every piece that there is already. */
function split(before: Gesture, line: readonly Position[], { beside }: Surroundings): Outcome {
  const { hand, now } = before
  if (now.boundary === null) return refuse(hand, [{ code: 'drawing-nothing-yet' }])
  const cuts = (now.pieces ?? [now.boundary]).map((piece) => ({ piece, cut: splitByLine(piece, line) }))
  const isCut = cuts.some(({ cut }) => cut.pieces.length > 1)
  if (!isCut) return refuse(hand, cuts[0]?.cut.issues ?? [])
  const pieces = cuts.flatMap(({ piece, cut }) => (cut.pieces.length > 1 ? cut.pieces : [piece]))
  const beforeCut = boundariesOf(now, now.boundary, beside())
  const { own: _, ...neighbours } = addVertices(
    beforeCut,
    cuts.flatMap(({ cut }) => cut.newVertices),
  )
  const next = drawingOf(now, { ...neighbours, own: now.boundary }, beside())
  return { hand: emptyHand, step: { name: 'split', next: { ...next, pieces } } }
}
