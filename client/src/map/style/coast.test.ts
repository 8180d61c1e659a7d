import { expect, it } from 'vitest'
import { coastWithin } from './coast.ts'

it('keeps the stretches of the coast that lie along loaded comunas, and joins nothing over what lies between', () => {
  const ring = [-38, -37, -36, -35, -34, -33].map((y) => [-72, y])
  const { features } = coastWithin({ type: 'Polygon', coordinates: [ring] }, [
    [-73, -37.5, -71, -35.5],
    [-72.02, -33.5, -70, -32],
    [-71.9, -34.5, -70, -33.8],
  ])
  expect(features.map(({ geometry }) => geometry)).toEqual([
    {
      type: 'LineString',
      coordinates: [
        [-72, -37],
        [-72, -36],
      ],
    },
  ])
})
