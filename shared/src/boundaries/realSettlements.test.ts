import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { MultiPolygon, Polygon } from 'geojson'
import { describe, expect, it } from 'vitest'
import { areaM2 } from '../geo/areaM2.ts'
import { normaliseGeometry } from '../geo/normaliseGeometry.ts'
import { multiPolygon, roundedPosition, verticesOf } from './boundary.ts'
import { boundaryFaults } from './boundaryFaults.ts'
import { clipTo, cutOut, unite } from './combine.ts'
import { boxOf } from './localMetres.ts'
import { repairBoundary } from './repairBoundary.ts'
import { splitByLine } from './splitByLine.ts'

const folder = process.env.ARRAIGO_REAL_DATA ?? join(import.meta.dirname, '../../../../shared/data')
const file = join(folder, 'settlements/catastro_campamentos_2024.geojson')
const isThere = existsSync(file)
if (!isThere) console.warn(`${file} is not there (ARRAIGO_REAL_DATA): the tests over it are skipped.`)

const read = (): MultiPolygon[] =>
  (JSON.parse(readFileSync(file, 'utf8')).features as { geometry: Polygon | MultiPolygon | null }[]).flatMap(
    ({ geometry }) => (normaliseGeometry(geometry, 'polygon').geometry as MultiPolygon | null) ?? [],
  )

const places = (boundary: MultiPolygon) => new Set([...verticesOf(boundary)].map(({ position }) => String(position)))

describe.skipIf(!isThere)('the catastro’s 1,432 settlements', () => {
  const all = isThere ? read() : []
  const sound = all.filter((boundary) => boundaryFaults(boundary).length === 0)

  it('are sound but for the two that PostGIS finds invalid, which can be mended', () => {
    expect(all).toHaveLength(1431)
    const faulty = all.filter((boundary) => !sound.includes(boundary))
    expect(faulty).toHaveLength(2)
    for (const boundary of faulty) {
      const { boundary: mended, faults } = repairBoundary(boundary)
      expect(faults).toEqual([])
      expect(areaM2(mended!) / areaM2(boundary)).toBeCloseTo(1, 2)
    }
  })

  /** Every third: enough to find what all of them find, in a third of the time. */
  const some = sound.filter((_, index) => index % 3 === 0)

  it('come back from a split as they were', { timeout: 30_000 }, () => {
    let pieces = 0
    for (const boundary of some) {
      const [west, south, east, north] = boxOf(boundary)
      const middle = (south + north) / 2 + (north - south) * 0.013
      const line = [
        [west - 1e-4, middle],
        [(west + east) / 2, middle + (north - south) * 0.1],
        [east + 1e-4, middle],
      ].map(roundedPosition)
      const split = splitByLine(boundary, line)
      expect(split.issues).toEqual([])
      pieces += split.pieces.length
      for (const piece of split.pieces) expect(boundaryFaults(piece)).toEqual([])
      const united = unite(split.pieces)
      expect(Math.abs(areaM2(united) / areaM2(boundary) - 1)).toBeLessThan(1e-9)
      const difference = cutOut(united, [boundary])
      expect(difference === null ? 0 : areaM2(difference)).toBeLessThan(0.01)
    }
    expect(pieces).toBeGreaterThan(2 * some.length)
  })

  it('combine with a shifted copy of themselves, valid and with areas that add up', { timeout: 30_000 }, () => {
    for (const boundary of some) {
      const [west, south, east, north] = boxOf(boundary)
      const shifted = multiPolygon(
        boundary.coordinates.map((rings) =>
          rings.map((ring) => ring.map(([x = 0, y = 0]) => [x + (east - west) * 0.3, y + (north - south) * 0.2])),
        ),
      )
      const made = {
        united: unite([boundary, shifted]),
        both: clipTo(boundary, [shifted]),
        rest: cutOut(boundary, [shifted]),
      }
      for (const one of Object.values(made)) if (one !== null) expect(boundaryFaults(one)).toEqual([])
      const area = (one: MultiPolygon | null) => (one === null ? 0 : areaM2(one))
      const sum = area(boundary) + area(shifted)
      // A new vertex is up to 0.7 cm beside its edge: per mille of the smallest settlements.
      expect(Math.abs(area(made.united) + area(made.both) - sum) / sum).toBeLessThan(1e-3)
      expect(Math.abs(area(made.rest) + area(made.both) - area(boundary)) / area(boundary)).toBeLessThan(1e-3)
    }
  })

  it('keep their vertices where they are not cut', () => {
    for (const boundary of sound.slice(0, 100)) {
      const [west, south, east, north] = boxOf(boundary)
      const bite = [west + (east - west) * 0.4, south, east, north] as const
      const area = multiPolygon([
        [
          [
            [bite[0], bite[1]],
            [bite[2], bite[1]],
            [bite[2], bite[3]],
            [bite[0], bite[3]],
            [bite[0], bite[1]],
          ],
        ],
      ])
      const rest = cutOut(boundary, [area])
      const before = places(boundary)
      for (const { position } of rest === null ? [] : verticesOf(rest))
        if (!before.has(String(position)) && position[0] !== bite[0])
          expect(position).toEqual(roundedPosition(position))
    }
  })
})
