import type { MultiPolygon } from 'geojson'
import { useSyncExternalStore } from 'react'
import { emptyHand, type Hand, type StepName } from './hand.ts'

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
  /** Lines follow existing edges between two points of them. */
  isTracing: boolean
  /** Vertices that neighbours have too move in both. */
  isSharing: boolean
  hand: Hand
}

/** What came of an event. What is left out stays as it was; `moving` is gone unless it is said. */
export interface Outcome {
  hand: Hand
  moving?: Drawing | null
  step?: { name: StepName; next: Drawing }
  tool?: DrawingTool
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
      tool: toolFor(now, 'edit'),
      isSnapping: this.#state?.isSnapping ?? true,
      isTracing: false,
      isSharing: true,
      hand: emptyHand,
    })
  }
  stop(): void {
    this.#set(null)
  }
  choose(tool: DrawingTool): void {
    this.#change((state) => (state.tool === tool ? {} : { tool, moving: null, hand: emptyHand }))
  }
  snap(isSnapping: boolean): void {
    this.#change(() => ({ isSnapping }))
  }
  trace(isTracing: boolean): void {
    this.#change(() => ({ isTracing }))
  }
  share(isSharing: boolean): void {
    this.#change(() => ({ isSharing }))
  }
  /** A gesture in progress; null when it was given up. */
  move(moving: Drawing | null): void {
    this.#change(() => ({ moving }))
  }
  /** The end of a gesture: one step, which undo takes back whole. */
  apply(name: string, now: Drawing): void {
    this.#change((state) => stepped(state, name, now, emptyHand))
  }
  /** What came of what the pointer or a key did. */
  take({ hand, moving = null, step, tool }: Outcome): void {
    this.#change((state) => ({
      ...(step === undefined ? { hand, moving } : stepped(state, step.name, step.next, hand)),
      tool: tool ?? state.tool,
    }))
  }
  undo(): void {
    this.#change(({ past, future, now, hand, tool }) => {
      const step = past.at(-1)
      if (step === undefined) return {}
      return {
        now: step.before,
        tool: toolFor(step.before, tool),
        moving: null,
        hand: { ...emptyHand, spot: hand.spot },
        past: past.slice(0, -1),
        future: [{ ...step, before: now }, ...future],
      }
    })
  }
  redo(): void {
    this.#change(({ past, future, now, hand, tool }) => {
      const [step, ...rest] = future
      if (step === undefined) return {}
      return {
        now: step.before,
        tool: now.boundary === null ? toolFor(step.before, 'edit') : toolFor(step.before, tool),
        moving: null,
        hand: { ...emptyHand, spot: hand.spot },
        past: [...past, { ...step, before: now }],
        future: rest,
      }
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

/** With nothing left of the shape there is nothing to edit: one draws. */
const toolFor = ({ boundary }: Drawing, tool: DrawingTool): DrawingTool =>
  boundary !== null || tool === 'freehand' || tool === 'pan' ? tool : 'polygon'

const stepped = (state: DrawingState, name: string, now: Drawing, hand: Hand): Partial<DrawingState> => ({
  now,
  hand,
  moving: null,
  past: [...state.past, { name, before: state.now }],
  future: [],
})

export const drawing = new DrawingStore()

/** Whether anything is being drawn: unlike the drawing itself this does not change with every move of the pointer. */
export const useIsDrawing = (): boolean => useSyncExternalStore(drawing.subscribe, () => drawing.state() !== null)

/** What is read from it, a value or one of its objects: who reads the tool is not asked again with every move of the pointer. */
export function useDrawingValue<T>(read: (state: DrawingState) => T): T | null {
  return useSyncExternalStore(drawing.subscribe, () => {
    const state = drawing.state()
    return state === null ? null : read(state)
  })
}
