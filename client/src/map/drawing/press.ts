import type { Hit } from './hand.ts'
import { distancePx } from './hitTest.ts'
import type { Point } from './screen.ts'

export type PointerKind = 'mouse' | 'pen' | 'touch'

/** How far from a handle a press still means it. */
const reachesPx: Record<PointerKind, number> = { mouse: 8, pen: 10, touch: 22 }
export const reachPx = (kind: string): number => reachesPx[kind as PointerKind] ?? reachesPx.mouse

/** A press that moves farther than this is a drag. */
const slipsPx: Record<PointerKind, number> = { mouse: 4, pen: 6, touch: 10 }

export const longPressMs = 500
const doubleMs = 400

/** A button or finger that is down: what it was put on, and what became of it. */
export interface Press {
  pointerId: number
  kind: string
  start: Point
  hit: Hit | null
  isShift: boolean
  /** Takes hold of something; otherwise a drag moves the map. */
  isGrab: boolean
  stage: 'still' | 'grabbed' | 'slipped'
}

export const hasSlipped = ({ start, kind }: Press, at: Point): boolean =>
  distancePx(start, at) > (slipsPx[kind as PointerKind] ?? slipsPx.mouse)

export interface Tap {
  at: Point
  atMs: number
}

/** The second of two at one place, soon enough. */
export const isDouble = (last: Tap | null, { at, atMs }: Tap, kind: string): boolean =>
  last !== null && atMs - last.atMs < doubleMs && distancePx(last.at, at) < reachPx(kind)
