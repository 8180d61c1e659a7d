import { useSyncExternalStore } from 'react'

/** Whether the fields for typed coordinates and lengths are open. */
class TypedEntryStore {
  #state = { isOpen: false }
  #listeners = new Set<() => void>()

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }
  state = (): { isOpen: boolean } => this.#state
  toggle = (): void => {
    this.#state = { isOpen: !this.#state.isOpen }
    for (const listener of this.#listeners) listener()
  }
}

export const typedEntry = new TypedEntryStore()

export const useTypedEntry = (): { isOpen: boolean } => useSyncExternalStore(typedEntry.subscribe, typedEntry.state)
