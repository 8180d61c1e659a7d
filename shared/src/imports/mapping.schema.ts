import { type Static, Type } from 'typebox'
import { collectionIds } from '../territory/collections.ts'
import { sourcePattern } from './sourcePattern.ts'

/** How a column of the file becomes a field of the collection. */
export const FieldRule = Type.Object({
  /** Column of the file. Several: the first that is not empty. Absent: only `constant`. */
  from: Type.Optional(Type.Union([Type.String(), Type.Array(Type.String())])),
  /** Used for every row, or where `from` is empty. */
  constant: Type.Optional(Type.String()),
  /** Values of the file → values of the collection, matched without regard to case, accents and outer spaces; `*` is any other. */
  values: Type.Optional(Type.Record(Type.String(), Type.Union([Type.String(), Type.Null()]))),
  /** Parts of a text → values, looked at in this order where `values` has no match; compared like `values`. */
  contains: Type.Optional(Type.Array(Type.Object({ text: Type.String({ minLength: 1 }), value: Type.String() }))),
  /** Values that mean "unknown", as text, such as "0" or "-". Empty text always does. */
  unknown: Type.Optional(Type.Array(Type.String())),
  /** The file may lack the column: the field is then unknown, and the mapping still fits. */
  isOptional: Type.Optional(Type.Boolean()),
  /** How a code or a name is tidied. */
  tidy: Type.Optional(Type.Enum(['title-case', 'zone-code'])),
})
export type FieldRule = Static<typeof FieldRule>

/** Where a file comes from, as people are told. */
export const DatasetDescription = Type.Object({
  name: Type.String({ minLength: 1, maxLength: 200 }),
  publisher: Type.Optional(Type.String({ maxLength: 200 })),
  licence: Type.Optional(Type.String({ maxLength: 200 })),
  referenceYear: Type.Optional(Type.Integer({ minimum: 1800, maximum: 2200 })),
  url: Type.Optional(Type.String({ maxLength: 500 })),
})
export type DatasetDescription = Static<typeof DatasetDescription>

/** A complete way from a file's rows to a collection's rows: what a preset is, and what a user saves for reuse. */
export const Mapping = Type.Object({
  collection: Type.Enum([...collectionIds]),
  /** The series this file belongs to; a newer file of the same series updates the older one's rows. */
  source: Type.String({ minLength: 1, maxLength: 80, pattern: sourcePattern }),
  /**
   * Column that names each row's series, in a file that Arraigo exported; `source` is then the series of rows where it is
   * blank. Such a file's ids are taken as they stand, and its other columns go back to the attributes they came from.
   */
  sourceFrom: Type.Optional(Type.String()),
  /** Columns whose values, joined, identify a row in its series. Empty: the row's own content does. */
  sourceId: Type.Array(Type.String()),
  /**
   * The file says one thing in several rows, such as a stop once per route: ids are compared without case and accents, the
   * first row of an id stands for all, and the others are left out, counted.
   */
  repeats: Type.Optional(Type.Literal('leave-out')),
  fields: Type.Record(Type.String(), FieldRule),
  /** Rows that are not of this collection and are left out, counted: column → values. */
  leaveOut: Type.Optional(Type.Record(Type.String(), Type.Array(Type.String()))),
  /**
   * A table with one figure per column, turned into one row per figure: each listed column that is not blank makes a row,
   * whose figure the field rules and `sourceId` find in the made columns `$code`, `$name`, `$unit` and `$value`.
   */
  unpivot: Type.Optional(
    Type.Array(
      Type.Object({
        column: Type.String(),
        code: Type.String(),
        name: Type.String(),
        unit: Type.Optional(Type.String()),
      }),
    ),
  ),
  dataset: DatasetDescription,
})
export type Mapping = Static<typeof Mapping>
