import type {
  MovedNeighbour,
  NewSettlement,
  SettlementEdit,
  SettlementSplit,
} from '@arraigo/shared/settlements/settlement.schema.ts'
import { changedAttributes, type Draft, isBoundaryChanged, isSame, type Pending } from './draft.ts'
import { randomUuid } from './randomUuid.ts'

/** The next request that saves a draft; null when everything is saved. A split of changed data takes two, one after the other. */
export function nextRequest(draft: Draft): Pending | null {
  if (draft.merge !== null) return sending('POST', '/api/settlements/merge', null, draft.merge)
  if (draft.base === null) return sending('POST', '/api/settlements', null, creation(draft))
  const path = `/api/settlements/${draft.base.id}`
  const change = edit(draft)
  if (Object.keys(change).some((name) => name !== 'changeNote')) {
    return sending('PATCH', path, draft.base.version, change)
  }
  const split = splitOf(draft)
  return split === null ? null : sending('POST', `${path}/split`, draft.base.version, split)
}

const sending = (method: Pending['method'], path: string, version: number | null, body: unknown): Pending => ({
  idempotencyKey: randomUuid(),
  method,
  path,
  version,
  body,
})

const note = ({ changeNote }: Draft) => (changeNote.trim() === '' ? {} : { changeNote: changeNote.trim() })

const neighboursOf = ({ drawing }: Draft): { neighbours?: MovedNeighbour[] } => {
  const neighbours = Object.entries(drawing.now.neighbours).map(([id, { version, boundary }]) => ({
    id: Number(id),
    version,
    boundary,
  }))
  return neighbours.length === 0 ? {} : { neighbours }
}

/** What is not said is unknown: only what is said is sent. */
function creation(draft: Draft): NewSettlement {
  const said = changedAttributes(draft).map((name) => [name, draft.attributes[name]])
  return {
    ...Object.fromEntries(said),
    name: draft.attributes.name,
    ...(draft.drawing.now.boundary === null ? {} : { boundary: draft.drawing.now.boundary }),
    ...neighboursOf(draft),
    ...(draft.disputedWith.length === 0 ? {} : { disputedWith: [...draft.disputedWith] }),
    ...note(draft),
  }
}

/** What differs from the version it started from; nothing else is touched. */
function edit(draft: Draft): SettlementEdit {
  const changed = changedAttributes(draft).map((name) => [name, draft.attributes[name]])
  return {
    ...Object.fromEntries(changed),
    // Before a split, too: the pieces have to be the whole of what is stored.
    ...(isBoundaryChanged(draft) ? { boundary: draft.drawing.now.boundary } : {}),
    ...neighboursOf(draft),
    ...(isSame(draft.base?.disputedWith ?? [], draft.disputedWith) ? {} : { disputedWith: [...draft.disputedWith] }),
    ...note(draft),
  }
}

function splitOf(draft: Draft): SettlementSplit | null {
  const { pieces } = draft.drawing.now
  if (pieces === null || draft.split === null) return null
  const { keeps, pieces: named } = draft.split
  return {
    keeps,
    pieces: pieces.map((boundary, at) => ({ boundary, name: named[at]?.name ?? '', ...countsOf(named[at]) })),
    ...note(draft),
  }
}

const countsOf = (piece: { householdCount: number | null; familyCount: number | null } | undefined) =>
  piece === undefined ? {} : { householdCount: piece.householdCount, familyCount: piece.familyCount }
