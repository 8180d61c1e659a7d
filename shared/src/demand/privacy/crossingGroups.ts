import type { ProtectedGroups } from './joinGroups.ts'

/** 1 for groups whose atoms are not all of one place. */
export function crossingGroups(groups: ProtectedGroups, of: ArrayLike<number>): Uint8Array {
  const crosses = new Uint8Array(groups.count)
  groups.groupOf.forEach((group, atom) => {
    if (of[atom] !== of[groups.anchor[group]!]) crosses[group] = 1
  })
  return crosses
}
