import { expect, test } from 'vitest'
import { changedSettlements, choicesAfter } from './planChanges.ts'

const choice = (settlementId: number, code: string, year: number, siteId?: number) => ({
  settlementId,
  package: code,
  year,
  moves: siteId === undefined ? [] : [{ siteId, families: 10 }],
})
const before = [choice(1, 'urbanisation', 2027), choice(1, 'plaza', 2029), choice(2, 'relocation', 2028, 7)]

test('the last step of a settlement holds, all other settlements keep what they had', () => {
  const steps = [
    { settlementId: 1, choices: [choice(1, 'urbanisation', 2028)] },
    { settlementId: 3, choices: [choice(3, 'water', 2027)] },
    { settlementId: 1, choices: [choice(1, 'urbanisation', 2029)] },
  ]
  expect(choicesAfter(before, steps)).toEqual([
    choice(2, 'relocation', 2028, 7),
    choice(1, 'urbanisation', 2029),
    choice(3, 'water', 2027),
  ])
})

test('what was changed and changed back counts as no change, whatever the order of the works', () => {
  const out = { settlementId: 2, choices: [] }
  const back = { settlementId: 2, choices: [choice(2, 'relocation', 2028, 7)] }
  const turned = { settlementId: 1, choices: [choice(1, 'plaza', 2029), choice(1, 'urbanisation', 2027)] }
  expect(changedSettlements(before, [out])).toEqual([out])
  expect(changedSettlements(before, [out, back, turned])).toEqual([])
})

test('another site is a change', () => {
  const elsewhere = { settlementId: 2, choices: [choice(2, 'relocation', 2028, 8)] }
  expect(changedSettlements(before, [elsewhere])).toEqual([elsewhere])
})
