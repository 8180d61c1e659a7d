import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildNetwork } from './buildNetwork.ts'
import { placeAlong } from './edgePieces.ts'
import { openStreetIndex } from './streetIndex.ts'
import { inMetres, type Metres, placesAt, streetsOf } from './testing/streetsInMetres.ts'

describe('places meet the streets', () => {
  it('at the nearest point of an edge, measured from its beginning', () => {
    const { network } = buildNetwork(
      streetsOf([
        [
          [0, 0],
          [100, 0],
          [100, 100],
        ],
      ]),
      { toleranceM: 1 },
    )
    const { edge, alongM, legM } = openStreetIndex(network).attach(placesAt([30, -12], [110, 40], [-3, -4]), 50)
    expect(Array.from(edge)).toEqual([0, 0, 0])
    expect(Array.from(alongM, (m) => Math.round(m))).toEqual([30, 140, 0])
    expect(Array.from(legM, (m) => Math.round(m))).toEqual([12, 10, 5])
  })

  it('nowhere at a pole, without searching the Earth', () => {
    const { network } = buildNetwork(
      streetsOf([
        [
          [0, 0],
          [100, 0],
        ],
      ]),
      { toleranceM: 1 },
    )
    expect([...openStreetIndex(network).attach(Float64Array.of(0, 90, -70, -90), 300).edge]).toEqual([-1, -1])
  })

  it('nowhere when they are beyond the limit or have no place', () => {
    const { network } = buildNetwork(
      streetsOf([
        [
          [0, 0],
          [100, 0],
        ],
      ]),
      { toleranceM: 1 },
    )
    const places = placesAt([50, 51], [50, 49], [Number.NaN, 0])
    expect(Array.from(openStreetIndex(network).attach(places, 50).edge)).toEqual([-1, 0, -1])
    // Farther than the cells around the place.
    expect(openStreetIndex(network).attach(placesAt([5000, 900]), 6000).legM[0]).toBeCloseTo(Math.hypot(4900, 900), -1)
  })

  it('never farther than any other point of a street', () => {
    const metre = fc.integer({ min: -800, max: 800 })
    const around = fc.integer({ min: -2500, max: 2500 })
    const line = fc.array(fc.tuple(metre, metre), { minLength: 2, maxLength: 4 })
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 1, maxLength: 6 }),
        fc.array(fc.tuple(around, around), { maxLength: 8 }),
        (lines, places) => {
          const { network } = buildNetwork(streetsOf(lines), { toleranceM: 1 })
          const attached = openStreetIndex(network).attach(placesAt(...places), 400)
          places.forEach((place, i) => {
            const nearest = nearestByHand(lines, place)
            if (attached.edge[i] === -1) expect(nearest).toBeGreaterThan(398)
            else {
              expect(Math.abs(attached.legM[i]! - nearest)).toBeLessThan(1.1)
              const foot = inMetres(placeAlong(network, attached.edge[i]!, attached.alongM[i]!))
              expect(Math.hypot(foot[0] - place[0], foot[1] - place[1])).toBeCloseTo(attached.legM[i]!, 0)
            }
          })
        },
      ),
      { numRuns: 150 },
    )
  })
})

function nearestByHand(lines: (readonly Metres[])[], [x, y]: Metres): number {
  let nearest = Infinity
  for (const line of lines)
    for (let i = 1; i < line.length; i += 1) {
      const [[x0, y0], [x1, y1]] = [line[i - 1]!, line[i]!]
      if (line.every(([a, b]) => a === x0 && b === y0)) continue
      const lengthSq = (x1 - x0) ** 2 + (y1 - y0) ** 2
      const share =
        lengthSq === 0 ? 0 : Math.min(1, Math.max(0, ((x - x0) * (x1 - x0) + (y - y0) * (y1 - y0)) / lengthSq))
      nearest = Math.min(nearest, Math.hypot(x0 + share * (x1 - x0) - x, y0 + share * (y1 - y0) - y))
    }
  return nearest
}
