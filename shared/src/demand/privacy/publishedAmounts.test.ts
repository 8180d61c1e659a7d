import { expect, it } from 'vitest'
import type { Amount } from '../demand.schema.ts'
import type { ProtectedGroups } from './joinGroups.ts'
import { publishedAmounts, suppressedAmount } from './publishedAmounts.ts'

const each: ProtectedGroups = {
  count: 3,
  groupOf: Uint32Array.of(0, 1, 2),
  anchor: Uint32Array.of(0, 1, 2),
  standing: Uint32Array.of(0, 1, 2),
}
const places = { count: 3, of: [0, 1, 2] }
const anEstimate = (value: number, low: number, high: number): Amount => ({ value, low, high, how: 'estimated' })

it('bounds of estimates are wider, in steps that grow with the figure; counted figures stay', () => {
  const counted: Amount = { value: 4, low: 4, high: 4, how: 'counted' }
  expect(publishedAmounts(each, places, [anEstimate(12, 9.6, 25.1), anEstimate(500, 431, 633), counted], 3)).toEqual([
    anEstimate(12, 0, 30),
    anEstimate(500, 420, 660),
    counted,
  ])
})

it('places that share a group are suppressed; unknown stays unknown', () => {
  const shared = { ...each, count: 2, groupOf: Uint32Array.of(0, 0, 1), anchor: Uint32Array.of(0, 2) }
  const unknown: Amount = { value: null, low: null, high: null, how: 'unknown' }
  expect(publishedAmounts(shared, places, [anEstimate(90, 80, 99), unknown, unknown], 3)).toEqual([
    suppressedAmount,
    unknown,
    unknown,
  ])
  expect(publishedAmounts(null, places, [anEstimate(90, 80, 99), unknown, unknown], 3)[0]).toEqual(suppressedAmount)
})
