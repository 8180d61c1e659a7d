import type { NewProposal, Proposal, ProposedElement } from '@arraigo/shared/coverage/coverage.schema.ts'
import type { LineString, Point } from 'geojson'

/** A proposed element with a key of its own while it is worked on: places and kinds change, the element stays. */
export interface WorkElement extends ProposedElement {
  key: string
  geometry: Point | LineString
}

export type Elements = readonly WorkElement[]

/** A proposal on the desk, saved or not: everything the browser keeps of it. */
export interface Work {
  /** `new`, or `p12` of the proposal with that number. */
  key: string
  proposalId: number | null
  /** Version that the changes were made on. */
  version: number | null
  name: string
  note: string
  elements: Elements
  past: readonly Elements[]
  future: readonly Elements[]
  /** As it was saved; null never. */
  saved: NewProposal | null
}

/** More steps nobody takes back; the browser keeps them all. */
const keptSteps = 50

export const workKey = (proposalId: number | null): string => (proposalId === null ? 'new' : `p${proposalId}`)

export const emptyWork: Work = {
  key: workKey(null),
  proposalId: null,
  version: null,
  name: '',
  note: '',
  elements: [],
  past: [],
  future: [],
  saved: null,
}

export function workOf(proposal: Proposal): Work {
  const { id, version, name, note, elements } = proposal
  return {
    ...emptyWork,
    key: workKey(id),
    proposalId: id,
    version,
    name,
    note: note ?? '',
    elements: elements.map((element, at) => ({ ...element, key: `s${at}`, geometry: placeOf(element) })),
    saved: { name, note, elements },
  }
}

/** The schema allows any geometry; what was saved is a point or a line. */
const placeOf = ({ geometry }: ProposedElement): Point | LineString => geometry as Point | LineString

/** What is sent, without the keys. */
export const asked = (elements: Elements): ProposedElement[] =>
  elements.map(({ type, kind, name, capacity, geometry }) => ({
    type,
    kind,
    name: name?.trim() || null,
    capacity: capacity ?? null,
    geometry,
  }))

export const proposalOf = ({ name, note, elements }: Work): NewProposal => ({
  name: name.trim(),
  note: note.trim() || null,
  elements: asked(elements),
})

export function hasChanges(work: Work): boolean {
  const now = proposalOf(work)
  if (work.saved === null) return now.elements.length > 0
  const { name, note, elements } = work.saved
  const saved = {
    name,
    note: note ?? null,
    elements: asked(elements.map((one) => ({ ...one, key: '', geometry: placeOf(one) }))),
  }
  return JSON.stringify(now) !== JSON.stringify(saved)
}

/** One step, that can be taken back. */
export const withStep = (work: Work, elements: Elements): Work => ({
  ...work,
  elements,
  past: [...work.past, work.elements].slice(-keptSteps),
  future: [],
})

export function undone(work: Work): Work {
  const before = work.past.at(-1)
  return before === undefined
    ? work
    : { ...work, elements: before, past: work.past.slice(0, -1), future: [work.elements, ...work.future] }
}

export function redone(work: Work): Work {
  const [next, ...future] = work.future
  return next === undefined ? work : { ...work, elements: next, past: [...work.past, work.elements], future }
}
