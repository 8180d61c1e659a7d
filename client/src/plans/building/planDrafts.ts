import type { PlanSpec } from '@arraigo/shared/plans/plan.schema.ts'
import { useCallback, useSyncExternalStore } from 'react'

/** What is written of a plan and not saved yet. */
export interface PlanDraftState {
  /** Null: nobody wrote one; a new plan is then called by its place and years. */
  name: string | null
  note: string | null
  spec: PlanSpec
  /** The saved version that it was made from; null for a plan that is new. */
  baseVersion: number | null
  /** What that version said: tells what was changed here from what somebody else changes meanwhile. */
  began: PlanSpec
}

const storageKey = (key: string) => `plan-draft-${key}`
const listeners = new Set<() => void>()
const drafts = new Map<string, PlanDraftState | null>()

function stored(key: string): PlanDraftState | null {
  try {
    const text = localStorage.getItem(storageKey(key))
    if (text === null) return null
    const {
      name = null,
      note = null,
      spec,
      baseVersion = null,
      began = spec,
    } = JSON.parse(text) as Partial<PlanDraftState>
    if (!Array.isArray(spec?.budgetsUf) || !Array.isArray(spec.packages) || began === undefined) return null
    return { name, note, spec, baseVersion, began }
  } catch {
    // What cannot be read is no draft: the saved plan is there.
    return null
  }
}

/** Null where nothing is changed. */
function planDraftOf(key: string): PlanDraftState | null {
  let draft = drafts.get(key)
  if (draft === undefined) {
    draft = stored(key)
    drafts.set(key, draft)
  }
  return draft
}

export function keepPlanDraft(key: string, draft: PlanDraftState | null): void {
  drafts.set(key, draft)
  try {
    if (draft === null) localStorage.removeItem(storageKey(key))
    else localStorage.setItem(storageKey(key), JSON.stringify(draft))
  } catch {
    // A full or forbidden storage: the draft lives as long as the page.
  }
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const usePlanDraft = (key: string): PlanDraftState | null =>
  useSyncExternalStore(
    subscribe,
    useCallback(() => planDraftOf(key), [key]),
  )
