import { parentPort } from 'node:worker_threads'
import { checkSeal } from '@arraigo/shared/priorities/sealed/checkSeal.ts'

parentPort?.once('message', async ({ bytes, keys }: { bytes: Uint8Array; keys: readonly string[] }) => {
  parentPort?.postMessage(await checkSeal(bytes, keys))
})
