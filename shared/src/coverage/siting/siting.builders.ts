import fc from 'fast-check'
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
