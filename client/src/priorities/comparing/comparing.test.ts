import { expect, test } from 'vitest'
import { comparedWithFrom, comparedWithText } from './comparedWith.ts'
import { moveClass, moveCuts } from './moveClasses.ts'

const present = { id: 3, method: 'weighted-sum' as const, isChanged: false }

test('the address says what is compared with', () => {
  for (const text of ['saved', 'topsis', '7']) expect(comparedWithText(comparedWithFrom(text, present))).toBe(text)
})

test('where it says nothing that can be compared: what is saved if something was changed, or else another method', () => {
  expect(comparedWithFrom('weighted-sum', present)).toEqual({ kind: 'method', method: 'topsis' })
  expect(comparedWithFrom(null, { ...present, isChanged: true })).toEqual({ kind: 'saved' })
  expect(comparedWithFrom('-4', present)).toEqual({ kind: 'method', method: 'topsis' })
  expect(comparedWithFrom('3', present)).toEqual({ kind: 'saved' })
})

test('a move is one from 2 % of the places on, a large one from 10 %', () => {
  const cuts = moveCuts(373)
  expect(cuts).toEqual({ small: 7, large: 37 })
  expect([-40, -37, -36, -7, -6, 0, 6, 7, 37, null].map((move) => moveClass({ move }, cuts))).toEqual([
    0,
    0,
    1,
    1,
    2,
    2,
    2,
    3,
    4,
    null,
  ])
  expect(moveCuts(3)).toEqual({ small: 1, large: 2 })
})
