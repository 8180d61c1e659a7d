import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildNetwork } from './buildNetwork.ts'
import { networkFromBytes, networkToBytes } from './networkBytes.ts'
import { withSlopes } from './slopes.ts'
import { aTown } from './testing/aTown.ts'
import { streetsOf } from './testing/streetsInMetres.ts'

describe('a network as bytes', () => {
  it('is the very same when it is read again', () => {
    fc.assert(
      fc.property(aTown, fc.boolean(), ({ network: flat }, hasSlopes) => {
        const network = hasSlopes ? withSlopes(flat, (lng) => lng * 1000, 4.5) : flat
        expect(networkFromBytes(networkToBytes(network))).toEqual({ network })
      }),
      { numRuns: 100 },
    )
    const bridges = buildNetwork(
      streetsOf(
        [
          [
            [0, 0],
            [5, 9],
            [50, 0],
          ],
          [
            [20, -9],
            [20, 9],
          ],
        ],
        [1],
      ),
      { toleranceM: 1 },
    ).network
    expect(networkFromBytes(networkToBytes(bridges))).toEqual({ network: bridges })
    const { network: empty } = buildNetwork(streetsOf([]), { toleranceM: 1 })
    expect(networkFromBytes(networkToBytes(empty))).toEqual({ network: empty })
  })

  it('is refused when anything of it is damaged, cut off, or of another version', () => {
    const { network } = buildNetwork(
      streetsOf([
        [
          [0, 0],
          [100, 0],
        ],
        [
          [50, -50],
          [50, 50],
        ],
      ]),
      { toleranceM: 1 },
    )
    const bytes = networkToBytes(network)
    for (let at = 0; at < bytes.length; at += 1) {
      const damaged = bytes.slice()
      damaged[at]! ^= 0x10
      expect(networkFromBytes(damaged)).toEqual({
        fault: at < 4 ? 'not-a-network' : at < 8 ? 'other-version' : 'damaged',
      })
      expect(networkFromBytes(bytes.slice(0, at))).toEqual({ fault: at < 12 ? 'not-a-network' : 'damaged' })
    }
  })

  it('is read from the middle of other bytes, as a database driver gives them', () => {
    const { network } = buildNetwork(
      streetsOf([
        [
          [0, 0],
          [100, 0],
        ],
      ]),
      { toleranceM: 1 },
    )
    const bytes = networkToBytes(network)
    const pool = new Uint8Array(bytes.length + 7)
    pool.set(bytes, 7)
    expect(networkFromBytes(pool.subarray(7))).toEqual({ network })
  })
})
