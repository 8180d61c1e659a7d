import { ahp, type PairwiseMatrix } from './ahp.ts'

/** How people answer: 1 to 9 and the other way round. */
export const saatyScale = [9, 8, 7, 6, 5, 4, 3, 2, 1, 1 / 2, 1 / 3, 1 / 4, 1 / 5, 1 / 6, 1 / 7, 1 / 8, 1 / 9] as const

export interface Mend {
  /** The pair, `row` before `column`. */
  row: number
  column: number
  value: number
  /** On Saaty's scale. */
  better: number
  ratioBefore: number
  ratioAfter: number
}

/**
 * The answer that hurts consistency most: whose replacement lowers the ratio most. It is replaced by the quotient of the weights, and by
 * what all other answers imply of the pair, each rounded to Saaty's scale; a bad answer bends the weights towards itself, so that the
 * first alone would mend it halfway. Null where nothing contradicts, or no single answer would help.
 */
export function judgementToMend(matrix: PairwiseMatrix): Mend | null {
  const { weights, consistencyRatio: ratioBefore } = ahp(matrix)
  if (ratioBefore === null || ratioBefore === 0) return null
  let best: Mend | null = null
  for (let row = 0; row < matrix.length; row++)
    for (let column = row + 1; column < matrix.length; column++) {
      const value = matrix[row]![column]!
      if (value === null) continue
      for (const better of proposals(matrix, weights, row, column)) {
        const ratioAfter = ahp(answered(matrix, row, column, better)).consistencyRatio!
        // A hair is no improvement, and must not decide between two pairs that help alike.
        if (ratioAfter < (best?.ratioAfter ?? ratioBefore) - 1e-9)
          best = { row, column, value, better, ratioBefore, ratioAfter }
      }
    }
  return best
}

function proposals(matrix: PairwiseMatrix, weights: readonly number[], row: number, column: number): Set<number> {
  const { weights: others } = ahp(answered(matrix, row, column, null))
  const known = others.length > 0 ? [weights, others] : [weights]
  return new Set(known.map((own) => nearestOnScale(own[row]! / own[column]!)))
}

/** By ratio, not by difference: 1.4 is nearer to 1 (1.4 times) than to 2 (1.43 times). */
export function nearestOnScale(ratio: number): number {
  const apart = (step: number) => Math.max(ratio / step, step / ratio)
  return saatyScale.reduce((nearest, step) => (apart(step) < apart(nearest) ? step : nearest))
}

/** The matrix with one answer given, and its reciprocal. */
export const answered = (
  matrix: PairwiseMatrix,
  row: number,
  column: number,
  value: number | null,
): (number | null)[][] =>
  matrix.map((values, i) =>
    values.map((old, j) => {
      if (i === row && j === column) return value
      return i === column && j === row ? (value === null ? null : 1 / value) : old
    }),
  )
