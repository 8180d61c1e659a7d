import { someInputs } from '@arraigo/shared/priorities/testing/aRanking.ts'
import { expect, test } from 'vitest'
import { sameInputs } from './sameInputs.ts'

const read = (value: number, computedAt: string) => {
  const inputs = someInputs([[value], [2]])
  return { answer: { ...inputs, basis: { ...inputs.basis, computedAt } }, state: null }
}

test('data that are the same are the same object, whenever they were read; another value makes them others', () => {
  const before = read(1, '2026-11-22T10:00:00Z')
  expect(sameInputs(before, read(1, '2026-11-22T11:00:00Z'))).toBe(before)
  const other = read(3, '2026-11-22T11:00:00Z')
  expect(sameInputs(before, other)).toEqual(other)
  expect(sameInputs(undefined, before)).toBe(before)
})

test('while it computes the last data stay, and the state is told', () => {
  const before = read(1, '2026-11-22T10:00:00Z')
  const waiting = { answer: before.answer, state: { phase: 'coverage' as const, progress: 0.2, findings: [] } }
  const now = sameInputs(before, waiting)
  expect(now.answer).toBe(before.answer)
  expect(now.state?.progress).toBe(0.2)
})
