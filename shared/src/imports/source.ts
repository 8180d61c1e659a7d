import type { Geometry } from 'geojson'
import type { Issue } from '../problems/issue.ts'

/** The file formats the import engine reads. */
export const sourceFormats = [
  'geojson',
  'geojson-lines',
  'shapefile',
  'geopackage',
  'kml',
  'kmz',
  'csv',
  'json-rows',
  'flatgeobuf',
  'gtfs',
  'geotiff',
] as const
export type SourceFormat = (typeof sourceFormats)[number]

export interface SourceField {
  name: string
  type: 'text' | 'integer' | 'number' | 'boolean' | 'mixed' | 'empty'
  /** Up to five different values, as text. */
  samples: string[]
}

/** One table of a file: a GeoPackage layer, a Shapefile, a CSV. */
export interface SourceLayer {
  name: string
  fields: SourceField[]
  /** Null where only reading to the end would tell. */
  rowCount: number | null
  /** GeoJSON type names met in the sample; empty where the rows have no geometry. */
  geometryTypes: string[]
  /** EPSG code of the coordinates; null where the file does not say (and the format has no default). */
  epsg: number | null
  /** How the geometry is stored, where it is made from columns. */
  coordinates:
    | { kind: 'geometry' }
    | { kind: 'columns'; x: string; y: string }
    | { kind: 'wkt'; column: string }
    | { kind: 'none' }
  /** The first rows, up to 200: what recognition and the preview look at. */
  sample: SourceRow[]
}

/** One record as read: nothing repaired, nothing mapped. */
export interface SourceRow {
  /** 1-based position in the layer. For CSV the line after the header is 1. */
  rowNo: number
  properties: Record<string, unknown>
  /** GeoJSON in the layer's own CRS, x before y, as found (possibly invalid); null where the record has none. */
  readonly geometry: Geometry | null
  /** The same geometry packed as in the file, where it is such that nothing has to be done to it. */
  soundShape?: SoundShape
  /** What was wrong with the record itself: unreadable geometry, coordinates that are not numbers. */
  issues?: Issue[]
}

/** Well-known binary that normaliseGeometry would leave as it is. */
export interface SoundShape {
  wkb: Uint8Array
  kind: 'polygon' | 'line' | 'point'
  isMultiPart: boolean
}

export interface SourceDescription {
  format: SourceFormat
  /** 'utf-8', 'windows-1252' …; null for formats that carry their own. */
  encoding: string | null
  layers: SourceLayer[]
  /** Notes on the file as a whole: encoding detected, `.prj` missing, two layers. */
  issues: Issue[]
}
