import { LRUCache } from 'lru-cache'
import type { LiveDemand } from '../liveDemand.ts'

/** Answers to different questions of one state of the data: a map that goes back and forth asks the same again. */
const most = 40

const answers = new WeakMap<LiveDemand, LRUCache<string, object>>()

/** The answer as it was given before of the same data, or made now. */
export function keptAnswer<Answer extends object>(
  live: LiveDemand,
  question: readonly unknown[],
  make: () => Answer,
): Answer {
  const kept = answers.get(live) ?? new LRUCache<string, object>({ max: most })
  answers.set(live, kept)
  const key = JSON.stringify(question)
  const known = kept.get(key)
  if (known !== undefined) return known as Answer
  const made = make()
  kept.set(key, made)
  return made
}
