import { type FaultCode, faultCodes } from '@arraigo/shared/boundaries/boundaryFaults.ts'
import type { TFunction } from 'i18next'
import type { drawingEs } from './drawing.es.ts'
import type { DrawingState } from './drawing.state.ts'
import { type Hand, lineOf, type StepName, stepNames } from './hand.ts'

const isStep = (name: string): name is StepName | 'vertex' => name === 'vertex' || stepNames.includes(name as StepName)

/** What a step did, as the buttons of undo and redo say it; other parts of the page may name their own. */
export const stepText = (t: TFunction, name: string): string =>
  isStep(name) ? t(`drawing.steps.${name}`) : t('drawing.steps.change')

const isFault = (code: string): code is FaultCode => faultCodes.includes(code as FaultCode)
const refusals = [
  'boundary-last-part',
  'split-line-too-short',
  'split-line-crosses-itself',
  'split-line-only-touches',
  'split-line-not-through',
  'split-line-outside',
  'drawing-nothing-yet',
  'drawing-nothing-left',
  'drawing-nothing-changed',
] as const
const isRefusal = (code: string): code is (typeof refusals)[number] => (refusals as readonly string[]).includes(code)

/** Why a gesture did nothing, or what is wrong with the boundary. */
export function wrongText(t: TFunction, code: string): string {
  if (isFault(code)) return t(`drawing.faults.${code}`)
  return t(isRefusal(code) ? `drawing.refused.${code}` : 'drawing.refused.other')
}

const byTouch = ['freehand', 'next', 'close', 'edit', 'editOne', 'move', 'splitEnd'] as const
type Hint = keyof typeof drawingEs.drawing.hints

/** A finger has no keys. */
export function hintText(t: TFunction, hint: Hint, isTouch: boolean): string {
  const touch = isTouch ? byTouch.find((name) => name === hint) : undefined
  return touch === undefined ? t(`drawing.hints.${hint}`) : t(`drawing.byTouch.${touch}`)
}

/** What the next click does. */
export function hintOf({ tool, hand, now }: DrawingState): Hint {
  if (now.pieces !== null && tool !== 'split') return 'pieces'
  const vertices = lineOf(hand).length
  switch (tool) {
    case 'polygon':
    case 'part':
      return vertices === 0 ? 'from' : vertices < 3 ? 'next' : 'close'
    case 'hole':
      return vertices === 0 ? 'holeFrom' : vertices < 3 ? 'next' : 'close'
    case 'split':
      return vertices === 0 ? 'splitFrom' : vertices === 1 ? 'splitTo' : 'splitEnd'
    case 'edit':
      return editHint(hand)
    default:
      return tool
  }
}

function editHint({ selected, hit }: Hand): Hint {
  if (selected.length > 1) return 'editMany'
  if (hit?.kind === 'edge') return 'editEdge'
  return selected.length === 1 ? 'editOne' : 'edit'
}
