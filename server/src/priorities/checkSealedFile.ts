import { Worker } from 'node:worker_threads'
import { checkSeal } from '@arraigo/shared/priorities/sealed/checkSeal.ts'
import type { SealCheck } from '@arraigo/shared/priorities/sealedRanking.schema.ts'
import { openSlots } from '../platform/slots.ts'

/** A file of a region is some 200 kB, checked in less time than a thread takes to start; the largest takes seconds. */
const mostBytesHere = 500_000
/** Strangers' large files one after the other: they cost memory too. */
const slots = openSlots(1)

/** Never throws for what is in the file; rejects where `signal` gives up while others are checked. */
export async function checkSealedFile(
  bytes: Uint8Array,
  keys: readonly string[],
  signal: AbortSignal,
): Promise<SealCheck> {
  if (bytes.length <= mostBytesHere) return checkSeal(bytes, keys)
  const leave = await slots.take(signal)
  const worker = new Worker(new URL('./checkSealedFile.worker.ts', import.meta.url))
  try {
    const { promise, resolve, reject } = Promise.withResolvers<SealCheck>()
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', () => reject(new Error('The thread that checks a sealed file stopped')))
    worker.postMessage({ bytes, keys })
    return await promise
  } finally {
    leave()
    await worker.terminate()
  }
}
