import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildNetwork } from './buildNetwork.ts'
import { streetsOf } from './testing/streetsInMetres.ts'
import type { StreetLines } from './walkingNetwork.ts'

describe('a network of any streets', () => {
  it('has consistent links and islands whatever the streets', () => {
    const coordinate = fc.double({ min: 0, max: 60, noNaN: true })
    const line = fc.array(fc.tuple(coordinate, coordinate), { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(
        fc.array(line, { maxLength: 12 }),
        fc.double({ min: 0, max: 5, noNaN: true }),
        (lines, toleranceM) => {
          const { network } = buildNetwork(streetsOf(lines) as StreetLines, { toleranceM })
          for (let edge = 0; edge < network.edgeCount; edge += 1) {
            const [from, to] = [network.edgeFrom[edge] as number, network.edgeTo[edge] as number]
            expect(network.edgeLengthM[edge]).toBeGreaterThan(0)
            expect(network.islandOfNode[from]).toBe(network.islandOfNode[to])
            const first = 2 * (network.firstVertex[edge] as number)
            const last = 2 * (network.firstVertex[edge + 1] as number) - 2
            expect(network.vertices.slice(first, first + 2)).toEqual(network.nodePlaces.slice(2 * from, 2 * from + 2))
            expect(network.vertices.slice(last, last + 2)).toEqual(network.nodePlaces.slice(2 * to, 2 * to + 2))
            for (const node of [from, to])
              expect(network.links.slice(network.firstLink[node], network.firstLink[node + 1])).toContain(edge)
          }
          const linked = network.edgeFrom.reduce((sum, from, edge) => sum + (from === network.edgeTo[edge] ? 1 : 2), 0)
          expect(network.links.length).toBe(linked)
        },
      ),
      { numRuns: 150 },
    )
  })
})
