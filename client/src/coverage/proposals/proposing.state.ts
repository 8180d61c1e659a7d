import type { Proposal } from '@arraigo/shared/coverage/coverage.schema.ts'
import { createStore, del, get, set } from 'idb-keyval'
import { useSyncExternalStore } from 'react'
import { type Elements, emptyWork, hasChanges, redone, undone, type Work, withStep, workKey, workOf } from './work.ts'

interface ProposingState {
  /** Null until what the browser kept has been read. */
  work: Work | null
  /** Where a drag has got to; the step is made at its end. */
  moving: Elements | null
  selected: string | null
  /** The browser keeps nothing (a private window, a full disk): the work lives as long as the page. */
  isKept: boolean
}

const store = createStore('arraigo-proposals', 'work')
/** Not once per keystroke. */
const keepAfterMs = 300

/** What is being proposed, kept by the browser with every step: a closed tab loses nothing. */
class Proposing {
  #state: ProposingState = { work: null, moving: null, selected: null, isKept: true }
  #listeners = new Set<() => void>()
  #timer: ReturnType<typeof setTimeout> | undefined
  #opening = ''

  constructor() {
    globalThis.addEventListener?.('pagehide', () => this.#keep())
    globalThis.document?.addEventListener('visibilitychange', () => this.#keep())
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }
  state = (): ProposingState => this.#state

  /** A saved proposal, or a new one; with what the browser kept of it where that was changed. */
  async open(proposal: Proposal | null): Promise<void> {
    const key = workKey(proposal?.id ?? null)
    const { work } = this.#state
    if (this.#opening === key) return
    if (work?.key === key && (hasChanges(work) || proposal === null || work.version === proposal.version)) return
    this.#opening = key
    this.#keep()
    const kept = await get<Work>(key, store).catch(() => undefined)
    // Another one was asked for meanwhile.
    if (this.#opening !== key) return
    this.#opening = ''
    const fresh = proposal === null ? emptyWork : workOf(proposal)
    this.#set({ work: kept !== undefined && hasChanges(kept) ? kept : fresh, moving: null, selected: null })
  }

  /** One step. */
  change(elements: Elements): void {
    const { work } = this.#state
    if (work === null) return
    this.#write(withStep(work, elements), { moving: null })
  }
  /** While it is dragged. */
  move(elements: Elements): void {
    this.#set({ moving: elements })
  }
  write(text: Partial<Pick<Work, 'name' | 'note'>>): void {
    if (this.#state.work !== null) this.#write({ ...this.#state.work, ...text })
  }
  undo(): void {
    if (this.#state.work !== null) this.#write(undone(this.#state.work), { moving: null })
  }
  redo(): void {
    if (this.#state.work !== null) this.#write(redone(this.#state.work), { moving: null })
  }
  select(key: string | null): void {
    this.#set({ selected: key })
  }

  /** It is on the server now; its steps stay, to be taken back. */
  saved(proposal: Proposal): void {
    const { work } = this.#state
    if (work === null) return
    void del(work.key, store).catch(() => undefined)
    const { id, version, name, note, elements } = proposal
    const saved = { name, note, elements }
    this.#write({ ...work, key: workKey(id), proposalId: id, version, saved })
  }
  /** Back to what is saved, or to nothing. */
  async drop(proposal: Proposal | null): Promise<void> {
    const { work } = this.#state
    clearTimeout(this.#timer)
    this.#timer = undefined
    if (work !== null) await del(work.key, store).catch(() => undefined)
    this.#set({ work: proposal === null ? emptyWork : workOf(proposal), moving: null, selected: null })
  }

  #write(work: Work, more: Partial<ProposingState> = {}): void {
    const isThere = work.elements.some(({ key }) => key === this.#state.selected)
    this.#set({ ...(isThere ? {} : { selected: null }), ...more, work })
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#keep(), keepAfterMs)
  }
  #keep(): void {
    const { work } = this.#state
    if (this.#timer === undefined || work === null) return
    clearTimeout(this.#timer)
    this.#timer = undefined
    const isDone = hasChanges(work) ? set(work.key, work, store) : del(work.key, store)
    isDone.then(
      () => this.#state.isKept || this.#set({ isKept: true }),
      () => this.#set({ isKept: false }),
    )
  }
  #set(change: Partial<ProposingState>): void {
    this.#state = { ...this.#state, ...change }
    for (const listener of this.#listeners) listener()
  }
}

export const proposing = new Proposing()

export const useProposing = (): ProposingState => useSyncExternalStore(proposing.subscribe, proposing.state)
