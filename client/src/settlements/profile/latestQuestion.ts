interface LatestQuestion<Q> {
  /** Replaces what waits to be asked. */
  ask(question: Q): void
  /** Nothing is answered any more; what is on its way is given up. */
  stop(): void
}

interface Ears<Q, A> {
  onAnswer(answer: A, question: Q): void
  onError(error: unknown, question: Q): void
  /** Something is on its way, or waits to be. */
  onBusy(isBusy: boolean): void
}

/**
 * Of questions that come quicker than answers only the newest is asked: one at a time on its way, each at least so many
 * milliseconds after the one before. Every answer is heard: while somebody drags, one a moment old beats none.
 */
export function latestQuestion<Q, A>(
  send: (question: Q, signal: AbortSignal) => Promise<A>,
  { onAnswer, onError, onBusy }: Ears<Q, A>,
  leastMs: number,
): LatestQuestion<Q> {
  const ending = new AbortController()
  let waiting: { question: Q } | null = null
  let isSending = false
  let sentAt = -Infinity
  let timer: ReturnType<typeof setTimeout> | undefined

  const next = () => {
    clearTimeout(timer)
    if (isSending || ending.signal.aborted) return
    if (waiting === null) return onBusy(false)
    const waitMs = sentAt + leastMs - performance.now()
    if (waitMs > 0) timer = setTimeout(next, waitMs)
    else void sendNow(waiting.question)
  }
  const sendNow = async (question: Q) => {
    waiting = null
    isSending = true
    sentAt = performance.now()
    try {
      const answer = await send(question, ending.signal)
      if (!ending.signal.aborted) onAnswer(answer, question)
    } catch (error) {
      if (!ending.signal.aborted) onError(error, question)
    } finally {
      isSending = false
      next()
    }
  }
  return {
    ask: (question) => {
      waiting = { question }
      onBusy(true)
      next()
    },
    stop: () => {
      clearTimeout(timer)
      ending.abort()
    },
  }
}
