import { expect, test } from 'vitest'
import { targetShare } from './targetShare.ts'

const target = { families: 6000 } as Parameters<typeof targetShare>[0]['target']
const row = (from: 'plan' | 'register', stage: 'planned' | 'under-way' | 'delivered', families: number | null) =>
  ({ from, stage, families }) as Parameters<typeof targetShare>[0]['rows'][number]

test('what is registered as delivered or under way counts with the plan, other plans do not', () => {
  const rows = [
    row('register', 'delivered', 500),
    row('register', 'under-way', 700),
    row('register', 'planned', 900),
    row('register', 'delivered', null),
    row('plan', 'planned', 3000),
  ]
  expect(targetShare({ target, rows }, 1800)).toEqual({
    target: 6000,
    registered: 1200,
    planned: 1800,
    shares: { registered: 0.2, planned: 0.3 },
    missing: 3000,
  })
})

test('beyond the target the bar is full and nothing is missing', () => {
  const { shares, missing } = targetShare({ target, rows: [row('register', 'delivered', 4500)] }, 3000)
  expect(shares).toEqual({ registered: 0.75, planned: 0.25 })
  expect(missing).toBe(0)
})
