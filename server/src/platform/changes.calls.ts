import type { Calls } from '../testing/sqlCalls.ts'
import { readVersionStamp } from './changes.queries.ts'

export const calls: Calls<typeof import('./changes.queries.ts')> = {
  readVersions: [{ args: [new Map([['blocks', 1]])] }],
  readVersionStamp: [async ({ pool }) => void (await readVersionStamp({ pool, kind: 'server' }))],
}
