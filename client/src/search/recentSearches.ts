import type { SearchResult } from '@arraigo/shared/search/search.schema.ts'

const storageKey = 'arraigo.recentSearches'
const most = 6

export type Found = Omit<SearchResult, 'marks'>

/** What was chosen lately in this browser, newest first. */
export function recentSearches(): Found[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(storageKey) ?? '[]')
    return Array.isArray(stored) ? stored.filter(isFound).slice(0, most) : []
  } catch {
    return []
  }
}

export function rememberSearch({ collection, ids, name, code, within, kind, bounds }: Found): void {
  const found: Found = { collection, ids, name, code, within, kind, bounds }
  const others = recentSearches().filter((other) => keyOf(other) !== keyOf(found))
  try {
    localStorage.setItem(storageKey, JSON.stringify([found, ...others].slice(0, most)))
  } catch {
    // A browser that keeps nothing still searches.
  }
}

export const keyOf = ({ collection, ids }: Pick<Found, 'collection' | 'ids'>): string => `${collection}:${ids[0]}`

/** What an older version of the program, or somebody else, wrote there is not taken on trust. */
function isFound(value: unknown): value is Found {
  const found = value as Partial<Found> | null
  return (
    typeof found === 'object' &&
    found !== null &&
    typeof found.name === 'string' &&
    typeof found.collection === 'string' &&
    Array.isArray(found.ids) &&
    found.ids.every((id) => Number.isSafeInteger(id)) &&
    (found.bounds === null || (Array.isArray(found.bounds) && found.bounds.length === 4))
  )
}
