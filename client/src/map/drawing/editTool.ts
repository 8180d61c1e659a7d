import { isSamePosition, positionOf, type VertexAt, verticesOf } from '@arraigo/shared/boundaries/boundary.ts'
import { removeHole, removePart } from '@arraigo/shared/boundaries/editParts.ts'
import {
  type Boundaries,
  type Carried,
  carry,
  insertSharedVertex,
  removeSharedVertex,
  verticesAt,
} from '@arraigo/shared/boundaries/sharedEdges.ts'
import type { MultiPolygon, Position } from 'geojson'
import { boundariesOf, drawingOf } from './boundariesOf.ts'
import type { Drawing, Outcome } from './drawing.state.ts'
import { type Gesture, refuse, type Surroundings } from './gestures.ts'
import { emptyHand, type Grip, type Hand, type HandEvent, isSameVertex, type StepName } from './hand.ts'

/** Vertices: chosen, moved alone or together, put on edges, removed. */
export function editVertices(before: Gesture, event: HandEvent, around: Surroundings): Outcome {
  const { now, hand } = before
  const { boundary } = now
  if (boundary === null) return { hand }
  const { grip } = hand
  switch (event.type) {
    case 'hover':
      return { hand: { ...hand, spot: event.spot, hit: event.hit } }
    case 'tap':
      return tap(before, boundary, event, around)
    case 'grab':
      return { hand: grab(before, boundary, event, around), moving: null }
    case 'drag':
      if (grip?.kind === 'box') return { hand: { ...hand, grip: { ...grip, to: event.spot.raw } } }
      return { hand: { ...hand, spot: event.spot }, moving: dragged(now, grip, event.spot.position, around) }
    case 'drop':
      return drop(before, boundary, around)
    case 'choose':
      return { hand: { ...hand, selected: event.selected } }
    case 'remove':
      return remove(before, boundary, around)
    case 'remove-ring':
      return removeRing(before, boundary, event.at)
    case 'nudge': {
      const [dx = 0, dy = 0] = event.degrees
      return step(before, around, hand.selected, ([x = 0, y = 0]) => [x + dx, y + dy])
    }
    case 'place':
      return hand.selected.length === 1 ? step(before, around, hand.selected, () => event.position) : { hand }
    default:
      return { hand }
  }
}

type Pressed = Extract<HandEvent, { type: 'tap' | 'grab' }>

/** A vertex is chosen, an edge gets one, anywhere else lets go. */
function tap(before: Gesture, boundary: MultiPolygon, { hit, isShift }: Pressed, around: Surroundings): Outcome {
  const { now, hand } = before
  if (hit?.kind === 'vertex') return { hand: { ...hand, selected: chosen(hand, hit.at, isShift), refused: [] } }
  if (hit?.kind !== 'edge') return { hand: { ...hand, selected: isShift ? hand.selected : [], refused: [] } }
  const { boundaries, at } = inserted(now, boundary, hit, around)
  const next = drawingOf(now, boundaries, around.beside())
  return { hand: { ...emptyHand, spot: hand.spot, selected: [at] }, step: { name: 'insert-vertex', next } }
}

const chosen = ({ selected }: Hand, at: VertexAt, isShift: boolean): VertexAt[] => {
  if (!isShift) return [at]
  const others = selected.filter((one) => !isSameVertex(one, at))
  return others.length < selected.length ? others : [...selected, at]
}

function inserted(
  now: Drawing,
  boundary: MultiPolygon,
  { at, position }: { at: VertexAt; position: Position },
  { beside }: Surroundings,
): { boundaries: Boundaries; at: VertexAt } {
  const all = boundariesOf(now, boundary, beside())
  const from = positionOf(boundary, at)
  const ring = boundary.coordinates[at.part]?.[at.ring]
  const to = ring?.[at.vertex + 1]
  if (from === undefined || to === undefined) return { boundaries: all, at }
  return { boundaries: insertSharedVertex(all, { from, to, position }), at: { ...at, vertex: at.vertex + 1 } }
}

function grab({ now, hand }: Gesture, boundary: MultiPolygon, event: Pressed, around: Surroundings): Hand {
  const { hit, spot, isShift } = event
  if (hit?.kind === 'vertex') {
    const isChosen = hand.selected.some((one) => isSameVertex(one, hit.at))
    const selected = isChosen ? hand.selected : chosen(hand, hit.at, isShift)
    const start = boundariesOf(now, boundary, around.beside())
    const name = selected.length > 1 ? 'move-vertices' : 'move-vertex'
    return { ...hand, hit, selected, refused: [], grip: vertexGrip(name, start, selected, hit.at) }
  }
  if (hit?.kind === 'edge') {
    const { boundaries, at } = inserted(now, boundary, hit, around)
    return { ...hand, hit, selected: [at], refused: [], grip: vertexGrip('insert-vertex', boundaries, [at], at) }
  }
  return { ...hand, hit: null, grip: { kind: 'box', from: spot.raw, to: spot.raw } }
}

/** Whatever lies where a chosen vertex lies goes along: in the neighbours, and where two parts touch. */
function vertexGrip(name: StepName, start: Boundaries, selected: readonly VertexAt[], held: VertexAt): Grip | null {
  const own = start.own
  const from = own === undefined ? undefined : positionOf(own, held)
  if (own === undefined || from === undefined) return null
  return { kind: 'vertices', step: name, start, carried: carriedWith(start, selected), from }
}

function carriedWith(start: Boundaries, selected: readonly VertexAt[]): Carried[] {
  const found = selected.flatMap((at) => {
    const from = start.own === undefined ? undefined : positionOf(start.own, at)
    if (from === undefined) return []
    return verticesAt(start, from).map((shared) => ({ ...shared, from }))
  })
  return [...new Map(found.map((one) => [`${one.key}/${one.part}/${one.ring}/${one.vertex}`, one])).values()]
}

/** The held vertex goes exactly where the pointer snapped, the others by as much. */
function dragged(now: Drawing, grip: Grip | null, to: Position, { beside }: Surroundings): Drawing | null {
  if (grip?.kind !== 'vertices') return null
  const [dx, dy] = [to[0]! - grip.from[0]!, to[1]! - grip.from[1]!]
  const place = (from: Position): Position => (isSamePosition(from, grip.from) ? to : [from[0]! + dx, from[1]! + dy])
  return drawingOf(now, carry(grip.start, grip.carried, place), beside())
}

function drop(before: Gesture, boundary: MultiPolygon, around: Surroundings): Outcome {
  const { now, hand } = before
  const { grip, spot, selected } = hand
  const rest: Hand = { ...hand, grip: null }
  if (grip?.kind === 'box') return { hand: { ...rest, selected: boxed(boundary, grip, selected) } }
  const next = spot === null ? null : dragged(now, grip, spot.position, around)
  if (grip?.kind !== 'vertices' || next === null) return { hand: rest }
  return { hand: rest, step: { name: grip.step, next } }
}

/** Added to those that are chosen: a click beside everything lets go of them first. */
function boxed(
  boundary: MultiPolygon,
  { from, to }: Extract<Grip, { kind: 'box' }>,
  selected: readonly VertexAt[],
): VertexAt[] {
  const within = (at: number, value: number) =>
    value >= Math.min(from[at]!, to[at]!) && value <= Math.max(from[at]!, to[at]!)
  const found: VertexAt[] = []
  for (const { position, ...at } of verticesOf(boundary))
    if (within(0, position[0]!) && within(1, position[1]!)) found.push(at)
  return [...selected.filter((one) => !found.some((at) => isSameVertex(at, one))), ...found]
}

/** A change of the chosen vertices without a drag: typed, or by the arrow keys. */
function step(
  { now, hand }: Gesture,
  around: Surroundings,
  selected: readonly VertexAt[],
  place: (from: Position) => Position,
): Outcome {
  if (now.boundary === null || selected.length === 0) return { hand }
  const start = boundariesOf(now, now.boundary, around.beside())
  const next = drawingOf(now, carry(start, carriedWith(start, selected), place), around.beside())
  return { hand, step: { name: selected.length > 1 ? 'move-vertices' : 'move-vertex', next } }
}

function remove({ now, hand }: Gesture, boundary: MultiPolygon, { beside }: Surroundings): Outcome {
  // By where they lie: once one is gone those after it have other numbers.
  const positions = hand.selected.flatMap((at) => {
    const position = positionOf(boundary, at)
    return position === undefined ? [] : [position]
  })
  let boundaries = boundariesOf(now, boundary, beside())
  for (const position of positions) {
    const removed = removeSharedVertex(boundaries, position)
    if (removed.issues.length > 0) return refuse(hand, removed.issues)
    boundaries = removed.boundaries
  }
  if (boundaries.own === boundary) return { hand }
  return {
    hand: { ...emptyHand, spot: hand.spot },
    step: { name: 'remove-vertex', next: drawingOf(now, boundaries, beside()) },
  }
}

function removeRing({ now, hand }: Gesture, boundary: MultiPolygon, at: { part: number; ring: number }): Outcome {
  const removed = at.ring > 0 ? removeHole(boundary, at) : removePart(boundary, at.part)
  if (removed.issues.length > 0) return refuse(hand, removed.issues)
  const name = at.ring > 0 ? 'remove-hole' : 'remove-part'
  return { hand: emptyHand, step: { name, next: { ...now, boundary: removed.boundary, pieces: null } } }
}
