/** The known names that somebody who wrote `name` may have meant, nearest first; none where all are far. */
export function nearestNames(name: string, known: readonly string[], most = 3): string[] {
  const wanted = name.slice(0, 60).toLowerCase()
  return known
    .map((candidate) => ({ candidate, distance: distanceTo(wanted, candidate.toLowerCase()) }))
    .filter(({ candidate, distance }) => distance <= Math.max(2, wanted.length / 3) && distance < candidate.length - 1)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, most)
    .map(({ candidate }) => candidate)
}

/** A name that is part of the other is near, whatever else the other has: `comuna` means `comuna_code`. */
const distanceTo = (wanted: string, candidate: string) =>
  wanted.length >= 3 && (candidate.includes(wanted) || wanted.includes(candidate)) ? 1 : editDistance(wanted, candidate)

/** Letters to insert, remove or replace (Levenshtein). */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const replaced = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, replaced))
    }
    row = next
  }
  return row[b.length]!
}
