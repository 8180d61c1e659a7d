import { parentPort, workerData } from 'node:worker_threads'
import type { Chosen, PlanModel } from '@arraigo/shared/plans/model/planModel.ts'
import { searchPlan } from '@arraigo/shared/plans/solving/searchPlan.ts'

export interface SearchTask {
  model: PlanModel
  gap: number
}

export type SearchAnswer = { type: 'bound'; bound: number } | { type: 'plan'; chosen: Chosen[] } | { type: 'done' }

const { model, gap } = workerData as SearchTask
const say = (answer: SearchAnswer) => parentPort?.postMessage(answer)

searchPlan(model, gap, {
  plan: (chosen) => say({ type: 'plan', chosen }),
  bound: (bound) => say({ type: 'bound', bound }),
})
say({ type: 'done' })
