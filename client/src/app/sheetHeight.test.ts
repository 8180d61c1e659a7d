import { describe, expect, it } from 'vitest'
import { nextHeight, settledHeight } from './sheetHeight.ts'

describe('the sheet of a phone', () => {
  it('comes to rest at the nearest of three heights', () => {
    expect([90, 300, 430, 600, 800].map((px) => settledHeight(px, 844))).toEqual([
      'peek',
      'half',
      'half',
      'full',
      'full',
    ])
  })
  it('goes up when pressed, and from the top back to the map', () => {
    expect(nextHeight('peek')).toBe('half')
    expect(nextHeight('half')).toBe('full')
    expect(nextHeight('full')).toBe('peek')
  })
})
