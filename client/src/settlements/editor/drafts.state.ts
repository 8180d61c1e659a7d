import { createStore, del, set, values } from 'idb-keyval'
import { useSyncExternalStore } from 'react'
import type { Draft } from './draft.ts'

interface DraftsState {
  drafts: readonly Draft[]
  /** Whether what the browser kept has been read. */
  isLoaded: boolean
  /** The browser keeps nothing (a private window, a full disk): drafts live as long as the page. */
  isKept: boolean
}

interface Word {
  kind: 'changed' | 'who-has' | 'have'
  key: string
}

const store = createStore('arraigo-drafts', 'drafts')
/** Tabs are near: one that has the draft open answers at once. */
const answerMs = 120

/** Everything drawn and not saved yet, kept by the browser and the same in all of its tabs. */
class Drafts {
  #state: DraftsState = { drafts: [], isLoaded: false, isKept: true }
  #listeners = new Set<() => void>()
  #loading: Promise<void> | null = null
  #open: string | null = null
  #answers = new Set<string>()
  #tabs = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('arraigo-drafts')

  constructor() {
    this.#tabs?.addEventListener('message', ({ data }: MessageEvent<Word>) => this.#hear(data))
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }
  state = (): DraftsState => this.#state

  load(): Promise<void> {
    this.#loading ??= this.#read()
    return this.#loading
  }
  find = (key: string): Draft | undefined => this.#state.drafts.find((draft) => draft.key === key)

  async put(draft: Draft): Promise<void> {
    const others = this.#state.drafts.filter(({ key }) => key !== draft.key)
    this.#set({ drafts: byTime([...others, draft]) })
    await this.#keep(() => set(draft.key, draft, store))
    this.#say({ kind: 'changed', key: draft.key })
  }
  async remove(key: string): Promise<void> {
    this.#set({ drafts: this.#state.drafts.filter((draft) => draft.key !== key) })
    await this.#keep(() => del(key, store))
    this.#say({ kind: 'changed', key })
  }

  /** This tab has the draft open; null when it has none. */
  open(key: string | null): void {
    this.#open = key
  }
  /** Of these drafts, those that another tab has open. */
  async openElsewhere(keys: readonly string[]): Promise<ReadonlySet<string>> {
    if (this.#tabs === null || keys.length === 0) return new Set()
    this.#answers.clear()
    for (const key of keys) this.#say({ kind: 'who-has', key })
    await new Promise((done) => setTimeout(done, answerMs))
    return new Set(this.#answers)
  }

  #hear({ kind, key }: Word): void {
    if (kind === 'have') this.#answers.add(key)
    else if (kind === 'who-has') {
      if (this.#open === key) this.#say({ kind: 'have', key })
    } else if (key !== this.#open) void this.#read()
  }
  #say(word: Word): void {
    this.#tabs?.postMessage(word)
  }
  async #read(): Promise<void> {
    const kept = await values<Draft>(store).catch(() => null)
    // What this tab has open is newer here than anywhere else.
    const own = this.#state.drafts.filter(({ key }) => key === this.#open || kept === null)
    const others = (kept ?? []).filter(({ key }) => !own.some((draft) => draft.key === key))
    this.#set({ drafts: byTime([...own, ...others]), isLoaded: true, isKept: kept !== null })
  }
  async #keep(write: () => Promise<void>): Promise<void> {
    const isKept = await write().then(
      () => true,
      () => false,
    )
    if (isKept !== this.#state.isKept) this.#set({ isKept })
  }
  #set(change: Partial<DraftsState>): void {
    this.#state = { ...this.#state, ...change }
    for (const listener of this.#listeners) listener()
  }
}

const byTime = (drafts: readonly Draft[]): Draft[] => drafts.toSorted((a, b) => b.changedAt.localeCompare(a.changedAt))

export const drafts = new Drafts()

export function useDrafts(): DraftsState {
  void drafts.load()
  return useSyncExternalStore(drafts.subscribe, drafts.state)
}
