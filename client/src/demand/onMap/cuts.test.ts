import { expect, test } from 'vitest'
import { cutsFrom, cutsShown, cutsText, cutsTyped } from './cuts.ts'

test('limits are typed as the language writes numbers, and stand in the address as everybody reads them', () => {
  expect(cutsTyped('1  5;10,5', 'es')).toBe('1,5,10.5')
  expect(cutsTyped('1.000 2.500,5', 'es')).toBe('1000,2500.5')
  expect(cutsTyped('1,000 2,500.5', 'en')).toBe('1000,2500.5')
  expect(cutsTyped('0.5', 'es')).toBe('0.5')
  expect(cutsTyped('muchos 3', 'es')).toBe('muchos,3')
})

test('what was typed is shown again', () => {
  expect(cutsShown(cutsTyped('1 10,5', 'es'), 'es')).toBe('1 10,5')
  expect(cutsShown('1,10.5', 'en')).toBe('1 10.5')
  expect(cutsFrom('')).toEqual([])
})

test('limits that were dragged have no more figures than a hand can mean', () => {
  expect(cutsText([0.123456, 12.3456, 12345.6])).toBe('0.123,12.3,12350')
})
