import { positionOf } from '@arraigo/shared/boundaries/boundary.ts'
import { moveBoundary } from '@arraigo/shared/boundaries/editVertices.ts'
import { centreOf } from '@arraigo/shared/boundaries/localMetres.ts'
import type { Position } from 'geojson'
import type { Drawing, Outcome } from './drawing.state.ts'
import type { Gesture } from './gestures.ts'
import { emptyHand, type Grip, type Hand, type HandEvent, type Spot } from './hand.ts'

/** The whole shape, or with Shift the part that is held. Held at a vertex, that vertex snaps. */
export function moveWhole({ now, hand }: Gesture, event: HandEvent): Outcome {
  const { boundary } = now
  if (boundary === null) return { hand }
  switch (event.type) {
    case 'hover':
      return { hand: { ...hand, spot: event.spot, hit: event.hit } }
    case 'grab': {
      const { hit, spot, isShift } = event
      if (hit === null || hit.kind === 'first' || hit.kind === 'last') return { hand }
      const vertex = hit.kind === 'vertex' ? positionOf(boundary, hit.at) : undefined
      const part = hit.kind === 'inside' ? hit.part : hit.at.part
      const grip: Grip = {
        kind: 'whole',
        from: vertex ?? spot.raw,
        snaps: vertex !== undefined,
        part: isShift ? part : null,
      }
      return { hand: { ...emptyHand, hit, grip }, moving: null }
    }
    case 'drag':
      return { hand: { ...hand, spot: event.spot }, moving: moved(now, hand, event.spot) }
    case 'drop': {
      const next = hand.spot === null ? null : moved(now, hand, hand.spot)
      return next === null ? { hand: emptyHand } : { hand: emptyHand, step: { name: 'move', next } }
    }
    case 'nudge': {
      const from = centreOf(boundary)
      const to: Position = [from[0]! + event.degrees[0]!, from[1]! + event.degrees[1]!]
      return { hand, step: { name: 'move', next: { ...now, boundary: moveBoundary(boundary, from, to) } } }
    }
    default:
      return { hand }
  }
}

function moved(now: Drawing, { grip }: Hand, spot: Spot): Drawing | null {
  if (grip?.kind !== 'whole' || now.boundary === null) return null
  const to = grip.snaps ? spot.position : spot.raw
  return { ...now, boundary: moveBoundary(now.boundary, grip.from, to, grip.part ?? undefined) }
}
