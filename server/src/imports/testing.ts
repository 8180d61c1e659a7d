import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Import, ImportRequest } from '@arraigo/shared/imports/import.schema.ts'
import type { Mapping } from '@arraigo/shared/imports/mapping.schema.ts'
import { inject } from 'vitest'
import type { Database } from '../platform/database.ts'
import { runImport } from './runImport.ts'

/** A square of `sizeDegrees` with its south-west corner there, as GeoJSON coordinates. */
export const square = (west: number, south: number, size = 0.001): number[][][] => [
  [
    [west, south],
    [west + size, south],
    [west + size, south + size],
    [west, south + size],
    [west, south],
  ],
]

export interface TestFeature {
  properties: Record<string, unknown>
  geometry: unknown
}

/** A row with every column of `settlementMapping`, and whatever else is given. */
export const aFeature = (
  properties: Record<string, unknown>,
  geometry: unknown = { type: 'Polygon', coordinates: square(-71.6, -33.05) },
): TestFeature => ({
  properties: { comuna: null, hogares: null, ...properties },
  geometry,
})

export const geojson = (features: TestFeature[]): string =>
  JSON.stringify({ type: 'FeatureCollection', features: features.map((feature) => ({ type: 'Feature', ...feature })) })

/** Settlements from columns `id`, `nombre`, `comuna`, `hogares`. */
export const settlementMapping: Mapping = {
  collection: 'settlements',
  source: 'prueba',
  sourceId: ['id'],
  fields: {
    code: { from: 'id' },
    name: { from: 'nombre' },
    comuna_code: { from: 'comuna' },
    household_count: { from: 'hogares', unknown: ['0'] },
  },
  dataset: { name: 'Prueba' },
}

/** Imports a text as a file of that name. */
export async function importText(
  database: Database,
  fileName: string,
  content: string | Buffer,
  request: ImportRequest = {},
): Promise<Import> {
  const folder = mkdtempSync(join(inject('runFolder'), 'import-'))
  try {
    const path = join(folder, fileName)
    writeFileSync(path, content)
    return await runImport(database, { path, fileName, request, actor: 'prueba' })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
