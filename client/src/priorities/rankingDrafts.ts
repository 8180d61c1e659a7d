import type { RankingSpec } from '@arraigo/shared/priorities/ranking.schema.ts'
import { useCallback, useSyncExternalStore } from 'react'

/** What is changed of a ranking and not saved yet. */
export interface RankingDraftState {
  spec: RankingSpec
  /** The saved version that it was made from. */
  baseVersion: number
  past: readonly RankingSpec[]
  future: readonly RankingSpec[]
  /** Changes of one gesture are one step back: the name of the last one. */
  coalesce: string | null
}

const mostSteps = 100
const storageKey = (id: number) => `ranking-draft-${id}`
const listeners = new Set<() => void>()
const drafts = new Map<number, RankingDraftState | null>()

function stored(id: number): RankingDraftState | null {
  try {
    const text = localStorage.getItem(storageKey(id))
    if (text === null) return null
    const { spec, baseVersion, past } = JSON.parse(text) as Partial<RankingDraftState>
    if (!Array.isArray(spec?.criteria) || typeof baseVersion !== 'number') return null
    return { spec, baseVersion, past: past ?? [], future: [], coalesce: null }
  } catch {
    // What cannot be read is no draft: the saved ranking is there.
    return null
  }
}

/** Written when the hand rests: a drag makes many. */
let writing: ReturnType<typeof setTimeout> | null = null
const waiting = new Set<number>()
function write(): void {
  if (writing !== null) clearTimeout(writing)
  writing = null
  for (const id of waiting) {
    const draft = drafts.get(id) ?? null
    try {
      if (draft === null) localStorage.removeItem(storageKey(id))
      else
        localStorage.setItem(
          storageKey(id),
          JSON.stringify({ spec: draft.spec, baseVersion: draft.baseVersion, past: draft.past.slice(-10) }),
        )
    } catch {
      // A full or forbidden storage: the draft lives as long as the page.
    }
  }
  waiting.clear()
}
if (typeof window !== 'undefined') window.addEventListener('pagehide', write)

/** Null where nothing is changed. */
export function draftOf(id: number): RankingDraftState | null {
  let draft = drafts.get(id)
  if (draft === undefined) {
    draft = stored(id)
    drafts.set(id, draft)
  }
  return draft
}

function keep(id: number, draft: RankingDraftState | null): void {
  drafts.set(id, draft)
  waiting.add(id)
  writing ??= setTimeout(write, 300)
  for (const listener of listeners) listener()
}

/** `base` is what the change is made to where there is no draft yet. */
export function changeDraft(
  id: number,
  base: { spec: RankingSpec; version: number },
  part: Partial<RankingSpec>,
  coalesce: string | null = null,
): void {
  const {
    spec,
    baseVersion,
    past,
    coalesce: last,
  } = draftOf(id) ?? {
    spec: base.spec,
    baseVersion: base.version,
    past: [],
    coalesce: null,
  }
  const isSameGesture = coalesce !== null && coalesce === last
  keep(id, {
    spec: { ...spec, ...part },
    baseVersion,
    past: isSameGesture ? past : [...past, spec].slice(-mostSteps),
    future: [],
    coalesce,
  })
}

export function undoDraft(id: number): void {
  const draft = draftOf(id)
  const before = draft?.past.at(-1)
  if (draft === null || before === undefined) return
  const { spec, baseVersion, past, future } = draft
  keep(id, { spec: before, baseVersion, past: past.slice(0, -1), future: [spec, ...future], coalesce: null })
}

export function redoDraft(id: number): void {
  const draft = draftOf(id)
  const next = draft?.future[0]
  if (draft === null || next === undefined) return
  const { spec, baseVersion, past, future } = draft
  keep(id, { spec: next, baseVersion, past: [...past, spec], future: future.slice(1), coalesce: null })
}

/** Saved, or given up. */
export const dropDraft = (id: number): void => keep(id, null)

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const useRankingDraft = (id: number): RankingDraftState | null =>
  useSyncExternalStore(
    subscribe,
    useCallback(() => draftOf(id), [id]),
  )
