import { type Static, Type } from 'typebox'
import { DatasetDescription, Mapping } from './mapping.schema.ts'
import { sourceFormats } from './source.ts'
import { sourcePattern } from './sourcePattern.ts'

const Nullable = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) => Type.Union([schema, Type.Null()])

export const IssueSchema = Type.Object({
  code: Type.String(),
  path: Type.Optional(Type.String()),
  params: Type.Optional(Type.Record(Type.String(), Type.Union([Type.String(), Type.Number(), Type.Null()]))),
})

/** A file that was sent and waits for a decision on how to read it. */
export const Upload = Type.Object({
  id: Type.String(),
  fileName: Type.String(),
  bytes: Type.Integer(),
  hash: Type.String({ description: 'SHA-256, hexadecimal' }),
})
export type Upload = Static<typeof Upload>

export const InspectedLayer = Type.Object({
  name: Type.String(),
  rowCount: Nullable(Type.Integer()),
  geometryTypes: Type.Array(Type.String()),
  epsg: Nullable(Type.Integer()),
  /** Coordinates look like latitude before longitude. */
  looksSwapped: Type.Boolean(),
  coordinates: Type.Object({
    kind: Type.Enum(['geometry', 'columns', 'wkt', 'none']),
    x: Type.Optional(Type.String()),
    y: Type.Optional(Type.String()),
    column: Type.Optional(Type.String()),
  }),
  fields: Type.Array(Type.Object({ name: Type.String(), type: Type.String(), samples: Type.Array(Type.String()) })),
  /** First rows, as text, for the table. */
  sample: Type.Array(Type.Record(Type.String(), Nullable(Type.String()))),
  /** Presets that fit this layer, best first. */
  presets: Type.Array(Type.Object({ id: Type.String(), name: Type.String(), mapping: Mapping })),
})
export type InspectedLayer = Static<typeof InspectedLayer>

/** A raster of elevations: it has cells instead of rows. */
export const InspectedElevation = Type.Object({
  /** Cells. */
  width: Type.Integer(),
  height: Type.Integer(),
  /** Side of a cell on the ground, about. */
  cellM: Type.Number(),
  /** EPSG code of the grid. */
  epsg: Type.Integer(),
  /** West, south, east, north in degrees. */
  bounds: Type.Array(Type.Number(), { minItems: 4, maxItems: 4 }),
  /** The series it belongs to where nobody says otherwise. */
  source: Type.String(),
})
export type InspectedElevation = Static<typeof InspectedElevation>

/** What the engine sees in a file before anybody decides anything. */
export const Inspection = Type.Object({
  upload: Upload,
  format: Type.Enum([...sourceFormats]),
  encoding: Nullable(Type.String()),
  issues: Type.Array(IssueSchema),
  layers: Type.Array(InspectedLayer),
  /** Where the file is a raster of elevations; it has no layers then. */
  elevation: Nullable(InspectedElevation),
  /** The import that already stored these same bytes, if any. */
  storedBefore: Nullable(Type.Object({ importId: Type.Integer(), finishedAt: Type.String() })),
})
export type Inspection = Static<typeof Inspection>

export const ImportRequest = Type.Object({
  layer: Type.Optional(Type.String({ description: 'Layer of the file; needed where it has several' })),
  preset: Type.Optional(Type.String({ description: 'Preset id; the mapping is then the preset’s' })),
  mapping: Type.Optional(Mapping),
  elevation: Type.Optional(
    Type.Object(
      { source: Type.String({ minLength: 1, maxLength: 80, pattern: sourcePattern }), dataset: DatasetDescription },
      { description: 'Series and origin of a raster of elevations; by its file’s name where absent' },
    ),
  ),
  epsg: Type.Optional(
    Type.Integer({ minimum: 1, maximum: 999_999, description: 'CRS of the coordinates, where the file does not say' }),
  ),
  swapAxes: Type.Optional(Type.Boolean({ description: 'Read latitude and longitude the other way round' })),
  dryRun: Type.Optional(Type.Boolean({ description: 'Check everything, store nothing' })),
  forComparison: Type.Optional(
    Type.Boolean({ description: 'Keep the rows beside the settlements, to be compared; change none of them' }),
  ),
})
export type ImportRequest = Static<typeof ImportRequest>

export const importStates = [
  'queued',
  'running',
  'stored',
  'unchanged',
  'checked',
  'rejected',
  'cancelled',
  'interrupted',
] as const

export const ImportCounts = Type.Object({
  read: Type.Integer(),
  /** New rows. */
  added: Type.Integer(),
  updated: Type.Integer(),
  unchanged: Type.Integer(),
  /** Rows left as they are because a person edited them since; each is a decision. */
  conflicts: Type.Integer(),
  leftOut: Type.Integer(),
  rejected: Type.Integer(),
  withoutPlace: Type.Integer(),
  /** Findings by rule. */
  rules: Type.Record(
    Type.String(),
    Type.Object({
      severity: Type.String(),
      rows: Type.Integer(),
      /** Params of the first row it was found in, for the text. */
      example: Type.Record(Type.String(), Type.Union([Type.String(), Type.Number(), Type.Null()])),
    }),
  ),
  /** Rows, and for settlements known households, by region code; '' where no region is known. */
  regions: Type.Record(
    Type.String(),
    Type.Object({
      rows: Type.Integer(),
      households: Type.Optional(Type.Integer()),
      unknownHouseholds: Type.Optional(Type.Integer()),
    }),
  ),
})
export type ImportCounts = Static<typeof ImportCounts>

export const Import = Type.Object({
  id: Type.Integer(),
  state: Type.Enum([...importStates]),
  /** reading, checking, storing; null before and after. */
  phase: Nullable(Type.String()),
  /** 0 to 1. */
  progress: Type.Number(),
  fileName: Type.String(),
  fileHash: Nullable(Type.String()),
  request: ImportRequest,
  /** The upload it reads, which may be gone by now; null for a file imported from the command line. */
  uploadId: Nullable(Type.String()),
  collection: Nullable(Type.String()),
  isDryRun: Type.Boolean(),
  datasetId: Nullable(Type.Integer()),
  counts: Nullable(ImportCounts),
  /** Why it was rejected or interrupted: every issue. */
  issues: Type.Array(IssueSchema),
  createdBy: Type.String(),
  createdAt: Type.String(),
  finishedAt: Nullable(Type.String()),
})
export type Import = Static<typeof Import>

export const Finding = Type.Object({
  id: Type.Integer(),
  rule: Type.String(),
  severity: Type.Enum(['note', 'repaired', 'flagged', 'rejected']),
  sourceRow: Nullable(Type.Integer()),
  sourceId: Nullable(Type.String()),
  params: Type.Record(Type.String(), Type.Union([Type.String(), Type.Number(), Type.Null()])),
  /** Longitude, latitude of the place, where there is one. */
  point: Nullable(Type.Array(Type.Number(), { minItems: 2, maxItems: 2 })),
})
export type Finding = Static<typeof Finding>

export const ImportPreview = Type.Object({
  /** Mapped rows, first 200. */
  rows: Type.Array(
    Type.Object({
      rowNo: Type.Integer(),
      fields: Type.Record(Type.String(), Type.Union([Type.String(), Type.Number(), Type.Null()])),
    }),
  ),
  /** GeoJSON FeatureCollection in EPSG:4326, at most 1,000 features; properties { rowNo, name }. */
  features: Type.Unknown(),
  issues: Type.Array(IssueSchema),
})
export type ImportPreview = Static<typeof ImportPreview>

/** A question an import left to the planner. */
export const Decision = Type.Object({
  id: Type.Integer(),
  kind: Type.Enum(['repeated-record', 'edited-since']),
  collection: Type.String(),
  importId: Nullable(Type.Integer()),
  createdAt: Type.String(),
  /** repeated-record: keep-both, keep-first, keep-second. edited-since: keep-edit, take-file. */
  choices: Type.Array(Type.String()),
  records: Type.Array(
    Type.Object({
      id: Type.Integer(),
      name: Type.String(),
      code: Nullable(Type.String()),
      areaM2: Nullable(Type.Number()),
      householdCount: Nullable(Type.Integer()),
      /** GeoJSON MultiPolygon, EPSG:4326. */
      boundary: Type.Unknown(),
    }),
  ),
  /** edited-since: field → [value in the database, value in the file]. */
  differences: Type.Record(Type.String(), Type.Array(Nullable(Type.Union([Type.String(), Type.Number()])))),
  choice: Nullable(Type.String()),
})
export type Decision = Static<typeof Decision>
