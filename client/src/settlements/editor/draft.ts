import { attributeNames, unknownAttributes } from '@arraigo/shared/settlements/settleAttributes.ts'
import type {
  Settlement,
  SettlementAttributes,
  SettlementConflict,
  SettlementMerge,
} from '@arraigo/shared/settlements/settlement.schema.ts'
import { type Drawing, emptyDrawing, type Step } from '../../map/drawing/drawing.state.ts'
import { randomUuid } from './randomUuid.ts'

/** What was sent and not answered: sent again it is the same, and the server stores it once. */
export interface Pending {
  idempotencyKey: string
  method: 'POST' | 'PATCH'
  path: string
  /** The version that is changed; null where nothing is there yet. */
  version: number | null
  body: unknown
}

export interface Piece {
  name: string
  householdCount: number | null
  familyCount: number | null
}

/** How the pieces of a split are called and counted; `keeps` is the one that goes on as the settlement. */
export interface SplitPlan {
  keeps: number
  pieces: readonly Piece[]
}

export interface KeptDrawing {
  now: Drawing
  past: readonly Step[]
  future: readonly Step[]
}

export interface Refusal {
  code: string
  issues: readonly { code: string; path?: string; params?: Record<string, string | number | null> }[]
}

/** Work that is not saved yet. One value, kept in the browser with every step. */
export interface Draft {
  key: string
  /** null while it is a settlement that is not there yet. */
  settlementId: number | null
  /** The version it started from; everything that differs from it is what is saved. */
  base: Settlement | null
  attributes: SettlementAttributes
  disputedWith: readonly number[]
  changeNote: string
  drawing: KeptDrawing
  split: SplitPlan | null
  /** A union of several, complete as it will be sent. */
  merge: SettlementMerge | null
  pending: Pending | null
  /** Waits for the connection and is then sent by itself. */
  isQueued: boolean
  /** Somebody else saved in between; until it is decided nothing is sent. */
  conflicts: readonly SettlementConflict[]
  /** Why the server did not take what was sent while nobody looked. */
  refusal: Refusal | null
  changedAt: string
}

export type AttributeName = keyof SettlementAttributes

/** The column of an attribute: householdCount is household_count. */
export const attributeColumn = (name: AttributeName): string =>
  name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

/** Of a settlement that is not there yet: nothing is known. */
export const emptyAttributes: SettlementAttributes = { name: '', ...unknownAttributes }

/** What people say of a settlement, out of all that the server knows of it. */
export const attributesOf = (settlement: Settlement): SettlementAttributes =>
  Object.fromEntries(attributeNames.map((name) => [name, settlement[name]])) as SettlementAttributes

/** A draft without any change yet. */
export function draftOf(base: Settlement | null): Draft {
  return {
    key: randomUuid(),
    settlementId: base?.id ?? null,
    base,
    attributes: base === null ? emptyAttributes : attributesOf(base),
    disputedWith: base?.disputedWith ?? [],
    changeNote: '',
    drawing: { now: { ...emptyDrawing, boundary: base?.boundary ?? null }, past: [], future: [] },
    split: null,
    merge: null,
    pending: null,
    isQueued: false,
    conflicts: [],
    refusal: null,
    changedAt: new Date().toISOString(),
  }
}

export const isSame = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b)

/** Fields that are not as in the version it started from. */
export function changedAttributes({ base, attributes }: Pick<Draft, 'base' | 'attributes'>): AttributeName[] {
  const before = base === null ? emptyAttributes : base
  return attributeNames.filter((name) => before[name] !== attributes[name])
}

export const isBoundaryChanged = ({ base, drawing }: Pick<Draft, 'base' | 'drawing'>): boolean =>
  !isSame(base?.boundary ?? null, drawing.now.boundary)

/** Whether closing it now would lose something. */
export const hasChanges = (draft: Draft): boolean =>
  draft.merge !== null ||
  draft.pending !== null ||
  draft.changeNote !== '' ||
  draft.drawing.now.pieces !== null ||
  Object.keys(draft.drawing.now.neighbours).length > 0 ||
  isBoundaryChanged(draft) ||
  changedAttributes(draft).length > 0 ||
  !isSame(draft.base?.disputedWith ?? [], draft.disputedWith)
