import type { SearchResult } from '@arraigo/shared/search/search.schema.ts'

/** Collections that are found by their name. */
export const searchedCollections = [
  'regions',
  'comunas',
  'settlements',
  'neighbourhoods',
  'sites',
  'facilities',
  'streets',
] as const
export type SearchedCollection = (typeof searchedCollections)[number]

/** One thing that can be found. */
export type SearchEntry = Omit<SearchResult, 'marks'>

export type Bounds = NonNullable<SearchEntry['bounds']>
