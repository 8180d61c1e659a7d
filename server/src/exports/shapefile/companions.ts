import { collectionFileNames } from '@arraigo/shared/exports/exportFormats.ts'
import { type Locale, locales, say } from '@arraigo/shared/messages/messages.ts'
import type { Issue } from '@arraigo/shared/problems/issue.ts'
import { csvLine } from '../csv.ts'
import type { ExportTable } from '../exportTable.ts'
import { type DbfField, MAX_TEXT_BYTES } from './dbf.ts'

/** The table of short names that a .dbf allows and the full ones. */
export function fieldsCsv(table: ExportTable, fields: readonly DbfField[]): string {
  const lines = table.columns.map((column, index) => csvLine([fields[index]?.name ?? null, column.name, column.type]))
  return `\uFEFF${csvLine(['field', 'name', 'type'])}${lines.join('')}`
}

const headings: Record<Locale, { title: string; crs: string; fields: string; sources: string }> = {
  es: {
    title: 'Exportado de Arraigo',
    crs: 'Coordenadas en EPSG:4326 (WGS 84). Textos en UTF-8.',
    fields: 'Los nombres de columna de un Shapefile tienen hasta 10 letras: los completos están en fields.csv.',
    sources: 'Fuentes',
  },
  en: {
    title: 'Exported from Arraigo',
    crs: 'Coordinates in EPSG:4326 (WGS 84). Text in UTF-8.',
    fields: 'Column names of a Shapefile have up to 10 letters: the full ones are in fields.csv.',
    sources: 'Sources',
  },
}

/** What the files cannot say themselves, in both languages. `cuts` counts the texts cut in each column. */
export function readmeText(
  table: ExportTable,
  { cuts, layers }: { cuts: readonly number[]; layers: readonly string[] },
): string {
  const notes: Issue[] = [...table.notes]
  if (layers.length > 1) notes.push({ code: 'export-split-by-kind', params: { layers: layers.join(', ') } })
  cuts.forEach((rows, index) => {
    if (rows > 0)
      notes.push({
        code: 'export-text-cut',
        params: { field: table.columns[index]?.name ?? '', rows, limit: MAX_TEXT_BYTES },
      })
  })
  return locales.map((locale) => section(table, locale, notes)).join('\r\n')
}

function section(table: ExportTable, locale: Locale, notes: readonly Issue[]): string {
  const heading = headings[locale]
  const sources = table.sources.map(
    (source) =>
      ` - ${[source.name, source.publisher, source.licence, source.reference_year].filter((part) => part !== null).join(', ')}`,
  )
  const lines = [
    `${heading.title}: ${collectionFileNames[table.collection.id]}, ${table.rowCount}`,
    heading.crs,
    heading.fields,
    ...notes.map((note) => say(locale, note)),
    ...(sources.length > 0 ? [`${heading.sources}:`, ...sources] : []),
  ]
  return `${lines.join('\r\n')}\r\n`
}
