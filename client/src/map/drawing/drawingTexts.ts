import { type FaultCode, faultCodes } from '@arraigo/shared/boundaries/boundaryFaults.ts'
import type { TFunction } from 'i18next'
import type { DrawingState, DrawingTool } from './drawing.state.ts'
import { lineOf, type StepName, stepNames } from './hand.ts'

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

type ShapeTool = Extract<DrawingTool, 'freehand' | 'move' | 'cut-out' | 'clip' | 'pan'>
const plain: Readonly<Record<ShapeTool, `drawing.hints.${ShapeTool}`>> = {
  freehand: 'drawing.hints.freehand',
  move: 'drawing.hints.move',
  'cut-out': 'drawing.hints.cut-out',
  clip: 'drawing.hints.clip',
  pan: 'drawing.hints.pan',
}

/** What the next click does. */
export function hintKey({ tool, hand, now }: DrawingState) {
  if (now.pieces !== null && tool !== 'split') return 'drawing.hints.pieces' as const
  if (tool in plain) return plain[tool as ShapeTool]
  if (tool === 'edit') return editHint({ hand })
  const vertices = lineOf(hand).length
  if (tool === 'split')
    return vertices === 0
      ? 'drawing.hints.splitFrom'
      : vertices === 1
        ? 'drawing.hints.splitTo'
        : ('drawing.hints.splitEnd' as const)
  if (vertices === 0) return tool === 'hole' ? 'drawing.hints.holeFrom' : ('drawing.hints.from' as const)
  return vertices < 3 ? 'drawing.hints.next' : ('drawing.hints.close' as const)
}

function editHint({ hand }: Pick<DrawingState, 'hand'>) {
  if (hand.selected.length > 1) return 'drawing.hints.editMany' as const
  if (hand.hit?.kind === 'edge') return 'drawing.hints.editEdge' as const
  return hand.selected.length === 1 ? 'drawing.hints.editOne' : ('drawing.hints.edit' as const)
}
