import { useSyncExternalStore } from 'react'

/** What was just done and can be taken back; one at a time. */
export interface Undoable {
  /** In words: «Las Lomas» se cerró. */
  text: string
  undo: () => Promise<unknown>
}

let undoable: Undoable | null = null
const listeners = new Set<() => void>()
const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Stands beside the map until something else is done, or it is put away. */
export function offerUndo(next: Undoable | null): void {
  undoable = next
  for (const listener of listeners) listener()
}

export const useUndoable = (): Undoable | null => useSyncExternalStore(subscribe, () => undoable)
