import { attributeNames } from '@arraigo/shared/settlements/settleAttributes.ts'
import type { Settlement, SettlementAttributes } from '@arraigo/shared/settlements/settlement.schema.ts'
import { type AttributeName, type Draft, emptyAttributes, isSame } from './draft.ts'

/**
 * The draft after the server took a part of it: what was sent holds as the server now has it (it may have derived the comuna
 * or mended the boundary), what was changed since it was sent stays a change.
 */
export function rebaseDraft(draft: Draft, answer: Settlement, sent: unknown): Draft {
  const body = sent as Partial<SettlementAttributes> & { boundary?: unknown; disputedWith?: unknown }
  const before = draft.base ?? emptyAttributes
  const sentOf = (name: AttributeName) => (name in body ? body[name] : before[name])
  const attributes = Object.fromEntries(
    attributeNames.map((name) => [
      name,
      draft.attributes[name] === sentOf(name) ? answer[name] : draft.attributes[name],
    ]),
  ) as SettlementAttributes
  const { now } = draft.drawing
  const sentBoundary = 'boundary' in body ? body.boundary : (draft.base?.boundary ?? null)
  const boundary = isSame(now.boundary, sentBoundary) ? answer.boundary : now.boundary
  const sentDisputed = body.disputedWith ?? draft.base?.disputedWith ?? []
  return {
    ...draft,
    settlementId: answer.id,
    base: answer,
    attributes,
    disputedWith: isSame(draft.disputedWith, sentDisputed) ? answer.disputedWith : draft.disputedWith,
    drawing: { ...draft.drawing, now: { ...now, boundary, neighbours: {} } },
    pending: null,
  }
}
