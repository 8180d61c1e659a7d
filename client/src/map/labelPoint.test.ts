import { describe, expect, it } from 'vitest'
import { labelPoint } from './labelPoint.ts'

const square = (west: number, south: number, size: number) => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south],
]

describe('where a comuna’s label goes', () => {
  it('is the middle of a square', () => {
    expect(labelPoint({ type: 'Polygon', coordinates: [square(0, 0, 2)] })).toEqual([1, 1])
  })

  it('is inside a U, whose middle is not', () => {
    const u = [
      [0, 0],
      [6, 0],
      [6, 6],
      [5, 6],
      [5, 1],
      [1, 1],
      [1, 6],
      [0, 6],
      [0, 0],
    ]
    const [x = 0, y = 0] = labelPoint({ type: 'Polygon', coordinates: [u] }) ?? []
    expect(x < 1 || x > 5 || y < 1).toBe(true)
    expect(x > 0 && x < 6 && y > 0 && y < 6).toBe(true)
  })

  it('is not in a hole', () => {
    const [x = 0, y = 0] = labelPoint({ type: 'Polygon', coordinates: [square(0, 0, 10), square(2, 1, 7)] }) ?? []
    expect(x < 2 || x > 9 || y < 1 || y > 8).toBe(true)
  })

  it('is once, in the largest part', () => {
    const islands = [[square(100, 0, 1)], [square(0, 0, 4)], [square(50, 0, 2)]]
    expect(labelPoint({ type: 'MultiPolygon', coordinates: islands })).toEqual([2, 2])
  })

  it('is nowhere for what has no area', () => {
    expect(labelPoint({ type: 'Point', coordinates: [0, 0] })).toBeNull()
  })
})
