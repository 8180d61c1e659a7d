import { parentPort } from 'node:worker_threads'
import { canonicalPlan } from './canonicalPlan.ts'
import { writeDossier } from './dossier/writeDossier.ts'
import type { HandingTask } from './handingThread.ts'

parentPort?.once('message', async (task: HandingTask) => {
  parentPort?.postMessage(task.kind === 'dossier' ? await writeDossier(task.data) : canonicalPlan(task.plan))
})
