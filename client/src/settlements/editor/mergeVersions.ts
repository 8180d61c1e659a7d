import { attributeNames } from '@arraigo/shared/settlements/settleAttributes.ts'
import type { Settlement, SettlementAttributes } from '@arraigo/shared/settlements/settlement.schema.ts'
import { type AttributeName, type Draft, isSame } from './draft.ts'

export type Side = 'yours' | 'theirs'

/** A field in which two people's versions are not the same. */
export interface FieldDifference {
  name: AttributeName
  /** undefined where nobody knows what it was before both. */
  base: unknown
  yours: unknown
  theirs: unknown
  /** The side that changed it; null where both did, and somebody has to choose. */
  proposed: Side | null
}

export type SideChoices = Readonly<Partial<Record<AttributeName, Side>>>

/** Which of two values holds by what each made of the one before; null where both changed it, or nobody knows. */
export function proposedSide(base: unknown, yours: unknown, theirs: unknown): Side | null {
  if (base === undefined) return null
  if (isSame(yours, base)) return 'theirs'
  return isSame(theirs, base) ? 'yours' : null
}

/** Three-way: only fields in which yours and theirs differ; what both changed to the same is no difference. */
export function fieldDifferences(
  base: SettlementAttributes | null,
  yours: SettlementAttributes,
  theirs: SettlementAttributes,
): FieldDifference[] {
  return attributeNames
    .filter((name) => yours[name] !== theirs[name])
    .map((name) => {
      const before = base === null ? undefined : base[name]
      return {
        name,
        base: before,
        yours: yours[name],
        theirs: theirs[name],
        proposed: proposedSide(before, yours[name], theirs[name]),
      }
    })
}

/** Differences for which nobody has chosen and nothing is proposed. */
export const undecided = (differences: readonly FieldDifference[], choices: SideChoices): AttributeName[] =>
  differences.filter(({ name, proposed }) => (choices[name] ?? proposed) === null).map(({ name }) => name)

/** Their version with what was chosen of yours. */
export function mergedAttributes(
  yours: SettlementAttributes,
  theirs: SettlementAttributes,
  differences: readonly FieldDifference[],
  choices: SideChoices,
): SettlementAttributes {
  const taken = differences.filter(({ name, proposed }) => (choices[name] ?? proposed) === 'yours')
  return { ...theirs, ...Object.fromEntries(taken.map(({ name }) => [name, yours[name]])) }
}

/** Of lists such as the disputed neighbours: what either added stays, what either took away goes. */
export function mergedList(
  base: readonly number[],
  yours: readonly number[],
  theirs: readonly number[],
): readonly number[] {
  const kept = base.filter((id) => yours.includes(id) && theirs.includes(id))
  const added = [...yours, ...theirs].filter((id) => !base.includes(id))
  return [...new Set([...kept, ...added])].sort((a, b) => a - b)
}

export interface Resolution {
  attributes: SettlementAttributes
  boundary: Settlement['boundary']
  /** Neighbours whose edge still moves along, by id. */
  keptNeighbours: ReadonlySet<number>
}

/** The draft as a change of what is there now, ready to be sent again; the drawing's steps stay to be taken back. */
export function resolvedDraft(draft: Draft, { attributes, boundary, keptNeighbours }: Resolution): Draft {
  const own = draft.conflicts.find(({ id }) => id === draft.settlementId)
  const { now, past, future } = draft.drawing
  const currents = new Map(draft.conflicts.map(({ id, current }) => [id, current]))
  const neighbours = Object.entries(now.neighbours)
    .filter(([id]) => !currents.has(Number(id)) || keptNeighbours.has(Number(id)))
    .map(([id, neighbour]) => [id, { ...neighbour, version: currents.get(Number(id))?.version ?? neighbour.version }])
  const next = { ...now, boundary, neighbours: Object.fromEntries(neighbours) }
  const isRedrawn = !isSame(boundary, now.boundary)
  return {
    ...draft,
    base: own?.current ?? draft.base,
    attributes,
    disputedWith:
      own === undefined
        ? draft.disputedWith
        : mergedList(draft.base?.disputedWith ?? [], draft.disputedWith, own.current.disputedWith),
    drawing: isRedrawn
      ? { now: next, past: [...past, { name: 'restore', before: now }], future: [] }
      : { now: next, past, future },
    conflicts: [],
    pending: null,
    isQueued: false,
    refusal: null,
  }
}
