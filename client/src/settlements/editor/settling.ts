import type { Settlement } from '@arraigo/shared/settlements/settlement.schema.ts'
import { onlineManager, type QueryClient } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import type { Draft } from './draft.ts'
import { drafts } from './drafts.state.ts'
import { editing } from './editing.state.ts'
import { type Outcome, sendDraft } from './sending.ts'
import { showChanges } from './settlements.api.ts'

/** A draft that became settlements, for whoever waits for it. */
export interface Saved {
  key: string
  settlements: readonly Settlement[]
  /** Sent by itself when the connection came back. */
  wasQueued: boolean
}

let saved: Saved | null = null
const listeners = new Set<() => void>()
const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const useSaved = (): Saved | null => useSyncExternalStore(subscribe, () => saved)

export function forgetSaved(): void {
  saved = null
  for (const listener of listeners) listener()
}

const underWay = new Set<string>()

/** Sends a draft and does what follows from the answer, whether its form is open or nobody looks. */
export async function saveDraft(draft: Draft, client: QueryClient): Promise<Outcome | null> {
  if (underWay.has(draft.key)) return null
  underWay.add(draft.key)
  try {
    const outcome = await sendDraft(draft, keep)
    if (outcome.kind === 'saved') await finish(draft, outcome.settlements, client)
    else await keep(outcome.draft)
    // From now on the page asks whether the server is back.
    if (outcome.kind === 'queued') onlineManager.setOnline(false)
    return outcome
  } finally {
    underWay.delete(draft.key)
  }
}

async function keep(draft: Draft): Promise<void> {
  if (editing.draft()?.key === draft.key) editing.replace(draft)
  await drafts.put(draft)
}

async function finish(draft: Draft, settlements: readonly Settlement[], client: QueryClient): Promise<void> {
  if (editing.draft()?.key === draft.key) await editing.drop()
  else await drafts.remove(draft.key)
  saved = { key: draft.key, settlements, wasQueued: draft.isQueued }
  for (const listener of listeners) listener()
  await showChanges(client)
}
