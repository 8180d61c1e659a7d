import type { MultiPolygon } from 'geojson'
import { useSyncExternalStore } from 'react'

/** A settlement beside the one being drawn whose edge moves along with it. */
export interface Neighbour {
  version: number
  name: string
  before: MultiPolygon
  boundary: MultiPolygon
}

/** What is drawn: one value, never changed, so that a step back is the value before. */
export interface Drawing {
  /** EPSG:4326; null while there is nothing yet. */
  boundary: MultiPolygon | null
  /** By settlement id: those whose boundary is no longer what it was. */
  neighbours: Readonly<Record<number, Neighbour>>
  /** What a split has cut the boundary into; null when nothing is split. */
  pieces: readonly MultiPolygon[] | null
}

export const drawingTools = [
  'polygon',
  'freehand',
  'edit',
  'move',
  'hole',
  'part',
  'split',
  'cut-out',
  'clip',
  'pan',
] as const
export type DrawingTool = (typeof drawingTools)[number]

/** One step, as undo names it: `drawing.steps.<name>` in the texts. */
export interface Step {
  name: string
  before: Drawing
}

export interface DrawingState {
  /** The settlement that is edited; null for a new one. */
  settlementId: number | null
  now: Drawing
  past: readonly Step[]
  future: readonly Step[]
  /** While the pointer moves: what the boundary would be when it stops. Not a step yet. */
  moving: Drawing | null
  tool: DrawingTool
  isSnapping: boolean
}

export const emptyDrawing: Drawing = { boundary: null, neighbours: {}, pieces: null }

/** A drawing in progress, or null. The map draws it and makes its steps; the editor reads and saves it. */
class DrawingStore {
  #state: DrawingState | null = null
  #listeners = new Set<() => void>()

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }
  state = (): DrawingState | null => this.#state

  start(
    settlementId: number | null,
    now: Drawing,
    kept: { past?: readonly Step[]; future?: readonly Step[] } = {},
  ): void {
    this.#set({
      settlementId,
      now,
      past: kept.past ?? [],
      future: kept.future ?? [],
      moving: null,
      tool: now.boundary === null ? 'polygon' : 'edit',
      isSnapping: true,
    })
  }
  stop(): void {
    this.#set(null)
  }
  choose(tool: DrawingTool): void {
    this.#change(() => ({ tool, moving: null }))
  }
  snap(isSnapping: boolean): void {
    this.#change(() => ({ isSnapping }))
  }
  /** A gesture in progress; null when it was given up. */
  move(moving: Drawing | null): void {
    this.#change(() => ({ moving }))
  }
  /** The end of a gesture: one step, which undo takes back whole. */
  apply(name: string, now: Drawing): void {
    this.#change((state) => ({ now, moving: null, past: [...state.past, { name, before: state.now }], future: [] }))
  }
  undo(): void {
    this.#change(({ past, future, now }) => {
      const step = past.at(-1)
      if (step === undefined) return {}
      return { now: step.before, moving: null, past: past.slice(0, -1), future: [{ ...step, before: now }, ...future] }
    })
  }
  redo(): void {
    this.#change(({ past, future, now }) => {
      const [step, ...rest] = future
      if (step === undefined) return {}
      return { now: step.before, moving: null, past: [...past, { ...step, before: now }], future: rest }
    })
  }
  #change(change: (state: DrawingState) => Partial<DrawingState>): void {
    if (this.#state !== null) this.#set({ ...this.#state, ...change(this.#state) })
  }
  #set(state: DrawingState | null): void {
    this.#state = state
    for (const listener of this.#listeners) listener()
  }
}

export const drawing = new DrawingStore()

export const useDrawing = (): DrawingState | null => useSyncExternalStore(drawing.subscribe, drawing.state)
