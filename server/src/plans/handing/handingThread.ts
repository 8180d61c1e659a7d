import { Worker } from 'node:worker_threads'
import type { UnsignedPlan } from '@arraigo/shared/plans/handing/sealedPlan.schema.ts'
import type { CanonicalPlan } from './canonicalPlan.ts'
import type { DossierData } from './dossier/dossierData.ts'

export type HandingTask = { kind: 'dossier'; data: DossierData } | { kind: 'canonical'; plan: UnsignedPlan }

/** Pages and sums of a region take seconds: nobody else waits for them. Rejects with the signal's reason. */
async function inThread<T>(task: HandingTask, signal?: AbortSignal): Promise<T> {
  signal?.throwIfAborted()
  const worker = new Worker(new URL('./handing.worker.ts', import.meta.url))
  const { promise, resolve, reject } = Promise.withResolvers<T>()
  const leave = () => reject(signal?.reason)
  signal?.addEventListener('abort', leave, { once: true })
  try {
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', () => reject(new Error('The thread that writes a plan’s files stopped')))
    worker.postMessage(task)
    return await promise
  } finally {
    signal?.removeEventListener('abort', leave)
    await worker.terminate()
  }
}

export const dossierBytes = async (data: DossierData, signal?: AbortSignal): Promise<Buffer> =>
  Buffer.from(await inThread<Uint8Array>({ kind: 'dossier', data }, signal))

export const canonicalInThread = (plan: UnsignedPlan, signal?: AbortSignal) =>
  inThread<CanonicalPlan>({ kind: 'canonical', plan }, signal)
