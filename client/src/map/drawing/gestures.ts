import type { Snapped } from '@arraigo/shared/boundaries/SnapIndex.ts'
import type { Issue } from '@arraigo/shared/problems/issue.ts'
import type { Position } from 'geojson'
import type { Neighbours } from './boundariesOf.ts'
import type { Drawing, DrawingTool, Outcome } from './drawing.state.ts'
import { editVertices } from './editTool.ts'
import { drawFreehand } from './freehandTool.ts'
import { emptyHand, type Hand, type HandEvent } from './hand.ts'
import { drawLine } from './lineTools.ts'
import { moveWhole } from './moveTool.ts'
import { pickArea } from './pickTools.ts'

/** What a gesture may know beside the drawing itself. */
export interface Surroundings {
  /** Settlements beside the drawing, by id; empty when shared edges do not move together. */
  beside: () => Neighbours
  /** Vertices between two snapped places, along what both lie on; null without tracing or such a way. */
  trace: (from: Snapped, to: Snapped, isOtherWay: boolean) => readonly Position[] | null
  /** How far a freehand line may be from the simpler one that is kept. */
  toleranceM: number
}

export interface Gesture {
  now: Drawing
  tool: DrawingTool
  hand: Hand
}

/** Turns what the pointer and the keys do into changes of the drawing, and does nothing else. */
export function gesture(before: Gesture, event: HandEvent, around: Surroundings): Outcome {
  if (event.type === 'cancel') return giveUp(before)
  // Pieces are the end of the work: whoever wants to change the shape takes the split back first.
  if (before.now.pieces !== null && before.tool !== 'split') return { hand: before.hand }
  switch (before.tool) {
    case 'polygon':
    case 'part':
    case 'hole':
    case 'split':
      return drawLine(before, event, around)
    case 'freehand':
      return drawFreehand(before, event, around)
    case 'edit':
      return editVertices(before, event, around)
    case 'move':
      return moveWhole(before, event)
    case 'cut-out':
    case 'clip':
      return pickArea(before, event)
    case 'pan':
      return { hand: before.hand }
  }
}

/** The gesture first, and with nothing left of one the tool. What is drawn stays. */
function giveUp({ hand }: Gesture): Outcome {
  const isBusy = hand.strokes.length > 0 || hand.grip !== null || hand.selected.length > 0
  const rest = { ...emptyHand, spot: hand.spot, hit: hand.hit }
  return { hand: rest, moving: null, ...(isBusy ? {} : { tool: 'pan' }) }
}

export const refuse = (hand: Hand, refused: readonly Issue[]): Outcome => ({ hand: { ...hand, refused }, moving: null })
