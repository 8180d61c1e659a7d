import { useSyncExternalStore } from 'react'
import type { MapView } from './mapView.ts'

/** What a click on the map means: looking around, or the tool that has the pointer for now. */
export type MapMode =
  | 'browse'
  | 'measure-distance'
  | 'measure-area'
  | 'select-box'
  | 'select-polygon'
  | 'draw'
  | 'place'

interface State {
  view: MapView | null
  mode: MapMode
}

/** The map that is on screen and who has its pointer; tools in this folder draw on `view.map`. */
class CurrentMap {
  #state: State = { view: null, mode: 'browse' }
  #listeners = new Set<() => void>()

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }
  state = (): State => this.#state

  setView(view: MapView | null): void {
    this.#set({ view, mode: 'browse' })
  }
  setMode(mode: MapMode): void {
    if (mode !== this.#state.mode) this.#set({ ...this.#state, mode })
  }
  #set(state: State): void {
    this.#state = state
    for (const listener of this.#listeners) listener()
  }
}

export const currentMap = new CurrentMap()

export const useCurrentMap = (): State => useSyncExternalStore(currentMap.subscribe, currentMap.state)
