import { readCoordinates, type TypedPlace } from '@arraigo/shared/search/coordinates.ts'
import type { SearchResult } from '@arraigo/shared/search/search.schema.ts'
import { type Found, keyOf } from './recentSearches.ts'

/** A line of the list: something found, or a place that was typed as numbers. */
export type SearchOption =
  | { id: string; type: 'found'; found: Found; marks: SearchResult['marks'] }
  | { id: string; type: 'place'; place: TypedPlace }

export interface OptionGroup {
  /** Collection, or where the list comes from. */
  key: Found['collection'] | 'recent' | 'coordinates'
  options: SearchOption[]
}

export const placeGroups = (text: string): OptionGroup[] => {
  const place = readCoordinates(text)
  return place === null ? [] : [{ key: 'coordinates', options: [{ id: 'place', type: 'place', place }] }]
}

export const recentGroups = (recent: readonly Found[]): OptionGroup[] =>
  recent.length === 0 ? [] : [{ key: 'recent', options: recent.map((found) => toOption(found, 'recent-')) }]

/** By collection, in the order of their best answer. */
export function resultGroups(results: readonly SearchResult[]): OptionGroup[] {
  const byCollection = Map.groupBy(results, ({ collection }) => collection)
  return [...byCollection].map(([key, found]) => ({ key, options: found.map((one) => toOption(one)) }))
}

const toOption = (found: Found & Partial<Pick<SearchResult, 'marks'>>, prefix = ''): SearchOption => ({
  id: `${prefix}${keyOf(found)}`.replace(':', '-'),
  type: 'found',
  found,
  marks: found.marks ?? [],
})
