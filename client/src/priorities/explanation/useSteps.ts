import { useEffect, useState } from 'react'

/** As long as a thread may be held without anybody noticing. */
const sliceMs = 12

/**
 * The result of a long search that yields between its trials, made a slice at a time; null until it is there. `start` is
 * to be the same function until the question changes.
 */
export function useSteps<Result>(start: (() => Generator<unknown, Result>) | null): Result | null {
  const [found, setFound] = useState<{ of: typeof start; result: Result } | null>(null)
  useEffect(() => {
    if (start === null) return
    const steps = start()
    let timer: ReturnType<typeof setTimeout> | null = null
    const slice = () => {
      const until = performance.now() + sliceMs
      let step = steps.next()
      while (step.done !== true && performance.now() < until) step = steps.next()
      if (step.done === true) setFound({ of: start, result: step.value })
      else timer = setTimeout(slice)
    }
    timer = setTimeout(slice)
    return () => {
      if (timer !== null) clearTimeout(timer)
    }
  }, [start])
  return found !== null && found.of === start ? found.result : null
}
