import type { Calls } from '../../testing/sqlCalls.ts'

export const calls: Calls<typeof import('./network.queries.ts')> = {
  findNetwork: [{}],
  networkPiece: [{ args: [0] }],
  beginNetwork: [{ args: ['streets 1', {}, 10] }],
  addNetworkPiece: [{ args: [0, Buffer.from('')] }],
}
