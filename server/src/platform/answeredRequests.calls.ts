import type { Calls } from '../testing/sqlCalls.ts'

const key = 'd0a7cf2e-1d8c-4f1e-9a55-0f2f1c3f7c11'

export const calls: Calls<typeof import('./answeredRequests.queries.ts')> = {
  takeKey: [{ args: [key, 'hash'], rows: [{ key }] }, { args: [key, 'hash'] }],
  storeAnswer: [{ args: [key, 200, {}] }],
  sweepAnswers: [{}],
}
