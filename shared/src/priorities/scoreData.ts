import { infrastructures } from '../coverage/infrastructure.ts'
import type { ScoredPlace } from './score.ts'

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

type KnownParts = Pick<ScoredPlace, 'gaps' | 'infrastructure'>

/** Services and infrastructures that are unknown for more than half of the places, in the order of the score. */
export function mostlyUnknown(places: KnownParts[]): string[] {
  const unknownParts = places.flatMap(({ gaps, infrastructure }) => [
    ...infrastructures.filter((name) => infrastructure[name] === 'unknown'),
    ...gaps.flatMap(({ service, gapM }) => (gapM === null ? [service] : [])),
  ])
  const counts = Map.groupBy(unknownParts, (part) => part)
  const parts = [...infrastructures, ...(places[0]?.gaps ?? []).map(({ service }) => service)]
  return parts.filter((part) => 2 * (counts.get(part)?.length ?? 0) > places.length)
}
