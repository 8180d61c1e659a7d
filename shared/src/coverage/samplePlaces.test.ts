import fc from 'fast-check'
import type { Position } from 'geojson'
import { describe, expect, test } from 'vitest'
import { type SampleDensity, samplePlaces } from './samplePlaces.ts'
import { isInside, multiPolygon, polygon, rectangle, shapesOf } from './testing/shapesOf.ts'

const density: SampleDensity = { spacingM: 50, mostPerPlace: 64, leastPerPlace: 4 }
const points = (places: Float64Array) =>
  Array.from({ length: places.length / 2 }, (_, at) => [places[2 * at]!, places[2 * at + 1]!] as const)

/** A star around a place in Chile, with a hole of the same kind in its middle. */
const star = fc
  .record({
    x: fc.double({ min: -74, max: -68, noNaN: true }),
    y: fc.double({ min: -55, max: -18, noNaN: true }),
    size: fc.integer({ min: -6, max: 0 }),
    radii: fc.array(fc.double({ min: 0.4, max: 1, noNaN: true }), { minLength: 5, maxLength: 40 }),
    hole: fc.double({ min: 0.05, max: 0.35, noNaN: true }),
  })
  .map(({ x, y, size, radii, hole }) => {
    const ring = (scale: (radius: number) => number): Position[] => {
      const vertices = radii.map((radius, at) => {
        const angle = (2 * Math.PI * at) / radii.length
        return [x + 10 ** size * scale(radius) * Math.cos(angle), y + 10 ** size * scale(radius) * Math.sin(angle)]
      })
      return [...vertices, vertices[0]!]
    }
    return [ring((radius) => radius), ring(() => hole)]
  })

describe('samplePlaces', () => {
  test('every point is inside its place and outside its holes, and no place is without', () => {
    fc.assert(
      fc.property(fc.array(star, { minLength: 1, maxLength: 4 }), (stars) => {
        const sample = samplePlaces(shapesOf(...stars.map((rings) => polygon(...rings))), density)
        expect([...new Set(sample.placeOf)]).toEqual(stars.map((_, at) => at))
        points(sample.places).forEach(([x, y], at) => {
          expect(isInside(stars[sample.placeOf[at]!]!, x, y)).toBe(true)
        })
      }),
    )
  })

  test('there are about as many points as wanted, whatever the size of the place', () => {
    for (const size of [1e-6, 1e-5, 1e-4, 1e-3, 1e-2, 0.1, 1, 5]) {
      const { placeOf } = samplePlaces(shapesOf(polygon(rectangle(-71.6, -33.1, size))), density)
      expect(placeOf.length).toBeGreaterThanOrEqual(4)
      expect(placeOf.length).toBeLessThanOrEqual(64 * 1.2)
    }
  })

  test('parts have their share of the points by area, holes have none', () => {
    const large = rectangle(-71.6, -33, 0.03)
    const hole = rectangle(-71.59, -32.99, 0.01)
    const small = rectangle(-71.5, -33, 0.02)
    const shapes = shapesOf(multiPolygon([large, hole], [small]))
    const { places } = samplePlaces(shapes, { spacingM: 50, mostPerPlace: 10_000, leastPerPlace: 4 })
    const inSmall = points(places).filter(([x]) => x > -71.51).length
    expect(Math.abs(inSmall / (places.length / 2) - 4 / (9 - 1 + 4))).toBeLessThan(0.01)
    expect(points(places).some(([x, y]) => isInside([hole], x, y))).toBe(false)
    const squareMetres = 0.0012 * 111_195 ** 2 * Math.cos((33 * Math.PI) / 180)
    expect(places.length / 2).toBeGreaterThan((squareMetres / 50 ** 2) * 0.97)
    expect(places.length / 2).toBeLessThan((squareMetres / 50 ** 2) * 1.03)
  })

  test('points stand still on the ground: an edit elsewhere, in the place or beside it, moves none', () => {
    const before = samplePlaces(shapesOf(polygon(rectangle(-71.6, -33, 0.003))), density)
    const wider = polygon([
      ...rectangle(-71.6, -33, 0.003).slice(0, 2),
      [-71.596, -32.9985],
      ...rectangle(-71.6, -33, 0.003).slice(2),
    ])
    const after = samplePlaces(shapesOf(polygon(rectangle(-70, -30, 0.1)), wider), density)
    const inSecond = points(after.places).filter((_, at) => after.placeOf[at] === 1)
    expect(inSecond.length).toBeGreaterThan(before.placeOf.length)
    expect(inSecond).toEqual(expect.arrayContaining(points(before.places)))
  })

  test('a comuna with an island 3,700 km to the west has points on both, in proportion', () => {
    const mainland = rectangle(-71.65, -33.1, 0.2)
    const island = rectangle(-109.45, -27.2, 0.1)
    const { places } = samplePlaces(shapesOf(multiPolygon([mainland], [island])), { ...density, mostPerPlace: 1000 })
    const onIsland = points(places).filter(([x]) => x < -100).length
    const share = (0.01 * Math.cos(0.4739)) / (0.01 * Math.cos(0.4739) + 0.04 * Math.cos(0.576))
    expect(onIsland / (places.length / 2)).toBeCloseTo(share, 1)
  })

  test('a sliver, a place thinner than any row and one without a surface have one point; without a boundary none', () => {
    const sliver = polygon(rectangle(-71.6, -33, 0.01, 1e-9))
    const upright = polygon(rectangle(-71.6, -33, 1e-9, 0.01))
    const slanted = polygon([
      [-71.6, -33],
      [-71.5, -32.9],
      [-71.5, -32.9 + 1e-10],
      [-71.6, -33],
    ])
    const collapsed = polygon([
      [-71.6, -33],
      [-71.5, -33],
      [-71.6, -33],
      [-71.6, -33],
    ])
    const sample = samplePlaces(shapesOf(sliver, upright, slanted, null, collapsed), density)
    for (const place of [0, 1, 2, 4]) expect(sample.placeOf).toContain(place)
    expect(sample.placeOf).not.toContain(3)
    const onSliver = points(sample.places).filter((_, at) => sample.placeOf[at] === 0)
    for (const [x, y] of onSliver) expect(isInside(sliver.coordinates, x, y)).toBe(true)
    expect(points(sample.places).at(-1)).toEqual([-71.55, -33])
  })

  test('what is nowhere on Earth ends too: metres taken for degrees, latitudes beyond the pole, no numbers', () => {
    const inMetres = polygon(rectangle(260_000, 6_340_000, 500))
    const beyond = polygon(rectangle(-71, 91, 2))
    const endless = polygon([
      [-71, -33],
      [Number.POSITIVE_INFINITY, -33],
      [-70, -32],
      [-71, -33],
    ])
    const sample = samplePlaces(shapesOf(inMetres, beyond, endless, polygon(rectangle(-71, -33, 0.01))), density)
    expect(sample.placeOf.length).toBeLessThan(4 * 64 * 1.2)
    expect(sample.placeOf.filter((place) => place === 3).length).toBeGreaterThan(4)
  })

  test('buildings inside a place are its points instead; those outside are nobody’s', () => {
    const shapes = shapesOf(polygon(rectangle(-71.6, -33, 0.01)), polygon(rectangle(-71.5, -33, 0.01)))
    const buildings = Float64Array.of(-71.4951, -32.9951, -71.4, -33, -71.4922, -32.9922)
    const sample = samplePlaces(shapes, density, buildings)
    const ofSecond = points(sample.places).filter((_, at) => sample.placeOf[at] === 1)
    expect(ofSecond).toEqual(
      expect.arrayContaining([
        [-71.4951, -32.9951],
        [-71.4922, -32.9922],
      ]),
    )
    expect(ofSecond).toHaveLength(2)
    expect(sample.placeOf.filter((place) => place === 0).length).toBeGreaterThan(4)
  })
})
