import type { RingAt, VertexAt } from '@arraigo/shared/boundaries/boundary.ts'
import type { Snapped } from '@arraigo/shared/boundaries/SnapIndex.ts'
import type { Boundaries, Carried } from '@arraigo/shared/boundaries/sharedEdges.ts'
import type { Issue } from '@arraigo/shared/problems/issue.ts'
import type { MultiPolygon, Position } from 'geojson'

/** Where the pointer is, and what that means once it snapped. */
export interface Spot {
  /** What a vertex put here would be. */
  position: Position
  /** The place under the pointer itself. */
  raw: Position
  snapped: Snapped | null
}

/** What of the drawing lies under the pointer. */
export type Hit =
  | { kind: 'vertex'; at: VertexAt }
  | { kind: 'edge'; at: VertexAt; position: Position }
  | { kind: 'inside'; part: number }
  | { kind: 'first' }
  | { kind: 'last' }

/** What one click added to the line: one vertex, or all those that were followed up to it. */
export interface Stroke {
  positions: Position[]
  snapped: Snapped | null
}

/** What a drag holds; the drawing is the boundary 'own', its neighbours are under their ids. */
export type Grip =
  | { kind: 'vertices'; step: StepName; start: Boundaries; carried: Carried[]; from: Position }
  | { kind: 'whole'; from: Position; snaps: boolean; part: number | null }
  | { kind: 'freehand'; line: Position[] }
  | { kind: 'box'; from: Position; to: Position }

/** Length and bearing that the person typed for the segment that is being drawn; null leaves it to the pointer. */
export interface Held {
  lengthM: number | null
  bearing: number | null
}

/** What the gesture in progress has so far. Plain data: a draft keeps it with the rest. */
export interface Hand {
  /** Of the ring or line that is being drawn. */
  strokes: readonly Stroke[]
  /** Taken back, to be put again. */
  takenBack: readonly Stroke[]
  spot: Spot | null
  hit: Hit | null
  /** Where a traced line would go from the last vertex to the pointer. */
  traced: readonly Position[]
  grip: Grip | null
  selected: readonly VertexAt[]
  held: Held
  /** Why the last gesture did nothing. */
  refused: readonly Issue[]
}

export const emptyHand: Hand = {
  strokes: [],
  takenBack: [],
  spot: null,
  hit: null,
  traced: [],
  grip: null,
  selected: [],
  held: { lengthM: null, bearing: null },
  refused: [],
}

/** Every change that undo can name: `drawing.steps.<name>` in the texts. */
export const stepNames = [
  'polygon',
  'freehand',
  'insert-vertex',
  'move-vertex',
  'move-vertices',
  'remove-vertex',
  'move',
  'hole',
  'remove-hole',
  'part',
  'remove-part',
  'split',
  'unsplit',
  'cut-out',
  'clip',
  'repair',
  'merge',
  'restore',
] as const
export type StepName = (typeof stepNames)[number]

export type HandEvent =
  | { type: 'hover'; spot: Spot | null; hit: Hit | null; isShift: boolean }
  | { type: 'tap'; spot: Spot; hit: Hit | null; isShift: boolean }
  | { type: 'grab'; spot: Spot; hit: Hit | null; isShift: boolean }
  | { type: 'drag'; spot: Spot }
  | { type: 'drop' }
  /** Enter, a double click. */
  | { type: 'finish' }
  | { type: 'back' }
  | { type: 'forward' }
  | { type: 'cancel' }
  | { type: 'choose'; selected: readonly VertexAt[] }
  | { type: 'remove' }
  | { type: 'remove-ring'; at: RingAt }
  | { type: 'nudge'; degrees: Position }
  | { type: 'hold'; held: Held }
  /** A typed place: the next vertex, or where the selected one goes. */
  | { type: 'place'; position: Position }
  /** An area that was clicked, to cut out or to clip to. */
  | { type: 'pick'; area: MultiPolygon }

/** All positions of the line, without where the pointer is. */
export const lineOf = ({ strokes }: Pick<Hand, 'strokes'>): Position[] => strokes.flatMap(({ positions }) => positions)

export const isSameVertex = (a: VertexAt, b: VertexAt): boolean =>
  a.part === b.part && a.ring === b.ring && a.vertex === b.vertex
