import type { RankingInputs, RankingSpec } from '@arraigo/shared/priorities/ranking.schema.ts'
import type { Robustness, RobustnessQuestion } from '@arraigo/shared/priorities/robustness/testRobustness.ts'
import type { Issue } from '@arraigo/shared/problems/issue.ts'
import { useCallback, useSyncExternalStore } from 'react'
import type { RobustnessNews, RobustnessTask } from './robustness.worker.ts'

/** A question, and the answer to it. */
export interface RobustnessDone extends RobustnessTask {
  robustness: Robustness
  key: string
}

/** What was computed last, and what is being computed. */
export interface RobustnessRun {
  /** Of the last one that came to its end; stays while the next is computed. */
  done: RobustnessDone | null
  /** Of the last question, as far as it is the one of `key`. */
  key: string | null
  /** 0 to 1 while it is computed; null otherwise. */
  progress: number | null
  issues: readonly Issue[]
  /** Stopped by hand, or broken: asked again only by hand. */
  ended: 'cancelled' | 'failed' | null
}

const nothing: RobustnessRun = { done: null, key: null, progress: null, issues: [], ended: null }
const runs = new Map<number, RobustnessRun>()
const workers = new Map<number, Worker>()
const listeners = new Set<() => void>()

function set(id: number, part: Partial<RobustnessRun>): void {
  runs.set(id, { ...runOf(id), ...part })
  for (const listener of listeners) listener()
}

export const runOf = (id: number): RobustnessRun => runs.get(id) ?? nothing

const serials = new WeakMap<RankingInputs, number>()
let lastSerial = 0

/** The same ranking of the same data by the same question has the same key; what does not move a rank is not in it. */
export function robustnessKey(inputs: RankingInputs, spec: RankingSpec, question: RobustnessQuestion): string {
  const serial = serials.get(inputs) ?? ++lastSerial
  serials.set(inputs, serial)
  const { judgements: _, weighting: _weighting, ...rest } = spec
  return JSON.stringify([serial, rest, question])
}

/** Begins, and ends what was computed before; the last result stays to be seen. */
export function startRobustness(id: number, task: RobustnessTask): void {
  endWorker(id)
  const key = robustnessKey(task.inputs, task.spec, task.question)
  set(id, { key, progress: 0, issues: [], ended: null })
  const worker = new Worker(new URL('./robustness.worker.ts', import.meta.url), { type: 'module' })
  workers.set(id, worker)
  worker.onmessage = ({ data }: MessageEvent<RobustnessNews>) => {
    if (workers.get(id) !== worker) return
    if (data.kind === 'progress') return set(id, { progress: data.share })
    endWorker(id)
    if (data.robustness === null) set(id, { progress: null, issues: data.issues, done: null })
    else set(id, { progress: null, done: { ...task, robustness: data.robustness, key } })
  }
  worker.onerror = () => {
    if (workers.get(id) !== worker) return
    endWorker(id)
    set(id, { progress: null, ended: 'failed' })
  }
  worker.postMessage(task)
}

export function cancelRobustness(id: number): void {
  endWorker(id)
  set(id, { progress: null, ended: 'cancelled' })
}

function endWorker(id: number): void {
  workers.get(id)?.terminate()
  workers.delete(id)
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const useRobustnessRun = (id: number): RobustnessRun =>
  useSyncExternalStore(
    subscribe,
    useCallback(() => runOf(id), [id]),
  )
