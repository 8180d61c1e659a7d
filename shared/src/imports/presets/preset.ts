import type { Mapping } from '../mapping.schema.ts'
import type { SourceFormat, SourceLayer } from '../source.ts'
import { findColumn } from '../sourceColumns.ts'

/** A known kind of file: how it is recognised and how it is read. */
export interface Preset {
  id: string
  name: { es: string; en: string }
  mapping: Mapping
  /** 0: another kind of file; 1: certainly this one. From columns and values alone, never from the file's name. */
  fits(layer: SourceLayer, format: SourceFormat): number
}

type Shape = 'point' | 'line' | 'polygon'

interface Marks {
  /** Columns without which it is another kind of file. */
  columns: readonly string[]
  /** Columns that a file of this kind usually has; each one missing lowers the score. */
  usual?: readonly string[]
  /** Shapes that some of the rows have. A layer without any geometry is not judged by it. */
  shapes?: readonly Shape[]
  /** Looks at the values of the sample, column → texts. */
  values?: (read: (column: string) => string[]) => boolean
}

/** A preset's `fits` from the marks of its kind. */
export const recognisedBy =
  (marks: Marks): Preset['fits'] =>
  (layer) => {
    const names = layer.fields.map((field) => field.name)
    const has = (column: string) => findColumn(names, column) !== undefined
    if (!marks.columns.every(has)) return 0
    if (!hasShape(layer.geometryTypes, marks.shapes)) return 0
    if (marks.values && !marks.values((column) => textsOf(layer, column))) return 0
    const usual = marks.usual ?? []
    return usual.length === 0 ? 0.9 : 0.6 + (0.4 * usual.filter(has).length) / usual.length
  }

/** A stray collection or point among the polygons is a flaw of the file, not another kind of file. */
export const hasShape = (types: readonly string[], shapes: readonly Shape[] | undefined) =>
  shapes === undefined ||
  types.length === 0 ||
  types.some((type) => shapes.some((shape) => type.toLowerCase().includes(shape)))

/** The texts of a column in the sample, blanks left away. */
function textsOf(layer: SourceLayer, column: string): string[] {
  const name = findColumn(
    layer.fields.map((field) => field.name),
    column,
  )
  if (name === undefined) return []
  return layer.sample.map((row) => String(row.properties[name] ?? '').trim()).filter((text) => text !== '')
}

/** True where most of the texts are alike; a few odd ones do not make it another kind of file. */
export const mostly = (texts: readonly string[], pattern: RegExp): boolean =>
  texts.length > 0 && texts.filter((text) => pattern.test(text)).length >= 0.8 * texts.length
