import { collectionFileNames } from '@arraigo/shared/exports/exportFormats.ts'
import { windRings } from '@arraigo/shared/geo/windRings.ts'
import { decodeWkb } from '@arraigo/shared/geo/wkb.ts'
import type { ExportRow, ExportTable } from './exportTable.ts'

/**
 * GeoJSON (RFC 7946), one feature a line. Coordinates are written with every digit of the double, so that reading them
 * back gives the same place. The `crs` member repeats what the RFC fixes, for programs older than it.
 */
export async function* geojsonBytes(table: ExportTable, signal?: AbortSignal): AsyncGenerator<string> {
  yield `${JSON.stringify(heading(table)).slice(0, -1)},"features":[`
  let separator = '\n'
  for await (const batch of table.batches({ signal })) {
    yield separator + batch.map((row) => JSON.stringify(toFeature(table, row))).join(',\n')
    separator = ',\n'
  }
  yield '\n]}\n'
}

const heading = (table: ExportTable) => ({
  type: 'FeatureCollection',
  name: collectionFileNames[table.collection.id],
  crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:OGC:1.3:CRS84' } },
  sources: table.sources,
})

function toFeature(table: ExportTable, row: ExportRow) {
  return {
    type: 'Feature',
    // An attribute that the row's file did not have is undefined and left out.
    properties: Object.fromEntries(table.columns.map((column, index) => [column.name, row.cells[index]])),
    geometry: row.shape === null ? null : windRings(decodeWkb(row.shape), 'counterclockwise'),
  }
}
