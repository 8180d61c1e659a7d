import { expect, test } from 'vitest'
import { alongRamp, cssColour, rampColours } from './paintColours.ts'

test('five classes have the five colours of the ramp, fewer and more lie evenly along it', () => {
  expect(rampColours('need', 5)).toEqual(['need-1', 'need-2', 'need-3', 'need-4', 'need-5'])
  expect(rampColours('need', 3)).toEqual(['need-1', 'need-3', 'need-5'])
  expect(rampColours('need', 1)).toEqual(['need-3'])
  const seven = rampColours('need', 7)
  expect(seven).toHaveLength(7)
  expect([seven[0], seven[3], seven[6]]).toEqual(['need-1', 'need-3', 'need-5'])
  expect(seven[1]).toEqual({ from: 'need-1', to: 'need-2', share: 0.67 })
})

test('no share of a ramp leaves it', () => {
  expect(alongRamp('middle', 0)).toBe('middle-1')
  expect(alongRamp('middle', 1)).toBe('middle-5')
  expect(alongRamp('middle', 0.999)).toBe('middle-5')
})

test('a colour between two tokens is mixed by the theme in use', () => {
  expect(cssColour({ from: 'need-1', to: 'need-2', share: 0.25 })).toBe(
    'color-mix(in srgb, var(--map-need-1), var(--map-need-2) 25%)',
  )
})
