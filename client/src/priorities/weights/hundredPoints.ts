import { wholeParts } from '../../platform/wholeParts.ts'

/** Whole points that add up to 100 in the same proportions; alike where all are zero. */
export const hundredPoints = (weights: readonly number[]): number[] =>
  wholeParts(100, weights.some((weight) => weight > 0) ? weights : weights.map(() => 1))
