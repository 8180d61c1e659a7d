import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { type ExportFormat, exportFormats } from '@arraigo/shared/exports/exportFormats.ts'
import { type CollectionId, collections } from '@arraigo/shared/territory/collections.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runImport } from '../imports/runImport.ts'
import type { Database } from '../platform/database.ts'
import { databaseKinds, openTestDatabase } from '../testing/databases.ts'
import { hasRealData, realFile } from '../testing/realData.ts'
import { identityMapping } from './testMapping.ts'
import { writeExport } from './writeExport.ts'

// One file of each kind of shape and of trouble: unknown counts, no geometry, long texts, many attributes.
const files: { file: string; collection: CollectionId; format: ExportFormat; rows: number }[] = [
  {
    file: 'settlements/catastro_campamentos_2024.geojson',
    collection: 'settlements',
    format: 'geopackage',
    rows: 1432,
  },
  { file: 'census/zonas2017_R05_R08_R13.gpkg', collection: 'zones', format: 'csv', rows: 2995 },
  { file: 'streets/calles_vina_valparaiso.gpkg', collection: 'streets', format: 'shapefile', rows: 8405 },
  { file: 'services/bomberos_companias_flat.geojson', collection: 'facilities', format: 'flatgeobuf', rows: 1165 },
  { file: 'hazards/tsunami_evacuation_areas_R05_R08_R16.geojson', collection: 'hazards', format: 'geojson', rows: 114 },
]

describe.skipIf(!hasRealData).each(databaseKinds)(
  'published files, imported, exported and imported again on the %s database',
  (kind) => {
    let database: Database
    let folder: string
    beforeAll(async () => {
      database = await openTestDatabase(kind)
      folder = mkdtempSync(join(tmpdir(), 'arraigo-round-trip-'))
    })
    afterAll(async () => {
      await database?.close()
      rmSync(folder, { recursive: true, force: true })
    })

    it.each(files)(
      '$file through $format: no row, value or place is lost',
      async ({ file, collection, format, rows }) => {
        const first = await runImport(database, {
          path: realFile(file),
          fileName: basename(file),
          actor: 'prueba',
          request: {},
        })
        expect(first).toMatchObject({ state: 'stored', issues: [] })
        const path = join(folder, `${collection}.${exportFormats[format].extension}`)
        const exported = await writeExport(database.db, { collection, format }, path)
        expect(exported.rowCount).toBe(rows)
        const source = `vuelta-${collection}`
        const mapping = identityMapping(collection, format, source)
        const second = await runImport(database, {
          path,
          fileName: basename(path),
          actor: 'prueba',
          request: { epsg: 4326, mapping },
        })
        expect(second).toMatchObject({ state: 'stored', issues: [] })
        const [same] = await compare(database, collection, source)
        expect(same).toEqual({ before: rows, after: rows, different: 0 })
      },
      120_000,
    )
  },
)

/** Rows of the first and the second import, and how many have no equal in the other by fields and vertices. */
async function compare(database: Database, collection: CollectionId, source: string) {
  const { table, shape, fields } = collections[collection]
  const values = [
    ...fields.map((field) => `trim(${field.name}::text)`),
    ...(shape ? [`st_astext(st_normalize(${shape.column}), 17)`] : []),
  ]
  const content = `select ${values.map((value) => `coalesce(${value}, '∅')`).join(" || '|' || ")} as content from ${table}`
  const { rows } = await database.pool.query(
    `with before as (${content} where source <> $1), after as (${content} where source = $1)
     select (select count(*) from before) as before, (select count(*) from after) as after,
       (select count(*) from ((select * from before except all select * from after) union all (select * from after except all select * from before)) d) as different`,
    [source],
  )
  return rows
}
