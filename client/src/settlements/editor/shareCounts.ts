import { wholeParts } from '../../platform/wholeParts.ts'

/**
 * A known count shared out by area, in whole numbers that add up to it. An unknown count stays unknown
 * in every piece.
 */
export function shareCount(count: number | null, areasM2: readonly number[]): (number | null)[] {
  const total = areasM2.reduce((sum, areaM2) => sum + areaM2, 0)
  if (count === null || total <= 0) return areasM2.map(() => null)
  return wholeParts(count, areasM2)
}

/** Counts added; unknown where one of them is. */
export const addCounts = (counts: readonly (number | null)[]): number | null =>
  counts.reduce<number | null>((sum, count) => (sum === null || count === null ? null : sum + count), 0)
