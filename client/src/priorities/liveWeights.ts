import { useCallback, useSyncExternalStore } from 'react'

/**
 * Weights under the hand that drags: they re-order list and map at every move, without a render of the page, an entry in the
 * history or a write to the storage. When the hand lets go they become a change of the draft.
 */
const weightsById = new Map<number, Float64Array>()
const listeners = new Set<() => void>()

/** In the order of the criteria; null: nobody drags. */
export const liveWeights = (id: number): Float64Array | null => weightsById.get(id) ?? null

/** A new array for each move. */
export function dragWeights(id: number, weights: Float64Array | null): void {
  if (weights === null) weightsById.delete(id)
  else weightsById.set(id, weights)
  for (const listener of listeners) listener()
}

export const subscribeLiveWeights = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const useLiveWeights = (id: number): Float64Array | null =>
  useSyncExternalStore(
    subscribeLiveWeights,
    useCallback(() => liveWeights(id), [id]),
  )
