import type { Engine } from './engine.ts'

/** How long an answer may take before the asker is told how far the computation is instead. */
const patienceMs = 1500

/** The answer, or how far the engine is where it takes longer: it goes on meanwhile, and the asker asks again. */
export async function answerSoon<Answer, State>(
  engine: Engine<State>,
  kind: string,
  request: unknown,
  waitMs = patienceMs,
): Promise<{ answer: Answer } | { state: State }> {
  const giveUp = new AbortController()
  const { promise: late, resolve } = Promise.withResolvers<{ state: State }>()
  const clock = setTimeout(() => resolve({ state: engine.state() }), waitMs)
  const asked = engine.ask<Answer>(kind, request, giveUp.signal).then((answer) => ({ answer }))
  try {
    return await Promise.race([asked, late])
  } finally {
    clearTimeout(clock)
    asked.catch(() => {})
    giveUp.abort()
  }
}
