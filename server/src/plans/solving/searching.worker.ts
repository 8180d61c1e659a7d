import { parentPort, workerData } from 'node:worker_threads'
import type { Chosen, PlanModel } from '@arraigo/shared/plans/model/planModel.ts'
import { searchPlan } from '@arraigo/shared/plans/solving/searchPlan.ts'

export interface SearchTask {
  model: PlanModel
}

export type SearchAnswer = { type: 'bound'; bound: number } | { type: 'plan'; chosen: Chosen[] } | { type: 'done' }

const { model } = workerData as SearchTask
const say = (answer: SearchAnswer) => parentPort?.postMessage(answer)

searchPlan(model, {
  plan: (chosen) => say({ type: 'plan', chosen }),
  bound: (bound) => say({ type: 'bound', bound }),
})
say({ type: 'done' })
