import fc from 'fast-check'
import type { MultiPolygon, Position } from 'geojson'
import { describe, expect, it } from 'vitest'
import { areaM2 } from '../geo/areaM2.ts'
import { densityOf } from './density.ts'
import { densityBreaks } from './densityBands.ts'
import { defaultBandwidthM } from './densityBandwidth.ts'
import { type DensityGrid, densityGrids } from './densityGrid.ts'

const flat = (places: readonly (readonly [number, number])[]) => Float64Array.from(places.flat())
const massOf = ({ perKm2, cellKm2, columns }: DensityGrid): number =>
  perKm2.reduce((sum, density, at) => sum + density * cellKm2[Math.floor(at / columns)]!, 0)
const sumOf = (list: Iterable<number>) => [...list].reduce((sum, one) => sum + one, 0)

/** Viña del Mar, Quillota, Juan Fernández, Easter Island. */
const towns = [
  [-71.55, -33.02],
  [-71.25, -32.88],
  [-78.83, -33.64],
  [-109.43, -27.15],
] as const

const signedArea = (ring: Position[]) =>
  ring.slice(1).reduce((sum, [x = 0, y = 0], at) => {
    const [x0 = 0, y0 = 0] = ring[at]!
    const [left = 0, low = 0] = ring[0]!
    return sum + (x0 - left) * (y - low) - (x - left) * (y0 - low)
  }, 0)

describe('density', () => {
  it('keeps every family', () => {
    const place = fc.tuple(
      fc.double({ min: -72, max: -70, noNaN: true }),
      fc.double({ min: -34, max: -32, noNaN: true }),
      fc.double({ min: 0.01, max: 500, noNaN: true }),
    )
    fc.assert(
      fc.property(fc.array(place, { minLength: 1, maxLength: 30 }), fc.integer({ min: 300, max: 5000 }), (list, h) => {
        const weights = Float64Array.from(list, ([, , weight]) => weight)
        const { grids } = densityGrids(flat(list.map(([lng, lat]) => [lng, lat])), weights, h)
        const all = sumOf(weights)
        expect(Math.abs(sumOf(grids.map(massOf)) - all)).toBeLessThanOrEqual(1e-9 * all)
      }),
      { numRuns: 25 },
    )
  })

  it('has the height and the reach of the quartic kernel', () => {
    const { grids, cellM } = densityGrids(flat([[-71.5, -33]]), Float64Array.of(100), 1000)
    const [grid] = grids as [DensityGrid]
    // 3 / (π h²) in the middle, 100 families, one square kilometre.
    const top = Math.max(...grid.perKm2)
    expect(top / ((3 / Math.PI) * 100)).toBeCloseTo(1, 1)
    const covered = grid.perKm2.filter((value) => value > 0).length * (cellM / 1000) ** 2
    expect(covered / Math.PI).toBeGreaterThan(0.95)
    expect(covered / Math.PI).toBeLessThan(1.2)
  })

  it('gives islands grids of their own, none of which holds the ocean', () => {
    const { grids, cellM } = densityGrids(flat(towns), Float64Array.of(500, 300, 10, 40), 1000)
    expect(grids).toHaveLength(4)
    expect(cellM).toBe(125)
    for (const { columns, rows } of grids) expect(columns * rows).toBeLessThan(1000)
    expect(grids.map(massOf).map(Math.round).sort()).toEqual([10, 300, 40, 500])
  })

  it('makes cells larger before a grid is too large, and loses nobody', () => {
    const side = 60
    const places = Array.from(
      { length: side * side },
      (_, at) => [-71 + (at % side) / 30, -34 + Math.floor(at / side) / 30] as const,
    )
    const { grids, cellM } = densityGrids(flat(places), new Float64Array(side * side).fill(3), 2500)
    expect(grids).toHaveLength(1)
    expect(cellM).toBeGreaterThanOrEqual(2500 / 8)
    expect(massOf(grids[0]!) / (3 * side * side)).toBeCloseTo(1, 9)
  })

  it('leaves out what is unknown, nothing or nowhere', () => {
    const places = flat([
      [-71.5, -33],
      [-71.4, -33],
      [Number.NaN, Number.NaN],
      [-71.6, -33],
    ])
    const { grids } = densityGrids(places, Float64Array.of(10, Number.NaN, 7, 0), 500)
    expect(sumOf(grids.map(massOf))).toBeCloseTo(10, 9)
    const nothing = densityOf(new Float64Array(0), new Float64Array(0))
    expect(nothing).toMatchObject({ breaks: [], bands: [], maximum: 0 })
  })

  it('cuts it into bands that cover the ground once, with right-hand rings', () => {
    const places = flat([...towns, [-71.53, -33.02], [-71.56, -33.035], [-71.54, -33.0]])
    const weights = Float64Array.of(500, 300, 10, 40, 350, 90, 220)
    const { breaks, bands, bandwidthM } = densityOf(places, weights, { bandwidthM: 1500, classes: 5 })
    expect(bands).toHaveLength(5)
    const { grids } = densityGrids(places, weights, bandwidthM)
    bands.forEach(({ geometry }, band) => {
      for (const [shell = [], ...holes] of geometry.coordinates) {
        expect(signedArea(shell)).toBeGreaterThan(0)
        for (const hole of holes) expect(signedArea(hole)).toBeLessThan(0)
      }
      const above = cellsFrom(grids, breaks[band]!, breaks[band + 1] ?? Number.POSITIVE_INFINITY)
      expect(Math.abs(areaOf(geometry) / 1e6 - above)).toBeLessThan(0.1 * above + 0.3)
    })
    // The rounds around each town: holes where the next band begins.
    expect(bands[0]!.geometry.coordinates.some((polygon) => polygon.length > 1)).toBe(true)
  })

  it('begins bands at round figures below the highest', () => {
    expect(densityBreaks(870, 5)).toEqual([20, 50, 100, 200, 500])
    expect(densityBreaks(1000, 3)).toEqual([100, 200, 500])
    expect(densityBreaks(0.7, 3)).toEqual([0.1, 0.2, 0.5])
    expect(densityBreaks(0, 3)).toEqual([])
  })

  it('proposes a bandwidth that a faraway island does not change', () => {
    const city = Array.from(
      { length: 400 },
      (_, at) => [-71.55 + (at % 20) / 200, -33.05 + Math.floor(at / 20) / 200] as const,
    )
    const weights = new Float64Array(400).fill(12)
    const alone = defaultBandwidthM(flat(city), weights)
    expect(alone).toBeGreaterThan(500)
    expect(alone).toBeLessThan(2000)
    const withIsland = defaultBandwidthM(flat([...city, [-109.4, -27.1]]), Float64Array.of(...weights, 12))
    expect(withIsland / alone).toBeCloseTo(1, 1)
  })
})

const areaOf = (geometry: MultiPolygon) => areaM2(geometry)

/** km² of the cells whose density lies between. */
const cellsFrom = (grids: readonly DensityGrid[], from: number, to: number): number =>
  sumOf(
    grids.map(({ perKm2, cellKm2, columns }) =>
      perKm2.reduce(
        (sum, density, at) => sum + (density >= from && density < to ? cellKm2[Math.floor(at / columns)]! : 0),
        0,
      ),
    ),
  )
