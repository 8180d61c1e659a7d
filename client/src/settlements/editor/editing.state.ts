import { useSyncExternalStore } from 'react'
import { drawing } from '../../map/drawing/drawing.state.ts'
import { type Draft, hasChanges } from './draft.ts'
import { drafts } from './drafts.state.ts'

/** A step is kept this long after it was made: well within a second, and not once per keystroke. */
const keepAfterMs = 300

/** The draft that is on the desk: its form and its drawing, written to the browser with every step. */
class Editing {
  #draft: Draft | null = null
  #listeners = new Set<() => void>()
  #timer: ReturnType<typeof setTimeout> | undefined
  #isDrawing = false

  constructor() {
    drawing.subscribe(() => this.#onDrawing())
    // The tab may close with the last step still waiting.
    globalThis.addEventListener?.('pagehide', () => this.#keep())
    globalThis.document?.addEventListener('visibilitychange', () => this.#keep())
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }
  draft = (): Draft | null => this.#draft

  start(draft: Draft): void {
    this.stop()
    drafts.open(draft.key)
    this.#draft = draft
    if (draft.conflicts.length === 0) this.#draw()
    this.#tell()
  }
  /** Off the desk; what is worth it stays as a draft. */
  stop(): void {
    if (this.#draft === null) return
    this.#keep()
    this.#draft = null
    this.#isDrawing = false
    drafts.open(null)
    drawing.stop()
    this.#tell()
  }
  /** Off the desk for good: saved, or thrown away. */
  async drop(): Promise<void> {
    const key = this.#draft?.key
    clearTimeout(this.#timer)
    this.#timer = undefined
    this.#draft = null
    this.#isDrawing = false
    drafts.open(null)
    drawing.stop()
    this.#tell()
    if (key !== undefined) await drafts.remove(key)
  }
  /** Somebody goes on working: what waited for the connection waits no longer. */
  change(change: Partial<Draft>): void {
    this.replace({ isQueued: false, refusal: null, ...change })
  }
  replace(change: Partial<Draft>): void {
    if (this.#draft === null) return
    this.#draft = { ...this.#draft, ...change, changedAt: new Date().toISOString() }
    if (this.#draft.conflicts.length > 0 && this.#isDrawing) {
      this.#isDrawing = false
      drawing.stop()
    } else if (this.#draft.conflicts.length === 0 && (!this.#isDrawing || this.#isDrawnElsewhere())) this.#draw()
    this.#schedule()
    this.#tell()
  }

  /** The boundary was changed by something else than the tools on the map: the server mended it, a conflict was decided. */
  #isDrawnElsewhere(): boolean {
    return drawing.state()?.now !== this.#draft?.drawing.now
  }
  #draw(): void {
    const draft = this.#draft
    if (draft === null) return
    this.#isDrawing = true
    drawing.start(draft.settlementId, draft.drawing.now, draft.drawing)
  }
  #onDrawing(): void {
    const state = drawing.state()
    const draft = this.#draft
    if (draft === null || state === null || !this.#isDrawing) return
    const { now, past, future } = state
    if (now === draft.drawing.now && past === draft.drawing.past && future === draft.drawing.future) return
    this.change({ drawing: { now, past, future } })
  }
  #schedule(): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#keep(), keepAfterMs)
  }
  #keep(): void {
    if (this.#timer === undefined || this.#draft === null) return
    clearTimeout(this.#timer)
    this.#timer = undefined
    void (hasChanges(this.#draft) ? drafts.put(this.#draft) : drafts.remove(this.#draft.key))
  }
  #tell(): void {
    for (const listener of this.#listeners) listener()
  }
}

export const editing = new Editing()

export const useEditing = (): Draft | null => useSyncExternalStore(editing.subscribe, editing.draft)
