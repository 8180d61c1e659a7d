import type { ComparedPlace } from '@arraigo/shared/priorities/compareRankings.ts'

export const moverColumns = ['name', 'before', 'after', 'move'] as const
export type MoverColumn = (typeof moverColumns)[number]

export interface MoverSort {
  by: MoverColumn
  isDescending: boolean
}

/** Those with a place in both; `move` by how far, whichever way, so that the farthest come first. */
export function sortedMovers(
  places: readonly ComparedPlace[],
  { by, isDescending }: MoverSort,
  onlyMovers: boolean,
): ComparedPlace[] {
  const rows = places.filter(({ move }) => move !== null && (!onlyMovers || move !== 0))
  const value = (place: ComparedPlace): number => {
    if (by === 'move') return Math.abs(place.move ?? 0)
    return (by === 'before' ? place.before?.rank : place.after?.rank) ?? 0
  }
  const order = (a: ComparedPlace, b: ComparedPlace) =>
    (by === 'name' ? a.name.localeCompare(b.name, 'es') : value(a) - value(b)) * (isDescending ? -1 : 1)
  return rows.toSorted(
    (a, b) => order(a, b) || (a.after?.rank ?? 0) - (b.after?.rank ?? 0) || a.settlementId - b.settlementId,
  )
}
