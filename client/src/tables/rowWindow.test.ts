import { describe, expect, it } from 'vitest'
import { rowPx, rowWindow, scrollToRow } from './rowWindow.ts'

describe('the rows that are drawn', () => {
  it('cover what is seen and stay few, wherever one is in 71,795', () => {
    for (const top of [0, 31, 640, 71_795 * rowPx - 320]) {
      const { from, to } = rowWindow(top, 320, 71_795)
      expect(from * rowPx).toBeLessThanOrEqual(top)
      expect(to * rowPx).toBeGreaterThanOrEqual(Math.min(top + 320, 71_795 * rowPx))
      expect(to - from).toBeLessThan(40)
    }
  })
  it('never reach beyond the last', () => {
    expect(rowWindow(0, 320, 3)).toEqual({ from: 0, to: 3 })
    expect(rowWindow(99_999, 320, 3).to).toBe(3)
    expect(rowWindow(0, 320, 0)).toEqual({ from: 0, to: 0 })
  })
})

describe('bringing a row into view', () => {
  it('moves only as far as it must', () => {
    expect(scrollToRow(5, 0, 320)).toBe(0)
    expect(scrollToRow(2, 320, 320)).toBe(2 * rowPx)
    expect(scrollToRow(20, 0, 320)).toBe(21 * rowPx - 320)
  })
})
