import { type Static, Type } from 'typebox'
import { placeCollectionIds } from '../tiles/tileLayers.ts'

export const searchLimits = { length: 100, results: 50, resultsByDefault: 12 } as const

const Bounds = Type.Tuple([Type.Number(), Type.Number(), Type.Number(), Type.Number()])

export const SearchResult = Type.Object({
  collection: Type.Enum([...placeCollectionIds]),
  /** Row ids: several where a street is made of many lines. */
  ids: Type.Array(Type.Integer(), { minItems: 1 }),
  name: Type.String(),
  /** CUT, folio or a register's own number. */
  code: Type.Union([Type.String(), Type.Null()]),
  /** Comuna, or region of a comuna. */
  within: Type.Union([Type.String(), Type.Null()]),
  /** Facilities: what it serves for. */
  kind: Type.Union([Type.String(), Type.Null()]),
  /** West, south, east, north; null where nobody knows the place. */
  bounds: Type.Union([Bounds, Type.Null()]),
  /** Parts of the name that answer the question, as [start, end). */
  marks: Type.Array(Type.Tuple([Type.Integer(), Type.Integer()])),
})
export type SearchResult = Static<typeof SearchResult>

export const SearchAnswer = Type.Object({
  results: Type.Array(SearchResult),
  /** Collections that are still being read for the first time and will answer in a moment. */
  reading: Type.Array(Type.Enum([...placeCollectionIds])),
})
export type SearchAnswer = Static<typeof SearchAnswer>
