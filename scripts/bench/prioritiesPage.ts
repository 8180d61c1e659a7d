// Runs in the browser: what the page does at every move of a slider, and what its worker does for robustness.
import type { RobustnessNews, RobustnessTask } from '../../client/src/priorities/robustness/robustness.worker.ts'
import type { RankingInputs, RankingMethod, RankingSpec } from '../../shared/src/priorities/ranking.schema.ts'
import { emptyScored, prepareRanking, scoreRanking } from '../../shared/src/priorities/rankSettlements.ts'
import { type PlainSettlement, plainOrder } from './prioritiesPlain.ts'

export interface Times {
  prepareMs: number
  medianMs: number
  slowestMs: number
}

interface Given {
  inputs: RankingInputs
  spec: RankingSpec
  weightings: number[][]
}

const timesOf = (run: (weights: number[]) => void, weightings: number[][], prepareMs: number): Times => {
  // The first moves are compiled while they run, as anybody's first moves are; those that follow are what a hand feels.
  for (const weights of weightings.slice(0, 20)) run(weights)
  const times = weightings.map((weights) => {
    const start = performance.now()
    run(weights)
    return performance.now() - start
  })
  const sorted = times.toSorted((a, b) => a - b)
  return { prepareMs, medianMs: sorted[sorted.length >> 1]!, slowestMs: sorted.at(-1)! }
}

function rescore({ inputs, spec, weightings }: Given, method: RankingMethod): Times {
  const start = performance.now()
  const prepared = prepareRanking(inputs, spec)
  const into = emptyScored(prepared.count)
  scoreRanking(prepared, prepared.weights, method, into)
  const prepareMs = performance.now() - start
  return timesOf((weights) => void scoreRanking(prepared, weights, method, into), weightings, prepareMs)
}

function plain({ inputs, spec, weightings }: Given): Times {
  const start = performance.now()
  const prepared = prepareRanking(inputs, spec)
  const settlements = inputs.settlements.ids.map((id, row): PlainSettlement => {
    const values = spec.criteria.map((_, at) => prepared.values[at * prepared.count + row]!)
    return { id, values: values.map((value) => (Number.isNaN(value) ? null : value)) }
  })
  return timesOf((weights) => void plainOrder(settlements, weights), weightings, performance.now() - start)
}

function robustness({ inputs, spec }: Given, draws: number): Promise<{ ms: number; progress: number; first: number }> {
  const worker = new Worker(new URL('../../client/src/priorities/robustness/robustness.worker.ts', import.meta.url), {
    type: 'module',
  })
  const task: RobustnessTask = { inputs, spec, question: { draws, seed: 7, top: 20, data: 'exact' } }
  const start = performance.now()
  let progress = 0
  return new Promise((resolve, reject) => {
    worker.addEventListener('error', (event) => reject(new Error(event.message)))
    worker.addEventListener('message', ({ data }: MessageEvent<RobustnessNews>) => {
      if (data.kind === 'progress') progress++
      else if (data.robustness === null) reject(new Error(JSON.stringify(data.issues)))
      else {
        const { counts, places } = data.robustness
        let first = 0
        for (let place = 0; place < places; place++) first += counts[place * places]!
        resolve({ ms: performance.now() - start, progress, first })
        worker.terminate()
      }
    })
    worker.postMessage(task)
  })
}

Object.assign(globalThis, { bench: { rescore, plain, robustness } })
