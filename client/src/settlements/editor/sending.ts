import type { Settlement, SettlementConflict } from '@arraigo/shared/settlements/settlement.schema.ts'
import { RequestProblem } from '../../platform/request.ts'
import type { Draft, Pending } from './draft.ts'
import { nextRequest } from './draftRequest.ts'
import { rebaseDraft } from './rebaseDraft.ts'
import { sendPending } from './settlements.api.ts'

export type Outcome =
  | { kind: 'saved'; settlements: readonly Settlement[] }
  /** Nothing was decided: it is sent again when the connection is back. */
  | { kind: 'queued'; draft: Draft }
  | { kind: 'conflict'; draft: Draft }
  | { kind: 'refused'; draft: Draft; problem: RequestProblem }

/** Stored before it is sent, so that a closed tab can send the very same again. */
type Keep = (draft: Draft) => Promise<void>

/** Saves a draft, request by request; what was sent before without an answer goes first, with its own key. */
export async function sendDraft(draft: Draft, keep: Keep): Promise<Outcome> {
  let current = draft
  let saved: readonly Settlement[] = draft.base === null ? [] : [draft.base]
  for (;;) {
    const pending = current.pending ?? nextRequest(current)
    if (pending === null) return { kind: 'saved', settlements: saved }
    current = { ...current, pending }
    await keep(current)
    try {
      saved = await sendPending(pending)
    } catch (error) {
      if (!(error instanceof RequestProblem)) throw error
      return outcomeOf(current, error)
    }
    const [first] = saved
    if (isLast(pending) || first === undefined) return { kind: 'saved', settlements: saved }
    current = rebaseDraft(current, first, pending.body)
    await keep(current)
  }
}

/** A split and a merge leave nothing of the draft to be saved. */
const isLast = ({ path }: Pending): boolean => path.endsWith('/split') || path.endsWith('/merge')

function outcomeOf(draft: Draft, problem: RequestProblem): Outcome {
  if (problem.isUnreachable || problem.status === 503 || problem.status === 429) {
    return { kind: 'queued', draft: { ...draft, isQueued: true, refusal: null } }
  }
  // The server has said no: the same key would get the same answer for ever.
  const answered: Draft = { ...draft, pending: null, isQueued: false }
  if (problem.status === 412 && problem.conflicts.length > 0) {
    return { kind: 'conflict', draft: { ...answered, conflicts: problem.conflicts as SettlementConflict[] } }
  }
  const refusal = { code: problem.code, issues: problem.issues }
  return { kind: 'refused', draft: { ...answered, refusal }, problem }
}
