import { expect, test } from 'vitest'
import { locksOfChanges } from './changeLocks.ts'

const choice = (settlementId: number, code: string, year: number) => ({ settlementId, package: code, year, moves: [] })
const lock = (settlementId: number, change: object = {}) => ({
  settlementId,
  is: 'in' as const,
  package: null,
  year: null,
  reason: 'Convenio',
  ...change,
})

test('what was changed is locked in its year, what was taken out is locked out, the rest stays as it was said', () => {
  const before = [choice(1, 'urbanisation', 2027), choice(1, 'plaza', 2028), choice(2, 'relocation', 2027)]
  const steps = [
    { settlementId: 1, choices: [choice(1, 'urbanisation', 2029)] },
    { settlementId: 2, choices: [] },
    { settlementId: 3, choices: [choice(3, 'water', 2027)] },
    { settlementId: 3, choices: [] },
  ]
  expect(locksOfChanges(before, steps, [lock(2), lock(9)], 'Acuerdo')).toEqual([
    lock(9),
    lock(1, { package: 'urbanisation', year: 2029, reason: 'Acuerdo' }),
    lock(1, { is: 'out', package: 'plaza', reason: 'Acuerdo' }),
    lock(2, { is: 'out', reason: 'Acuerdo' }),
  ])
})
