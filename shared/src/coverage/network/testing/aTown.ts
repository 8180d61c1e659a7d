import fc from 'fast-check'
import { buildNetwork } from '../buildNetwork.ts'
import { openStreetIndex } from '../streetIndex.ts'
import type { Attachment, WalkingNetwork } from '../walkingNetwork.ts'
import { type Metres, placesAt, streetsOf } from './streetsInMetres.ts'

export interface Town {
  network: WalkingNetwork
  lines: Metres[][]
  sourcePlaces: Float64Array
  pointPlaces: Float64Array
  sources: Attachment
  points: Attachment
}

export const maxLegM = 120
const corner = fc.integer({ min: 0, max: 4 }).map((n) => 100 * n)
const somewhere = fc.integer({ min: -60, max: 460 })
const line = fc.array(fc.tuple(corner, corner), { minLength: 2, maxLength: 4 })
const places = fc.array(fc.tuple(somewhere, somewhere), { maxLength: 6 })

/** Streets between the corners of a coarse grid, some of them islands, with sources and points around, some too far off. */
export const aTown: fc.Arbitrary<Town> = fc
  .tuple(fc.array(line, { minLength: 1, maxLength: 7 }), places, places)
  .map(([lines, sourceMetres, pointMetres]) => {
    const { network } = buildNetwork(streetsOf(lines), { toleranceM: 1 })
    const index = openStreetIndex(network)
    const [sourcePlaces, pointPlaces] = [placesAt(...sourceMetres), placesAt(...pointMetres)]
    return {
      network,
      lines,
      sourcePlaces,
      pointPlaces,
      sources: index.attach(sourcePlaces, maxLegM),
      points: index.attach(pointPlaces, maxLegM),
    }
  })
