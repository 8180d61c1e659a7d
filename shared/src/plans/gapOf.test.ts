import { expect, test } from 'vitest'
import { gapOf } from './gapOf.ts'

test('the gap is a share of the bound, also where no plan is worth anything', () => {
  expect(gapOf(90, 100)).toBe(0.1)
  expect(gapOf(100, 100)).toBe(0)
  expect(gapOf(120, 100)).toBe(0)
  expect(gapOf(-300, 100)).toBe(1)
  expect(gapOf(-10, -1)).toBe(0.9)
  expect(gapOf(-10, 0)).toBe(1)
  expect(gapOf(-10, -10)).toBe(0)
})
