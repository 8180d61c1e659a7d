import { hexagonNumber, resolutionAt } from '@arraigo/shared/demand/hexagonId.ts'
import { hexagonAreaM2, hexagonCentre, hexagonNeighbours, hexagonOf } from '@arraigo/shared/demand/hexagons.ts'
import { describe, expect, it } from 'vitest'
import { encodeFeatures } from '../../tiles/encodeTile.ts'
import { decodeTile, signedArea, tileAt } from '../../tiles/testTiles.ts'
import { clipRing } from './clipRing.ts'
import { hexagonFeatures, hexagonsMeeting, placeHexagons } from './hexagonTile.ts'

const vina: [number, number] = [-71.5518, -33.0245]
const rapaNui: [number, number] = [-109.43, -27.15]

const tileOf = (ids: Float64Array, tile: { z: number; x: number; y: number }) => {
  const placed = placeHexagons(ids)
  const features = hexagonsMeeting(placed, tile).flatMap((at) => hexagonFeatures(ids[at]!, tile))
  return decodeTile(encodeFeatures(features))
}

describe('a tile of hexagons', () => {
  it.each([0, 5, 8, 9, 11, 12, 15, 22])('at zoom %i has the hexagon whose middle it holds, by its number', (z) => {
    const resolution = resolutionAt(z)
    for (const place of [vina, rapaNui]) {
      const own = hexagonOf(...place, resolution)
      const ids = Float64Array.from([own, ...hexagonNeighbours(own)]).sort()
      const decoded = tileOf(ids, tileAt(hexagonCentre(own), z))
      const shapes = decoded.demand ?? []
      expect(shapes.map(({ id }) => id)).toContain(own)
      for (const { type, parts, properties } of shapes) {
        expect(type).toBe(3)
        expect(parts).toHaveLength(1)
        expect(signedArea(parts[0]!)).toBeGreaterThan(0)
        expect(Object.keys(properties)).toEqual(['h3'])
        for (const { x, y } of parts[0]!)
          for (const unit of [x, y]) expect(unit >= -64 && unit <= 4160, `${unit} is beyond the margin`).toBe(true)
      }
    }
  })

  it('has every hexagon’s middle in one tile only, and its shape in all that it meets', () => {
    const z = 12
    const ids = Float64Array.from([hexagonOf(...vina, 9), ...hexagonNeighbours(hexagonOf(...vina, 9), 20)]).sort()
    const { x, y } = tileAt(vina, z)
    const points: number[] = []
    const shapes = new Set<number>()
    for (let dx = -2; dx <= 2; dx += 1)
      for (let dy = -2; dy <= 2; dy += 1) {
        const decoded = tileOf(ids, { z, x: x + dx, y: y + dy })
        points.push(...(decoded['demand-points'] ?? []).map(({ id }) => id))
        for (const { id } of decoded.demand ?? []) shapes.add(id)
      }
    expect(points.sort()).toEqual([...ids])
    expect(shapes.size).toBe(ids.length)
  })

  it('covers the same ground as the hexagons themselves', () => {
    const tile = tileAt(vina, 10)
    const hexagon = hexagonOf(...vina, 7)
    const alone = tileOf(Float64Array.of(hexagon), tile).demand![0]!
    const metresPerUnit = 40_075_016.686 / 2 ** tile.z / 4096
    const groundM2 = signedArea(alone.parts[0]!) * (metresPerUnit * Math.cos((vina[1] * Math.PI) / 180)) ** 2
    expect(groundM2 / hexagonAreaM2(hexagon)).toBeCloseTo(1, 1)
  })

  it('knows pentagons, and nothing where nothing is', () => {
    const pentagon = hexagonNumber('85080003fffffff')
    expect(hexagonNeighbours(pentagon)).toHaveLength(5)
    const features = hexagonFeatures(pentagon, tileAt(hexagonCentre(pentagon), 8))
    expect(features.map(({ layer, id }) => [layer, id])).toEqual([
      ['demand', pentagon],
      ['demand-points', pentagon],
    ])
    expect(tileOf(new Float64Array(), { z: 3, x: 2, y: 4 })).toEqual({})
    expect(tileOf(Float64Array.of(hexagonOf(...vina, 9)), tileAt(rapaNui, 12))).toEqual({})
  })
})

describe('a ring that is cut', () => {
  const ring = (...corners: [number, number][]) => [...corners, corners[0]!].map(([x, y]) => ({ x, y }))

  it('stays as it is inside, and is nothing outside', () => {
    const inside = ring([1, 1], [5, 1], [5, 5])
    const corners = clipRing(inside, 0, 10)
    expect(corners[0]).toEqual(corners.at(-1))
    expect(
      corners
        .slice(1)
        .map(({ x, y }) => `${x} ${y}`)
        .sort(),
    ).toEqual(['1 1', '5 1', '5 5'])
    expect(clipRing(ring([11, 1], [15, 1], [15, 5]), 0, 10)).toEqual([])
  })

  it('is the square itself where it reaches around it, and follows its edges where it crosses them', () => {
    const around = clipRing(ring([-100, -100], [200, -100], [200, 200], [-100, 200]), 0, 10)
    expect(Math.abs(signedArea(around))).toBe(100)
    const crossing = clipRing(ring([5, 5], [15, 5], [15, 8], [5, 8]), 0, 10)
    expect(Math.abs(signedArea(crossing))).toBe(15)
  })
})
