import fc from 'fast-check'
import { buildNetwork } from '../network/buildNetwork.ts'
import type { WalkingNetwork } from '../network/walkingNetwork.ts'
import { type CoverProblem, coverProblem } from './coverProblem.ts'

/** Small problems of where to build: for tests that try every choice. */
export const smallCoverProblem = ({ candidates = 9, demands = 12 } = {}): fc.Arbitrary<CoverProblem> =>
  fc
    .tuple(
      fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: demands }),
      fc.array(fc.array(fc.nat(demands - 1), { maxLength: demands }), { minLength: 1, maxLength: candidates }),
    )
    .map(([weights, sets]) =>
      coverProblem(
        Float64Array.from(weights),
        sets.map((set) => [...new Set(set.filter((demand) => demand < weights.length))]),
      ),
    )

/** Longitude and latitude of a corner `column` east and `row` north of Viña del Mar's centre, about 100 m apart. */
export const gridCorner = (column: number, row: number): [number, number] => [
  -71.55 + column * 0.00107,
  -33.02 + row * 0.0009,
]

export interface GridStreet {
  number: number
  /** Of its western or southern end. */
  column: number
  row: number
  leads: 'east' | 'north'
}

/** Streets between neighbouring corners of a grid; without those for which `isMissing`. */
export function gridNetwork(size: number, isMissing: (street: GridStreet) => boolean = () => false): WalkingNetwork {
  const lines: [[number, number], [number, number]][] = []
  let number = 0
  for (let column = 0; column < size; column++) {
    for (let row = 0; row < size; row++) {
      for (const leads of ['east', 'north'] as const) {
        const end = leads === 'east' ? [column + 1, row] : [column, row + 1]
        if (end[0]! < size && end[1]! < size && !isMissing({ number: number++, column, row, leads }))
          lines.push([gridCorner(column, row), gridCorner(end[0]!, end[1]!)])
      }
    }
  }
  const streets = {
    streetIds: Int32Array.from(lines, (_, at) => at + 1),
    firstVertex: Uint32Array.from({ length: lines.length + 1 }, (_, at) => 2 * at),
    vertices: Float64Array.from(lines.flat(2)),
    isApart: new Uint8Array(lines.length),
  }
  return buildNetwork(streets, { toleranceM: 0.5 }).network
}

/** Places anywhere in the grid and somewhat around it, one after the other. */
export const placesInGrid = (size: number, { minLength = 1, maxLength = 12 } = {}): fc.Arbitrary<Float64Array> => {
  const step = fc.double({ min: -3, max: size + 2, noNaN: true })
  return fc
    .array(fc.tuple(step, step), { minLength, maxLength })
    .map((steps) => Float64Array.from(steps.flatMap(([column, row]) => gridCorner(column, row))))
}
