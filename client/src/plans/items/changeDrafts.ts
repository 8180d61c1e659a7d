import { useCallback, useSyncExternalStore } from 'react'
import type { PlanStep } from './planChanges.ts'

/** What is changed by hand and not saved yet. */
export interface ChangeDraft {
  /** Run whose plan the changes are made to. */
  runId: number
  steps: readonly PlanStep[]
  undone: readonly PlanStep[]
}

const storageKey = (planId: number) => `plan-changes-${planId}`
const listeners = new Set<() => void>()
const drafts = new Map<number, ChangeDraft | null>()

function stored(planId: number): ChangeDraft | null {
  try {
    const { runId, steps } = JSON.parse(localStorage.getItem(storageKey(planId)) ?? '{}') as Partial<ChangeDraft>
    return typeof runId === 'number' && Array.isArray(steps) && steps.length > 0 ? { runId, steps, undone: [] } : null
  } catch {
    // What cannot be read is no draft: the plan is there.
    return null
  }
}

/** Null where nothing is changed. */
export function changeDraftOf(planId: number): ChangeDraft | null {
  let draft = drafts.get(planId)
  if (draft === undefined) {
    draft = stored(planId)
    drafts.set(planId, draft)
  }
  return draft
}

function keep(planId: number, draft: ChangeDraft | null): void {
  drafts.set(planId, draft)
  try {
    if (draft === null || draft.steps.length === 0) localStorage.removeItem(storageKey(planId))
    else localStorage.setItem(storageKey(planId), JSON.stringify({ runId: draft.runId, steps: draft.steps }))
  } catch {
    // A full or forbidden storage: the draft lives as long as the page.
  }
  for (const listener of listeners) listener()
}

/** Steps that were undone are gone with it. */
export function addStep(planId: number, runId: number, step: PlanStep): void {
  const draft = changeDraftOf(planId)
  keep(planId, { runId: draft?.runId ?? runId, steps: [...(draft?.steps ?? []), step], undone: [] })
}

export function undoStep(planId: number): void {
  const draft = changeDraftOf(planId)
  const last = draft?.steps.at(-1)
  if (draft === null || last === undefined) return
  keep(planId, { ...draft, steps: draft.steps.slice(0, -1), undone: [last, ...draft.undone] })
}

export function redoStep(planId: number): void {
  const draft = changeDraftOf(planId)
  const next = draft?.undone[0]
  if (draft === null || next === undefined) return
  keep(planId, { ...draft, steps: [...draft.steps, next], undone: draft.undone.slice(1) })
}

/** The same changes to the plan of another run. */
export function rebaseSteps(planId: number, runId: number): void {
  const draft = changeDraftOf(planId)
  if (draft !== null) keep(planId, { ...draft, runId })
}

/** Saved, or given up. */
export const dropChanges = (planId: number): void => keep(planId, null)

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const useChangeDraft = (planId: number): ChangeDraft | null =>
  useSyncExternalStore(
    subscribe,
    useCallback(() => changeDraftOf(planId), [planId]),
  )
