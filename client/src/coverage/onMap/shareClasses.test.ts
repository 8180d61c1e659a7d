import { expect, test } from 'vitest'
import { classOfShare, shareClasses } from './shareClasses.ts'

test('a share on a break is in the class that begins there', () => {
  expect([0, 0.1999, 0.2, 0.5, 0.8, 1].map(classOfShare)).toEqual([0, 0, 1, 2, 4, 4])
  expect(shareClasses.map(({ from }) => classOfShare(from))).toEqual([0, 1, 2, 3, 4])
})
