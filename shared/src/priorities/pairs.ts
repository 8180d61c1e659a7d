/** Comparisons among so many criteria: 15 of them are 105. */
export const pairCount = (criteria: number): number => (criteria * (criteria - 1)) / 2

/** Every two of them, i < j, row by row: the order in which answers are kept. */
export function allPairs(criteria: number): [number, number][] {
  const pairs: [number, number][] = []
  for (let i = 0; i < criteria; i++) for (let j = i + 1; j < criteria; j++) pairs.push([i, j])
  return pairs
}

/**
 * The order in which they are asked: first each with the next one, so that after n − 1 answers everything hangs together and
 * there are weights, then those further apart.
 */
export const pairsToAsk = (criteria: number): [number, number][] =>
  allPairs(criteria).sort(([a, b], [c, d]) => b - a - (d - c) || a - c)

/** Where a pair stands among `allPairs`. */
export const pairAt = (criteria: number, i: number, j: number): number => i * criteria - (i * (i + 1)) / 2 + (j - i - 1)

/** With 1 on the diagonal and reciprocals below it; null where it was not answered. */
export function matrixOfPairs(criteria: number, pairs: readonly (number | null)[]): (number | null)[][] {
  const matrix = emptyMatrix(criteria)
  for (const [at, [i, j]] of allPairs(criteria).entries()) setPair(matrix, i, j, pairs[at] ?? null)
  return matrix
}

export const pairsOfMatrix = (matrix: readonly (readonly (number | null)[])[]): (number | null)[] =>
  allPairs(matrix.length).map(([i, j]) => matrix[i]?.[j] ?? null)

/** Nothing answered. */
export const emptyMatrix = (criteria: number): (number | null)[][] =>
  Array.from({ length: criteria }, (_, i) => Array.from({ length: criteria }, (_, j) => (i === j ? 1 : null)))

/** Both sides of the diagonal at once. */
export function setPair(matrix: (number | null)[][], i: number, j: number, value: number | null): void {
  const row = matrix[i]
  const mirrored = matrix[j]
  if (row === undefined || mirrored === undefined) return
  row[j] = value
  mirrored[i] = value === null ? null : 1 / value
}

/** A criterion without any token counts as half of one: a comparison has no zero, and nobody said that it matters nothing at all. */
const ofNone = 0.5

/** Tokens as comparisons that are consistent in themselves. */
export const matrixOfTokens = (tokens: readonly number[]): number[][] =>
  tokens.map((a) => tokens.map((b) => (a || ofNone) / (b || ofNone)))
