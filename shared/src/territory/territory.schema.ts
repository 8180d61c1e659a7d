import { type Static, Type } from 'typebox'

const Nullable = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) => Type.Union([schema, Type.Null()])

/** West, south, east, north in degrees. */
export const Bounds = Type.Tuple([Type.Number(), Type.Number(), Type.Number(), Type.Number()])

/** What a collection holds at the moment. */
export const CollectionSummary = Type.Object({
  id: Type.String(),
  rows: Type.Integer(),
  withoutPlace: Type.Integer(),
  datasets: Type.Integer(),
  /** Rows by region code; '' where none is known. */
  regions: Type.Record(Type.String(), Type.Integer()),
  /**
   * Grows with every change of what is shown of the collection, so that equal versions are equal maps. Blocks are shown as
   * zones and comunas far out: theirs grows with those too. Regions, which are no collection of their own, change with
   * the comunas.
   */
  version: Type.Integer(),
  /** Of the rows on the mainland; of all rows where none is there, null where none has a place. */
  bounds: Nullable(Bounds),
  /** The same by region code. */
  regionBounds: Type.Record(Type.String(), Bounds),
  /** Settlements only: records that repeat another one and closed settlements are not in the households. */
  knownHouseholds: Type.Optional(Type.Integer()),
  unknownHouseholds: Type.Optional(Type.Integer()),
  repeatedRecords: Type.Optional(Type.Integer()),
  repeatedHouseholds: Type.Optional(Type.Integer()),
  /** In `rows`; those that are no settlements any more (noPlaceReasons) are not. */
  closedRecords: Type.Optional(Type.Integer()),
})
export type CollectionSummary = Static<typeof CollectionSummary>

export const Dataset = Type.Object({
  id: Type.Integer(),
  source: Type.String(),
  collection: Type.String(),
  name: Type.String(),
  publisher: Nullable(Type.String()),
  licence: Nullable(Type.String()),
  referenceYear: Nullable(Type.Integer()),
  fileName: Nullable(Type.String()),
  fileHash: Nullable(Type.String()),
  /** Rows that this file wrote last. */
  rowCount: Type.Integer(),
  isDemonstration: Type.Boolean(),
  /** Kept beside the settlements, to be compared with them: none of its rows is in the territory. */
  isForComparison: Type.Boolean(),
  importedBy: Type.String(),
  importedAt: Type.String(),
})
export type Dataset = Static<typeof Dataset>
