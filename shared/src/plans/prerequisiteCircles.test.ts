import { expect, test } from 'vitest'
import { prerequisiteCircles } from './prerequisiteCircles.ts'

const offered = (code: string, prerequisites: string[][] = []) => ({ code, prerequisites })

test('a circle is named once, by the way it goes', () => {
  const packages = [offered('a', [['b']]), offered('b', [['c']]), offered('c', [['a']]), offered('d', [['a']])]
  expect(prerequisiteCircles(packages)).toEqual([['a', 'b', 'c', 'a']])
  expect(prerequisiteCircles([offered('a', [['a']])])).toEqual([['a', 'a']])
})

test('two circles are two', () => {
  const packages = [offered('a', [['b']]), offered('b', [['a']]), offered('c', [['d']]), offered('d', [['c']])]
  expect(prerequisiteCircles(packages)).toEqual([
    ['a', 'b', 'a'],
    ['c', 'd', 'c'],
  ])
})

test('another way out, or a code that nothing has, is no circle', () => {
  expect(prerequisiteCircles([offered('a', [['b', 'free']]), offered('b', [['a']]), offered('free')])).toEqual([])
  expect(prerequisiteCircles([offered('a', [['gone']])])).toEqual([])
})

test('of several lists the one that nothing meets makes the circle', () => {
  const packages = [offered('a', [['free'], ['b']]), offered('b', [['a']]), offered('free')]
  expect(prerequisiteCircles(packages)).toEqual([['a', 'b', 'a']])
})
