import { normaliseGeometry } from '@arraigo/shared/geo/normaliseGeometry.ts'
import { encodeWkb } from '@arraigo/shared/geo/wkb.ts'
import { compileMapping } from '@arraigo/shared/imports/applyMapping.ts'
import type { ImportPreview, ImportRequest } from '@arraigo/shared/imports/import.schema.ts'
import type { SourceRow } from '@arraigo/shared/imports/source.ts'
import { unpivotRow } from '@arraigo/shared/imports/unpivot.ts'
import { type Issue, IssuesError } from '@arraigo/shared/problems/issue.ts'
import { collections } from '@arraigo/shared/territory/collections.ts'
import type { Db } from '../platform/database.ts'
import { reprojectPreview } from './checks.queries.ts'
import { chooseReading, type Reading } from './chooseReading.ts'
import { orientedRows } from './orientedRows.ts'
import { openSource } from './readers/openSource.ts'
import type { SourceFile } from './readers/reader.ts'

const rowsShown = 200
const featuresShown = 1000

/** The first rows as they would be stored, with their places in EPSG:4326, and what is still to be decided. */
export async function previewFile(
  db: Db,
  path: string,
  fileName: string,
  request: ImportRequest,
): Promise<ImportPreview> {
  const source = await openSource(path, fileName)
  try {
    const { reading, issues } = await settle(db, source, request)
    if (reading === null) return { rows: [], features: emptyFeatures, issues }
    const rows = await firstRows(source, reading)
    const map = compileMapping(reading.mapping)
    return {
      rows: rows
        .flatMap((row) => unpivotRow(reading.mapping, row))
        .slice(0, rowsShown)
        .map((row) => ({ rowNo: row.rowNo, fields: map(row).fields })),
      features: await features(db, rows, reading),
      issues,
    }
  } finally {
    await source.close()
  }
}

const emptyFeatures = { type: 'FeatureCollection', features: [] }

async function settle(
  db: Db,
  source: SourceFile,
  request: ImportRequest,
): Promise<{ reading: Reading | null; issues: Issue[] }> {
  try {
    return { reading: await chooseReading(db, source, request), issues: [] }
  } catch (error) {
    if (error instanceof IssuesError) return { reading: null, issues: error.issues }
    throw error
  }
}

async function firstRows(source: SourceFile, reading: Reading): Promise<SourceRow[]> {
  const rows: SourceRow[] = []
  for await (const batch of orientedRows(source, reading)) {
    rows.push(...batch)
    if (rows.length >= featuresShown) break
  }
  return rows.slice(0, featuresShown)
}

async function features(db: Db, rows: SourceRow[], reading: Reading): Promise<unknown> {
  const kind = collections[reading.mapping.collection].shape?.kind
  if (kind === undefined) return emptyFeatures
  const map = compileMapping(reading.mapping)
  const shapes = rows.flatMap((row) => {
    const { geometry } = normaliseGeometry(row.geometry, kind)
    if (geometry === null) return []
    const { name, code } = map(row).fields
    return [
      {
        rowNo: row.rowNo,
        name: String(name ?? code ?? ''),
        shape: Buffer.from(encodeWkb(geometry, reading.epsg)).toString('hex'),
      },
    ]
  })
  const projected = await reprojectPreview(
    db,
    shapes.map(({ shape }) => shape),
  )
  return {
    type: 'FeatureCollection',
    features: shapes.map(({ rowNo, name }, at) => ({
      type: 'Feature',
      properties: { rowNo, name },
      geometry: JSON.parse(projected[at] ?? 'null') as unknown,
    })),
  }
}
