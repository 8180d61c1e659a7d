import { clipTo, cutOut } from '@arraigo/shared/boundaries/combine.ts'
import type { Outcome } from './drawing.state.ts'
import { type Gesture, refuse } from './gestures.ts'
import { emptyHand, type HandEvent } from './hand.ts'

/** A neighbour that is clicked is cut out; of an area that is clicked only what lies within it is kept. */
export function pickArea({ now, tool, hand }: Gesture, event: HandEvent): Outcome {
  if (event.type === 'hover') return { hand: { ...hand, spot: event.spot, hit: event.hit } }
  if (event.type !== 'pick' || (tool !== 'cut-out' && tool !== 'clip')) return { hand }
  if (now.boundary === null) return refuse(hand, [{ code: 'drawing-nothing-yet' }])
  const boundary = tool === 'clip' ? clipTo(now.boundary, [event.area]) : cutOut(now.boundary, [event.area])
  if (boundary === null) return refuse(hand, [{ code: 'drawing-nothing-left' }])
  if (boundary === now.boundary) return refuse(hand, [{ code: 'drawing-nothing-changed' }])
  return { hand: emptyHand, step: { name: tool, next: { ...now, boundary, pieces: null } } }
}
