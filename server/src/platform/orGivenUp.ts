import { Problem } from './problem.ts'

/** Shared work goes on for the others when one gives up. */
export function orGivenUp<Made>(made: Promise<Made>, signal: AbortSignal | undefined): Promise<Made> {
  if (signal === undefined) return made
  return new Promise((resolve, reject) => {
    const giveUp = () => reject(new Problem(503, { code: 'request-given-up' }))
    if (signal.aborted) giveUp()
    signal.addEventListener('abort', giveUp, { once: true })
    made.then(resolve, reject).finally(() => signal.removeEventListener('abort', giveUp))
  })
}
