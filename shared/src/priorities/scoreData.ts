/** Below this share of known data a score must not look certain. */
const sparseBelow = 0.5

export const isSparse = ({ score, completeness }: { score: number | null; completeness: number }): boolean =>
  score !== null && completeness < sparseBelow

/** Mean completeness of the scores there are, 0 to 1; null without any. */
export function meanCompleteness(scores: Array<{ score: number | null; completeness: number }>): number | null {
  const known = scores.filter(({ score }) => score !== null)
  if (known.length === 0) return null
  return known.reduce((sum, { completeness }) => sum + completeness, 0) / known.length
}
