import { gridDisk, latLngToCell } from 'h3-js'
import { expect, it } from 'vitest'
import { hexagonsAround } from './hotSpotHexagons.ts'

/** Viña del Mar, Santiago, the coast of Arauco, Arica, Punta Arenas, Easter Island, Robinson Crusoe. */
const places = [
  [-33.02, -71.55],
  [-33.45, -70.66],
  [-37.25, -73.32],
  [-18.48, -70.31],
  [-53.16, -70.92],
  [-27.15, -109.43],
  [-33.64, -78.83],
] as const

it('finds the hexagons that H3 has in its disks, on islands far away too', () => {
  for (const resolution of [5, 7, 9]) {
    // Every third is missing, so that neighbours are reached over gaps.
    const cells = places
      .flatMap(([lat, lng]) => gridDisk(latLngToCell(lat, lng, resolution), 6))
      .filter((_, at) => at % 3 !== 1)
    const entries = new Map(cells.map((cell, at) => [cell, at]))
    for (const rings of [1, 2, 3]) {
      const { first, list } = hexagonsAround(cells, rings)
      cells.forEach((cell, at) => {
        const expected = gridDisk(cell, rings)
          .map((one) => entries.get(one))
          .filter((entry) => entry !== undefined && entry !== at)
        const found = [...list.subarray(first[at], first[at + 1])]
        expect(found.toSorted()).toEqual(expected.toSorted())
      })
    }
  }
})

it('finds none where there is nothing', () => {
  expect(hexagonsAround([], 2).list).toHaveLength(0)
})
