import { expect, test } from 'vitest'
import { candidatePlaces, type Extent, spacingFor } from './candidatePlaces.ts'
import { gridCorner, gridNetwork } from './siting.builders.ts'

const whole: Extent = [...gridCorner(-0.5, -0.5), ...gridCorner(5.5, 5.5)]
const noPlaces = new Float64Array(0)

test('one corner for each square of the grid that has one, the nearest to its middle', () => {
  const network = gridNetwork(6)
  expect(candidatePlaces(network, noPlaces, whole, 100).places).toHaveLength(72)
  const { places, attachment } = candidatePlaces(network, noPlaces, whole, 300)
  expect(places).toHaveLength(2 * 4)
  expect([...places.subarray(0, 2)]).toEqual(gridCorner(1, 1))
  expect(attachment.edge.every((edge) => edge >= 0)).toBe(true)
  expect([...attachment.legM]).toEqual([0, 0, 0, 0])
})

test('only within the extent', () => {
  const corner: Extent = [...gridCorner(-0.5, -0.5), ...gridCorner(1.5, 0.5)]
  expect(candidatePlaces(gridNetwork(6), noPlaces, corner, 100).places).toHaveLength(4)
})

test('where people live far from any street, they stand for a place to build; corners come first', () => {
  const far = Float64Array.from([...gridCorner(0.1, 0.1), ...gridCorner(5, 5.2)])
  // Streets at the south-western corner only.
  const network = gridNetwork(6, ({ number }) => number > 0)
  const { places, attachment } = candidatePlaces(network, far, whole, 300)
  expect([...places]).toEqual([...gridCorner(1, 0), ...gridCorner(5, 5.2)])
  expect([...attachment.edge]).toEqual([0, -1])
})

test('the grid grows until there are few enough', () => {
  const network = gridNetwork(6)
  const countAt = (spacingM: number) => candidatePlaces(network, noPlaces, whole, spacingM).places.length / 2
  expect(spacingFor(countAt, 100, 36)).toBe(100)
  const spacingM = spacingFor(countAt, 100, 10)
  expect(spacingM).toBeGreaterThan(100)
  expect(countAt(spacingM)).toBeLessThanOrEqual(10)
})
