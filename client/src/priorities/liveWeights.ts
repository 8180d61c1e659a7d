import { useCallback, useSyncExternalStore } from 'react'

/**
 * Weights under the hand that drags: they re-order list and map at every frame, without a render of the page, an entry in the
 * history or a write to the storage. When the hand lets go they become a change of the draft.
 */
const weightsById = new Map<number, Float64Array>()
const listeners = new Set<() => void>()
let frame: number | null = null

function tell(): void {
  frame = null
  for (const listener of listeners) listener()
}

/** A new array for each move, in the order of the criteria; null: the hand let go. Whoever listens is told once a frame. */
export function dragWeights(id: number, weights: Float64Array | null): void {
  if (weights === null) weightsById.delete(id)
  else weightsById.set(id, weights)
  if (weights !== null) {
    frame ??= requestAnimationFrame(tell)
    return
  }
  if (frame !== null) cancelAnimationFrame(frame)
  tell()
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Null: nobody drags. */
export const useLiveWeights = (id: number): Float64Array | null =>
  useSyncExternalStore(
    subscribe,
    useCallback(() => weightsById.get(id) ?? null, [id]),
  )
