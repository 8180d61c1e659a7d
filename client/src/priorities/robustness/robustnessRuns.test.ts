import { aRankingOf } from '@arraigo/shared/priorities/robustness/testing/aRankingOf.ts'
import { testRobustness } from '@arraigo/shared/priorities/robustness/testRobustness.ts'
import { beforeEach, expect, test, vi } from 'vitest'
import type { RobustnessNews, RobustnessTask } from './robustness.worker.ts'
import { cancelRobustness, robustnessKey, runOf, startRobustness } from './robustnessRuns.ts'

/** A worker that says what the test lets it say. */
class HeldWorker {
  static all: HeldWorker[] = []
  onmessage: ((event: { data: RobustnessNews }) => void) | null = null
  onerror: (() => void) | null = null
  isEnded = false
  task: RobustnessTask | null = null
  constructor() {
    HeldWorker.all.push(this)
  }
  postMessage(task: RobustnessTask) {
    this.task = task
  }
  terminate() {
    this.isEnded = true
  }
  say(data: RobustnessNews) {
    this.onmessage?.({ data })
  }
  answer() {
    const { inputs, spec, question } = this.task as RobustnessTask
    this.say({ kind: 'done', ...testRobustness(inputs, spec, question) })
  }
}

const { inputs, spec } = aRankingOf([{ values: [0.2, 0.9] }, { values: [0.7, 0.1] }])
const task = (top: number): RobustnessTask => ({ inputs, spec, question: { draws: 100, seed: 1, top, data: 'exact' } })
const keyOf = (one: RobustnessTask) => robustnessKey(one.inputs, one.spec, one.question)
let id = 100

beforeEach(() => {
  id += 1
  HeldWorker.all = []
  vi.stubGlobal('Worker', HeldWorker)
  return () => vi.unstubAllGlobals()
})

test('the last result stays while the next is computed, and what a worker says too late is not heard', () => {
  startRobustness(id, task(1))
  const [first] = HeldWorker.all as [HeldWorker]
  first.say({ kind: 'progress', share: 0.5 })
  expect(runOf(id)).toMatchObject({ progress: 0.5, done: null, key: keyOf(task(1)) })
  first.answer()
  expect(runOf(id)).toMatchObject({ progress: null, done: { key: keyOf(task(1)) } })

  startRobustness(id, task(2))
  startRobustness(id, task(3))
  const [, second, third] = HeldWorker.all as [HeldWorker, HeldWorker, HeldWorker]
  expect(second.isEnded).toBe(true)
  second.answer()
  expect(runOf(id)).toMatchObject({ progress: 0, done: { key: keyOf(task(1)) }, key: keyOf(task(3)) })
  third.answer()
  expect(runOf(id).done?.robustness.question.top).toBe(3)
})

test('what is stopped stays stopped until it is asked again; what breaks says so', () => {
  startRobustness(id, task(1))
  cancelRobustness(id)
  expect(HeldWorker.all[0]?.isEnded).toBe(true)
  HeldWorker.all[0]?.answer()
  expect(runOf(id)).toMatchObject({ progress: null, done: null, ended: 'cancelled' })
  startRobustness(id, task(1))
  HeldWorker.all[1]?.onerror?.()
  expect(runOf(id)).toMatchObject({ progress: null, done: null, ended: 'failed' })
})

test('bounds that cannot hold together leave no result of before', () => {
  startRobustness(id, task(1))
  HeldWorker.all[0]?.answer()
  startRobustness(id, { ...task(1), question: { ...task(1).question, bounds: { low: [0.9, 0.9], high: [1, 1] } } })
  HeldWorker.all[1]?.answer()
  expect(runOf(id)).toMatchObject({ done: null, issues: [{ code: 'ranking-bounds-above' }] })
})

test('a question is another one when the data, the weights or what is asked changed, not who judged', () => {
  const key = keyOf(task(1))
  expect(keyOf({ ...task(1), spec: { ...spec, judgements: [], weighting: 'pairwise' } })).toBe(key)
  expect(keyOf(task(2))).not.toBe(key)
  expect(keyOf({ ...task(1), inputs: structuredClone(inputs) })).not.toBe(key)
  expect(keyOf({ ...task(1), spec: { ...spec, weightSpread: 0.1 } })).not.toBe(key)
})
