import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hexagonsOfAtoms, keepHexagons } from './atomHexagons.ts'
import type { DemandAtoms } from './demandAtoms.ts'
import { hexagonResolutions } from './demandMeasures.ts'
import { hexagonParent } from './hexagonId.ts'
import { sumCells } from './sumCells.ts'

/** Blocks of two towns and an island, some of unknown need, and settlements that nobody knows the place of. */
const territory = fc
  .array(
    fc.record({
      longitude: fc.oneof(
        fc.double({ min: -71.65, max: -71.5, noNaN: true }),
        fc.double({ min: -70.8, max: -70.5, noNaN: true }),
        fc.constantFrom(-109.4, Number.NaN),
      ),
      latitude: fc.double({ min: -33.6, max: -32.9, noNaN: true }),
      families: fc.oneof(fc.integer({ min: 0, max: 400 }), fc.constant(Number.NaN)),
      people: fc.integer({ min: 0, max: 2000 }),
    }),
    { maxLength: 150 },
  )
  .map((rows) => ({
    rows,
    atoms: {
      count: rows.length,
      places: Float64Array.from(rows.flatMap(({ longitude, latitude }) => [longitude, latitude])),
      values: {
        families: Float64Array.from(rows, ({ families }) => families),
        people: Float64Array.from(rows, ({ people }) => people),
      },
    } as unknown as DemandAtoms,
  }))

const total = (values: Iterable<number>) => [...values].reduce((sum, value) => sum + (value || 0), 0)

test('hexagon sums equal block sums at every resolution, and a hexagon is the sum of its children', () => {
  fc.assert(
    fc.property(territory, ({ rows, atoms }) => {
      const placed = rows.filter(({ longitude }) => !Number.isNaN(longitude))
      for (const measure of ['families', 'people'] as const) {
        const finest = hexagonsOfAtoms(atoms, 9)
        const children = sumCells(atoms, { count: finest.ids.length, of: finest.of }, measure)
        for (const resolution of hexagonResolutions) {
          const { ids, of } = hexagonsOfAtoms(atoms, resolution)
          const sums = sumCells(atoms, { count: ids.length, of }, measure)
          expect(total(sums)).toBe(total(placed.map((row) => row[measure])))
          ids.forEach((hexagon, cell) => {
            const own = children.filter((_, at) => hexagonParent(finest.ids[at]!, resolution) === hexagon)
            expect(sums[cell]! || 0).toBe(total(own))
            // Unknown only where nothing in it is known.
            expect(Number.isNaN(sums[cell]!)).toBe(own.every(Number.isNaN))
          })
        }
      }
    }),
    { numRuns: 40 },
  )
})

test('hexagons of the same places are found once', () => {
  const atoms = { places: Float64Array.of(-71.6, -33) }
  expect(hexagonsOfAtoms(atoms, 8)).toBe(hexagonsOfAtoms({ places: atoms.places }, 8))
  expect(hexagonsOfAtoms({ places: Float64Array.of(-71.6, -33) }, 8)).toEqual(hexagonsOfAtoms(atoms, 8))
})

test('places that moved have the hexagons where they are now, the others those that they had', () => {
  const before = Float64Array.of(-71.6, -33, -71.5, -33.1, Number.NaN, Number.NaN)
  hexagonsOfAtoms({ places: before }, 9)
  const between = Float64Array.of(-71.6, -33, -71.2, -33.1, Number.NaN, Number.NaN)
  keepHexagons(between, before)
  const after = Float64Array.of(-71.6, -33, -71.5, -33.4, Number.NaN, Number.NaN, -70.6, -33.4)
  keepHexagons(after, between)
  expect(hexagonsOfAtoms({ places: after }, 9)).toEqual(hexagonsOfAtoms({ places: after.slice() }, 9))
  expect(hexagonsOfAtoms({ places: after }, 7)).toEqual(hexagonsOfAtoms({ places: after.slice() }, 7))
})
