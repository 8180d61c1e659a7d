import { unite } from '@arraigo/shared/boundaries/combine.ts'
import { polygonFromLine, simplifiedLine } from '@arraigo/shared/boundaries/lines.ts'
import type { Outcome } from './drawing.state.ts'
import { type Gesture, refuse, type Surroundings } from './gestures.ts'
import { emptyHand, type HandEvent } from './hand.ts'

/** A drag draws; where it ends the line is closed and loses the vertices nobody would miss. */
export function drawFreehand({ now, hand }: Gesture, event: HandEvent, { toleranceM }: Surroundings): Outcome {
  const { grip } = hand
  switch (event.type) {
    case 'hover':
      return { hand: { ...hand, spot: event.spot, hit: null } }
    case 'grab':
      return { hand: { ...emptyHand, grip: { kind: 'freehand', line: [event.spot.position] } } }
    case 'drag':
      if (grip?.kind !== 'freehand') return { hand }
      return { hand: { ...hand, spot: event.spot, grip: { ...grip, line: [...grip.line, event.spot.raw] } } }
    case 'drop': {
      if (grip?.kind !== 'freehand') return { hand }
      const { boundary, issues } = polygonFromLine(simplifiedLine(grip.line, toleranceM))
      if (boundary === null) return refuse(emptyHand, issues)
      const next = now.boundary === null ? boundary : unite([now.boundary, boundary])
      return {
        hand: emptyHand,
        step: { name: 'freehand', next: { ...now, boundary: next, pieces: null } },
        tool: 'edit',
      }
    }
    default:
      return { hand }
  }
}
