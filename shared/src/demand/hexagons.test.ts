import fc from 'fast-check'
import { cellArea, cellToChildren, cellToParent, getPentagons, getRes0Cells, isPentagon, latLngToCell } from 'h3-js'
import { describe, expect, test } from 'vitest'
import { type HexagonResolution, hexagonResolutions } from './demandMeasures.ts'
import { h3Index, hexagonNumber, hexagonParent, resolutionAt, resolutionOf } from './hexagonId.ts'
import {
  hexagonAreaM2,
  hexagonCentre,
  hexagonNeighbours,
  hexagonOf,
  hexagonRing,
  hexagonsOf,
  inCoarserHexagons,
} from './hexagons.ts'

const someResolution = fc.constantFrom(...hexagonResolutions)
const somePlace = fc.tuple(
  fc.double({ min: -180, max: 180, noNaN: true }),
  fc.double({ min: -90, max: 90, noNaN: true }),
)

describe('the number of a hexagon', () => {
  test('is as documented: resolution, base cell, nine digits', () => {
    const index = latLngToCell(-33.0458, -71.6197, 8)
    const bits = BigInt(`0x${index}`)
    expect(BigInt(hexagonNumber(index))).toBe((bits >> 18n) & ((1n << 38n) - 1n))
    expect(hexagonNumber(index)).toBeLessThan(2 ** 38)
  })

  test('gives back the H3 index of any cell of resolutions 0 to 9 on Earth', () => {
    fc.assert(
      fc.property(somePlace, fc.integer({ min: 0, max: 9 }), ([longitude, latitude], resolution) => {
        const index = latLngToCell(latitude, longitude, resolution)
        const hexagon = hexagonNumber(index)
        expect(h3Index(hexagon)).toBe(index)
        expect(resolutionOf(hexagon)).toBe(resolution)
      }),
    )
    for (const index of hexagonResolutions.flatMap(getPentagons)) expect(h3Index(hexagonNumber(index))).toBe(index)
  })

  test('is another one for another cell', () => {
    const cells = [
      ...getRes0Cells()
        .slice(0, 4)
        .flatMap((cell) => cellToChildren(cell, 5)),
      ...getRes0Cells(),
    ]
    expect(new Set(cells.map(hexagonNumber)).size).toBe(cells.length)
  })

  test('knows its parents as H3 does', () => {
    fc.assert(
      fc.property(somePlace, someResolution, someResolution, ([longitude, latitude], one, other) => {
        const [coarse, fine] = [Math.min(one, other) as HexagonResolution, Math.max(one, other)]
        const index = latLngToCell(latitude, longitude, fine)
        expect(h3Index(hexagonParent(hexagonNumber(index), coarse))).toBe(cellToParent(index, coarse))
      }),
    )
  })
})

test('hexagons become finer, never coarser, as one comes nearer', () => {
  const sizes = Array.from({ length: 23 }, (_, zoom) => resolutionAt(zoom))
  expect(sizes).toEqual(sizes.toSorted())
  expect(new Set(sizes)).toEqual(new Set(hexagonResolutions))
  expect(resolutionAt(10.99)).toBe(7)
})

describe('shape', () => {
  test('rings are closed, right-handed, and of the area that H3 says, but for the ellipsoid', () => {
    fc.assert(
      fc.property(somePlace, someResolution, ([longitude, latitude], resolution) => {
        const hexagon = hexagonOf(longitude, latitude, resolution)
        const ring = hexagonRing(hexagon)
        expect(ring.at(-1)).toEqual(ring[0])
        const longitudes = ring.map(([x]) => x!)
        const isPolar = Math.abs(latitude) > 89
        if (!isPolar) {
          expect(Math.max(...longitudes) - Math.min(...longitudes)).toBeLessThan(90)
          expect(signedArea(ring)).toBeGreaterThan(0)
        }
        if (Math.abs(latitude) < 80) expect(hexagonAreaM2(hexagon) / cellArea(h3Index(hexagon), 'm2')).toBeCloseTo(1, 1)
      }),
    )
  })

  test('the antimeridian does not tear a hexagon apart', () => {
    const hexagon = hexagonOf(179.9999, -17, 5)
    const longitudes = hexagonRing(hexagon).map(([x]) => x!)
    expect(Math.max(...longitudes.map(Math.abs))).toBeGreaterThan(180)
    expect(Math.max(...longitudes) - Math.min(...longitudes)).toBeLessThan(1)
    expect(hexagonAreaM2(hexagon) / cellArea(h3Index(hexagon), 'm2')).toBeCloseTo(1, 1)
  })

  test('pentagons have five neighbours, others six, and neighbours are mutual', () => {
    for (const index of getPentagons(7)) {
      const neighbours = hexagonNeighbours(hexagonNumber(index))
      expect(neighbours).toHaveLength(5)
      expect(hexagonRing(hexagonNumber(index)).length).toBeGreaterThanOrEqual(6)
    }
    fc.assert(
      fc.property(somePlace, someResolution, ([longitude, latitude], resolution) => {
        const hexagon = hexagonOf(longitude, latitude, resolution)
        const around = hexagonNeighbours(hexagon)
        expect(around).toHaveLength(isPentagon(h3Index(hexagon)) ? 5 : 6)
        for (const other of around) expect(hexagonNeighbours(other)).toContain(hexagon)
      }),
      { numRuns: 30 },
    )
    expect(hexagonNeighbours(hexagonOf(-71.6, -33, 8), 2)).toHaveLength(18)
  })

  test('the middle of a finest hexagon is in it', () => {
    fc.assert(
      fc.property(somePlace, ([longitude, latitude]) => {
        const hexagon = hexagonOf(longitude, latitude, 9)
        expect(hexagonOf(...hexagonCentre(hexagon), 9)).toBe(hexagon)
      }),
    )
  })
})

describe('places in hexagons', () => {
  const territory = fc.array(
    fc.tuple(
      // The continent and Easter Island, and a few that nobody knows where they are.
      fc.oneof(
        { weight: 9, arbitrary: fc.double({ min: -71.7, max: -70.4, noNaN: true }) },
        fc.constantFrom(-109.35, -78.83, Number.NaN, Number.POSITIVE_INFINITY),
      ),
      fc.double({ min: -34, max: -32, noNaN: true }),
      fc.integer({ min: 0, max: 500 }),
    ),
    { maxLength: 200 },
  )
  const placesOf = (atoms: [number, number, number][]) => Float64Array.from(atoms.flatMap((atom) => atom.slice(0, 2)))

  test('hexagon sums equal the sums of what they hold, at every resolution', () => {
    fc.assert(
      fc.property(territory, someResolution, (atoms, resolution) => {
        const { ids, of } = hexagonsOf(placesOf(atoms), resolution)
        const sums = new Float64Array(ids.length)
        let nowhere = 0
        atoms.forEach(([, , families], at) => {
          if (of[at]! < 0) nowhere += families
          else sums[of[at]!]! += families
        })
        const placed = atoms.filter(([x]) => Number.isFinite(x))
        expect(sums.reduce((sum, one) => sum + one, 0)).toBe(placed.reduce((sum, [, , one]) => sum + one, 0))
        expect(nowhere).toBe(atoms.filter(([x]) => !Number.isFinite(x)).reduce((sum, [, , one]) => sum + one, 0))
        expect([...ids]).toEqual([...new Set(ids)].sort((a, b) => a - b))
        expect([...ids].every((id) => resolutionOf(id) === resolution)).toBe(true)
        expect(new Set(of.filter((entry) => entry >= 0)).size).toBe(ids.length)
      }),
    )
  })

  test('a hexagon holds what its children hold, and larger ones are the same however they are found', () => {
    fc.assert(
      fc.property(territory, (atoms) => {
        const places = placesOf(atoms)
        const finest = hexagonsOf(places, 9)
        for (const resolution of hexagonResolutions) {
          const direct = hexagonsOf(places, resolution)
          expect(inCoarserHexagons(finest, resolution)).toEqual(direct)
          finest.of.forEach((entry, at) => {
            const parent = direct.ids[direct.of[at]!]
            if (entry >= 0) expect(hexagonParent(finest.ids[entry]!, resolution)).toBe(parent)
          })
        }
      }),
    )
  })

  test('a place is in its finest hexagon, and no farther from a larger one’s middle than its outline reaches', () => {
    const [longitude, latitude] = [-71.5518, -33.0245]
    expect(h3Index(hexagonOf(longitude, latitude, 9))).toBe(latLngToCell(latitude, longitude, 9))
    const around = hexagonNeighbours(hexagonOf(longitude, latitude, 7))
    const own = hexagonNumber(latLngToCell(latitude, longitude, 7))
    expect([hexagonOf(longitude, latitude, 7), ...around]).toContain(own)
  })
})

const signedArea = (ring: number[][]): number =>
  ring.slice(1).reduce((sum, [x = 0, y = 0], at) => sum + (ring[at]![0]! * y - x * ring[at]![1]!), 0) / 2
