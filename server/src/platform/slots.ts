/** A turn for a few at a time, in the order in which they came; who is not interested any more leaves the queue. */
export interface Slots {
  /** Resolves with what ends the turn. Rejects with the signal's reason when it aborts before that. */
  take(signal: AbortSignal): Promise<() => void>
}

export function openSlots(count: number): Slots {
  let free = count
  const waiting = new Set<() => void>()
  const release = () => {
    const [next] = waiting
    if (next === undefined) free++
    else next()
  }
  const once = () => {
    let isHeld = true
    return () => {
      if (isHeld) release()
      isHeld = false
    }
  }
  return {
    take: async (signal) => {
      signal.throwIfAborted()
      if (free > 0) {
        free--
        return once()
      }
      const { promise, resolve, reject } = Promise.withResolvers<() => void>()
      const leave = () => {
        waiting.delete(enter)
        reject(signal.reason)
      }
      const enter = () => {
        waiting.delete(enter)
        signal.removeEventListener('abort', leave)
        resolve(once())
      }
      waiting.add(enter)
      signal.addEventListener('abort', leave, { once: true })
      return promise
    },
  }
}
