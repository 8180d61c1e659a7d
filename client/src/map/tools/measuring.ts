import { useSyncExternalStore } from 'react'
import type { Place } from './measured.ts'

export interface Measuring {
  points: readonly Place[]
  isFinished: boolean
}

const nothing: Measuring = { points: [], isFinished: false }

/** The line or area that is being measured; one at a time. */
class MeasuringStore {
  #state = nothing
  #listeners = new Set<() => void>()

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }
  state = (): Measuring => this.#state

  /** After a finished one a new one begins. */
  add(place: Place): void {
    const { points, isFinished } = this.#state
    this.#set({ points: isFinished ? [place] : [...points, place], isFinished: false })
  }
  undo(): void {
    const { points } = this.#state
    if (points.length > 0) this.#set({ points: points.slice(0, -1), isFinished: false })
  }
  finish(): void {
    if (this.#state.points.length > 1) this.#set({ ...this.#state, isFinished: true })
  }
  clear(): void {
    this.#set(nothing)
  }
  #set(state: Measuring): void {
    this.#state = state
    for (const listener of this.#listeners) listener()
  }
}

export const measuring = new MeasuringStore()

export const useMeasuring = (): Measuring => useSyncExternalStore(measuring.subscribe, measuring.state)
