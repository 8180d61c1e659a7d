import { verticesOf } from '@arraigo/shared/boundaries/boundary.ts'
import { clipTo, cutOut } from '@arraigo/shared/boundaries/combine.ts'
import { areaM2 } from '@arraigo/shared/geo/areaM2.ts'
import type { MultiPolygon } from 'geojson'
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
  if (isAsBefore(now.boundary, boundary)) return refuse(hand, [{ code: 'drawing-nothing-changed' }])
  return { hand: emptyHand, step: { name: tool, next: { ...now, boundary, pieces: null } } }
}

/** Rings may begin elsewhere afterwards, so their vertices are not compared one by one. */
function isAsBefore(before: MultiPolygon, after: MultiPolygon): boolean {
  const count = (boundary: MultiPolygon) => [...verticesOf(boundary)].length
  return count(before) === count(after) && Math.abs(areaM2(before) - areaM2(after)) < 0.01
}
