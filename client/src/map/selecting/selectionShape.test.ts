import { describe, expect, it } from 'vitest'
import { boxCorners, polygonWkt } from './selectionShape.ts'

describe('the drawn shape', () => {
  it('is closed, and each corner said once', () => {
    expect(
      polygonWkt([
        [-71, -33],
        [-70, -33],
        [-70, -33],
        [-70, -32],
      ]),
    ).toBe('POLYGON((-71 -33, -70 -33, -70 -32, -71 -33))')
    expect(polygonWkt(boxCorners([0, 0], [2, 1]))).toBe('POLYGON((0 0, 2 0, 2 1, 0 1, 0 0))')
  })
  it('is nothing without an area', () => {
    expect(polygonWkt([])).toBeNull()
    expect(polygonWkt(boxCorners([3, 3], [3, 3]))).toBeNull()
    expect(polygonWkt(boxCorners([3, 3], [5, 3]))).toBeNull()
    expect(
      polygonWkt([
        [0, 0],
        [1, 1],
      ]),
    ).toBeNull()
  })
})
