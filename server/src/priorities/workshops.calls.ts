import type { WorkshopAnswer } from '@arraigo/shared/priorities/workshop.schema.ts'
import type { Calls } from '../testing/sqlCalls.ts'

const token = 'AAAAAAAAAAAAAAAAAAAAAA'
const answer: WorkshopAnswer = {
  name: 'Ana',
  role: 'resident',
  kind: 'pairs',
  pairs: [3, null, 1],
  tokens: [],
  revision: 1,
}
const values = {
  rankingId: 1,
  token,
  question: '¿Qué pesa más?',
  criteria: [],
  asksRole: true,
  allowsAnonymous: true,
  closesAt: null,
}

export const calls: Calls<typeof import('./workshops.queries.ts')> = {
  workshopsOfRanking: [{ args: [1] }],
  findWorkshop: [{ args: [1, 2] }],
  findByToken: [{ args: [token] }],
  lockWorkshop: [{ args: [token] }],
  rankingExists: [{ args: [1] }],
  insertWorkshop: [{ args: [values, 'planner'], rows: [{ id: 1 }] }],
  updateWorkshop: [{ args: [1, { isClosed: true, closesAt: null }, 'planner'] }],
  participantsOf: [{ args: [1] }],
  countParticipants: [{ args: [1], rows: [{ count: 1 }] }],
  findAnswer: [{ args: [1, 'abc'] }],
  insertAnswer: [{ args: [1, 'abc', answer] }],
  updateAnswer: [{ args: [1, answer] }],
  setAside: [{ args: [1, 2, { isSetAside: true, note: null }] }],
}
