import { useEffect, useMemo } from 'react'
import { useRankingAddress } from '../rankingAddress.ts'
import type { OpenRanking } from '../useRanking.ts'
import type { RobustnessTask } from './robustness.worker.ts'
import { useRobustnessAddress } from './robustnessAddress.ts'
import { type RobustnessRun, robustnessKey, startRobustness, useRobustnessRun } from './robustnessRuns.ts'

/** Whoever drags a weight or types a bound has more to say: it begins when the hand rests. */
const restMs = 350
const seed = 1

/** What the page asks, computed again whenever it changes. Null while there are no data. */
export function useRobustnessTask({ id, inputs, spec, prepared, isWaiting }: OpenRanking): {
  task: RobustnessTask | null
  run: RobustnessRun
  /** What is shown is of another question than the one of now. */
  isOld: boolean
} {
  const { top } = useRankingAddress()
  const { data, draws } = useRobustnessAddress()
  const run = useRobustnessRun(id)
  const isReady = prepared !== null && !isWaiting
  const task = useMemo(
    () => (inputs === null || !isReady ? null : { inputs, spec, question: { draws, seed, top, data } }),
    [inputs, isReady, spec, draws, top, data],
  )
  const key = useMemo(() => (task === null ? null : robustnessKey(task.inputs, task.spec, task.question)), [task])
  const { key: askedKey, done } = run
  useEffect(() => {
    if (task === null || key === askedKey) return
    // The first time nobody has touched anything yet.
    const timer = setTimeout(() => startRobustness(id, task), askedKey === null ? 0 : restMs)
    return () => clearTimeout(timer)
  }, [id, task, key, askedKey])
  return { task, run, isOld: done !== null && done.key !== key }
}
