import { expect, test } from 'vitest'
import { measureBoundary } from './boundaryMeasures.ts'
import { measurableBoundary } from './measurableBoundary.ts'

const square = [
  [-71.5, -33],
  [-71.499, -33],
  [-71.499, -32.999],
  [-71.5, -32.999],
]

test('an open ring is closed, and repeated points count once', () => {
  const drawn = { type: 'Polygon', coordinates: [[square[0], square[0], ...square.slice(1)]] }
  expect(measurableBoundary(drawn)?.coordinates).toEqual([[[...square, square[0]]]])
})

test('a line of two points, no number and nonsense are nothing to measure', () => {
  const two = { type: 'Polygon', coordinates: [[square[0], square[1], square[0]]] }
  const noNumber = {
    type: 'Polygon',
    coordinates: [
      [
        [Number.NaN, 0],
        [Number.POSITIVE_INFINITY, 1],
        ['1', 2],
        [1, 400],
      ],
    ],
  }
  for (const geometry of [two, noNumber, null, 'x', { type: 'Point', coordinates: [1, 2] }, { type: 'MultiPolygon' }])
    expect(measurableBoundary(geometry)).toBeNull()
})

test('a hole and a part without area are left out, the rest stays', () => {
  const drawn = { type: 'MultiPolygon', coordinates: [[square, [[-71.4995, -32.9995]]], [[]], [square]] }
  expect(measurableBoundary(drawn)?.coordinates).toHaveLength(2)
  expect(measurableBoundary(drawn)?.coordinates[0]).toHaveLength(1)
})

test('area and perimeter of a thousandth of a degree square near Valparaíso', () => {
  const { areaM2, perimeterM, isMended } = measureBoundary({ type: 'Polygon', coordinates: [[...square, square[0]]] })
  // 93.44 m by 110.92 m, the lengths of 0.001° there.
  expect(areaM2).toBeCloseTo(93.44 * 110.92, -2)
  expect(perimeterM).toBeCloseTo(2 * (93.44 + 110.92), 0)
  expect(isMended).toBe(false)
})

test('a bow tie is measured mended: both halves, not their difference', () => {
  const [a, b, c, d] = square
  const measures = measureBoundary({ type: 'Polygon', coordinates: [[a, c, b, d, a]] })
  expect(measures.isMended).toBe(true)
  expect(measures.faults.map(({ code }) => code)).toContain('boundary-self-crossing')
  expect(measures.areaM2).toBeCloseTo((93.44 * 110.92) / 2, -2)
})
