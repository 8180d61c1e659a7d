import type { Issue } from '../problems/issue.ts'
import { pairwiseIssues } from './pairwiseIssues.ts'
import type { Said } from './preparedRanking.ts'

export { combineJudgements, type JudgementSpread, judgementSpread, judgementsAlike } from './combineJudgements.ts'
export { judgementToMend } from './judgementToMend.ts'
export { pairwiseIssues } from './pairwiseIssues.ts'

/** `matrix[i][j]` says how many times more i matters than j; null: not answered. */
export type PairwiseMatrix = ReadonlyArray<ReadonlyArray<number | null>>

export interface Ahp {
  /** Shares of 1; empty where the matrix has issues. */
  weights: number[]
  lambdaMax: number | null
  consistencyIndex: number | null
  /** Null: no published value to compare with, or too few answers for them to contradict each other. */
  consistencyRatio: number | null
  findings: Said[]
  /** What is wrong with the matrix; nothing is computed then. */
  issues: Issue[]
}

/** Above it the judgements contradict each other more than Saaty accepts. It is said, not forbidden. */
export const mostInconsistency = 0.1

/** More than these and people lose the thread: Saaty's 7 ± 2. */
export const mostAtOnce = 9

/**
 * Mean consistency index of random matrices, from n = 1. Saaty 1980, The Analytic Hierarchy Process; from 11 on as printed there too
 * (his 1.48 for 12 is lower than its neighbours; others found 1.54).
 */
const randomIndex = [0, 0, 0.58, 0.9, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59]

/**
 * Weights by the principal eigenvector. Where answers are missing by Harker (1987): a missing comparison counts as the quotient of the
 * weights that come out.
 */
export function ahp(matrix: PairwiseMatrix): Ahp {
  const issues = pairwiseIssues(matrix)
  if (issues.length > 0)
    return { weights: [], lambdaMax: null, consistencyIndex: null, consistencyRatio: null, findings: [], issues }
  const count = matrix.length
  const { weights, lambdaMax } = principalEigenvector(harkerMatrix(matrix))
  const index = count < 3 ? 0 : Math.max(0, (lambdaMax - count) / (count - 1))
  // What rounding leaves of a perfectly consistent matrix.
  const consistencyIndex = index < 1e-12 ? 0 : index
  const consistencyRatio = ratioOf(consistencyIndex, count, missingPairs(matrix))
  const findings = ahpFindings(matrix, consistencyRatio)
  return { weights, lambdaMax, consistencyIndex, consistencyRatio, findings, issues }
}

function ahpFindings(matrix: PairwiseMatrix, ratio: number | null): Said[] {
  const count = matrix.length
  const missing = missingPairs(matrix)
  const findings: Said[] = []
  if (ratio !== null && ratio > mostInconsistency)
    findings.push({ code: 'ahp-inconsistent', params: { ratio: Number(ratio.toFixed(3)) } })
  if (missing > 0) findings.push({ code: 'ahp-incomplete', params: { missing, pairs: (count * (count - 1)) / 2 } })
  if (ratio === null)
    findings.push({
      code: count > randomIndex.length ? 'ahp-ratio-unpublished' : 'ahp-ratio-unchecked',
      params: { count },
    })
  if (count > mostAtOnce) findings.push({ code: 'ahp-too-many-at-once', params: { count, most: mostAtOnce } })
  return findings
}

/**
 * CI ÷ RI. With m pairs missing RI shrinks to (1 − 2m ÷ ((n − 1)(n − 2))) RI (Ágoston & Csató 2022): fewer answers contradict each
 * other less.
 */
function ratioOf(consistencyIndex: number, count: number, missing: number): number | null {
  if (count < 3) return 0
  const random = randomIndex[count - 1]
  if (random === undefined) return null
  const most = ((count - 1) * (count - 2)) / 2
  return missing >= most ? null : consistencyIndex / (random * (1 - missing / most))
}

/** Pairs that nobody answered. */
export const missingPairs = (matrix: PairwiseMatrix): number =>
  matrix.reduce((sum, row, i) => sum + row.filter((value, j) => j > i && value === null).length, 0)

/** Of a pair the number from 1 up counts, its reciprocal may be rounded; missing ones are 0 and added to the diagonal. */
function harkerMatrix(matrix: PairwiseMatrix): number[][] {
  return matrix.map((row, i) => {
    const missing = row.filter((value, j) => j !== i && value === null).length
    return row.map((value, j) => {
      if (i === j) return 1 + missing
      if (value === null) return 0
      return value >= 1 ? value : 1 / matrix[j]![i]!
    })
  })
}

/** By power iteration until nothing changes any more: the same steps everywhere, so the same digits. */
function principalEigenvector(matrix: number[][]): { weights: number[]; lambdaMax: number } {
  let weights = matrix.map(() => 1 / matrix.length)
  let lambdaMax = 0
  for (let step = 0; step < 20_000; step++) {
    const next = matrix.map((row) => row.reduce((sum, value, j) => sum + value * weights[j]!, 0))
    // The weights add up to 1, so their image adds up to the eigenvalue.
    lambdaMax = next.reduce((sum, value) => sum + value, 0)
    const shares = next.map((value) => value / lambdaMax)
    const change = shares.reduce((most, share, i) => Math.max(most, Math.abs(share - weights[i]!)), 0)
    weights = shares
    if (change < 1e-15) break
  }
  return { weights, lambdaMax }
}
