import type { Engine } from './engine.ts'

/** How long an answer may take before the asker is told how far the computation is instead. */
const patienceMs = 1500

/** The engine's answer, or how far it is: see `soonOr`. */
export const answerSoon = <Answer, State>(
  engine: Engine<State>,
  kind: string,
  request: unknown,
  waitMs?: number,
): Promise<{ answer: Answer } | { state: State }> =>
  soonOr(
    (signal) => engine.ask<Answer>(kind, request, signal),
    () => engine.state(),
    waitMs,
  )

/** The answer, or the state where it takes longer: what computes goes on meanwhile, and the asker asks again. */
export async function soonOr<Answer, State>(
  ask: (signal: AbortSignal) => Promise<Answer>,
  state: () => State,
  waitMs = patienceMs,
): Promise<{ answer: Answer } | { state: State }> {
  const giveUp = new AbortController()
  const { promise: late, resolve } = Promise.withResolvers<{ state: State }>()
  const clock = setTimeout(() => resolve({ state: state() }), waitMs)
  const asked = ask(giveUp.signal).then((answer) => ({ answer }))
  try {
    return await Promise.race([asked, late])
  } finally {
    clearTimeout(clock)
    asked.catch(() => {})
    giveUp.abort()
  }
}
