import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import type { ExportFormat } from '@arraigo/shared/exports/exportFormats.ts'
import { exportFormats } from '@arraigo/shared/exports/exportFormats.ts'
import type { Mapping } from '@arraigo/shared/imports/mapping.schema.ts'
import { type CollectionId, collections } from '@arraigo/shared/territory/collections.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { runImport } from '../imports/runImport.ts'
import { aFeature, geojson, importText, square } from '../imports/testing.ts'
import type { Database } from '../platform/database.ts'
import { databaseKinds, openTestDatabase } from '../testing/databases.ts'
import { hasRealData, realFile } from '../testing/realData.ts'
import { writeExport } from './writeExport.ts'

const formats: ExportFormat[] = ['geojson', 'geopackage', 'csv', 'flatgeobuf']

const settlementMapping: Mapping = {
  collection: 'settlements',
  source: 'catastro',
  sourceId: ['folio'],
  fields: {
    code: { from: 'folio' },
    name: { from: 'nombre' },
    comuna_code: { from: 'comuna' },
    household_count: { from: 'hogares', unknown: ['0'] },
  },
  dataset: { name: 'Catastro' },
}
const marketMapping: Mapping = {
  collection: 'facilities',
  source: 'ferias',
  sourceId: ['id'],
  fields: { kind: { constant: 'market' }, name: { from: 'nombre' } },
  dataset: { name: 'Ferias' },
}

/** Clockwise, which half of the formats turn round; columns that clash with ours; the same id twice with another shape. */
const clockwise = { type: 'Polygon', coordinates: [square(-71.61234567890124, -33.04)[0]!.toReversed()] }
const settlements = geojson([
  aFeature({ folio: '570501', nombre: 'Lo Aranda', comuna: 5705, hogares: 10, source: 'fiscal', source__2: 'x' }),
  aFeature({ folio: '570501', nombre: 'Lo Aranda', comuna: 5705, hogares: 32, Obs: 'a', obs: 'b' }, clockwise),
  aFeature({ folio: '0012', nombre: 'Sin hogares', comuna: 5101, hogares: 0, area_m2: 12.5, id: 7, pequeño: 1e-7 }),
  aFeature({ folio: 'B', nombre: 'Sin lugar', hogares: '4 aprox', nested: { b: [1, null, 'ñ o'], a: true } }, null),
])
const markets = geojson([
  aFeature({ id: 1, nombre: 'Feria "Uno", =1', fid: 3, dia: 'lunes' }, { type: 'Point', coordinates: [-71.6, -33.1] }),
  aFeature({ id: 2, nombre: 'Feria Dos', puestos: 12, techada: true }, { type: 'Point', coordinates: [-71.7, -33.2] }),
])

describe.each(databaseKinds)('a file exported from the %s database comes back', (kind) => {
  let database: Database
  let other: Database
  let folder: string
  beforeAll(async () => {
    ;[database, other] = [await openTestDatabase(kind), await openTestDatabase(kind)]
    folder = mkdtempSync(join(tmpdir(), 'arraigo-come-back-'))
  })
  afterAll(async () => {
    await database?.close()
    await other?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const empty = async (emptied: Database) => {
    const tables = [...Object.values(collections).map(({ table }) => table), 'dataset', 'import', 'decision', 'history']
    await emptied.pool.query(`truncate ${tables.join(', ')} restart identity cascade`)
  }
  const bring = (into: Database, path: string) =>
    runImport(into, { path, fileName: basename(path), actor: 'prueba', request: {} })
  const exported = async (collection: CollectionId, format: ExportFormat, words: { inWords?: true } = {}) => {
    const path = join(folder, `${collection}.${exportFormats[format].extension}`)
    rmSync(path, { force: true })
    await writeExport(database.db, { collection, format, ...words }, path)
    return path
  }

  /** Exports, brings the file back here, where it changes nothing, and to an empty database, where it is the same. */
  async function expectSame(collection: CollectionId, format: ExportFormat, words: { inWords?: true } = {}) {
    const before = await contentOf(database, collection)
    const path = await exported(collection, format, words)
    const again = await bring(database, path)
    expect(again.issues).toEqual([])
    expect(again).toMatchObject({ state: 'stored', counts: { added: 0, updated: 0, conflicts: 0, rejected: 0 } })
    expect(again.counts?.unchanged).toBe(before.length)
    expect(await contentOf(database, collection)).toEqual(before)
    await empty(other)
    const moved = await bring(other, path)
    expect(moved).toMatchObject({ state: 'stored', counts: { added: before.length, updated: 0, rejected: 0 } })
    const after = await contentOf(other, collection)
    expect(after.map((row) => heldBy(format, row))).toEqual(before.map((row) => heldBy(format, row)))
  }

  describe('of a small file', () => {
    beforeEach(async () => {
      await empty(database)
      await importText(database, 'a.geojson', settlements, { mapping: settlementMapping })
      await importText(database, 'b.geojson', markets, { mapping: marketMapping })
    })
    const edited = async (change: (feature: { properties: Record<string, unknown> }) => void) => {
      const path = await exported('settlements', 'geojson')
      const file = JSON.parse(readFileSync(path, 'utf8'))
      for (const feature of file.features) change(feature)
      writeFileSync(path, JSON.stringify(file))
      return bring(database, path)
    }
    const setHouseholds = (count: number) => (feature: { properties: Record<string, unknown> }) => {
      if (feature.properties.source_id === '570501') feature.properties.household_count = count
    }
    const households = async () => {
      const { rows } = await database.pool.query('select household_count as n from settlement order by source_id')
      return rows.map(({ n }) => n)
    }

    it.each(formats)('as the same settlements through %s', (format) => expectSame('settlements', format))
    it.each(formats)('as the same facilities through %s', (format) => expectSame('facilities', format))
    it.each(['settlements', 'facilities'] as const)('as the same %s through a CSV in Spanish words', (collection) =>
      expectSame(collection, 'csv', { inWords: true }),
    )

    it('in Spanish words, with what a person corrected in them', async () => {
      const path = await exported('facilities', 'csv', { inWords: true })
      const text = readFileSync(path, 'utf8')
      expect(text).toMatch(/^\uFEFFTipo,Nombre,Código de comuna,Comuna,Estado,.*,source,source_id,/)
      expect(text).toContain('\r\nferia,Feria Dos,,,desconocido,')
      writeFileSync(path, text.replace('feria,Feria Dos,,,desconocido,', 'Plaza,Feria Dos,,,cerrado,'))
      expect(await bring(database, path)).toMatchObject({ counts: { updated: 1, added: 0 } })
      const { rows } = await database.pool.query('select kind, status from facility order by source_id')
      expect(rows).toEqual([
        { kind: 'market', status: 'unknown' },
        { kind: 'plaza', status: 'closed' },
      ])
    })

    it('keeps a repeated record marked, and asks about it where it is new', async () => {
      const repeats = 'select source_id from settlement where repeats_id is not null'
      const path = await exported('settlements', 'geopackage')
      await bring(database, path)
      await empty(other)
      await bring(other, path)
      for (const each of [database, other]) {
        expect((await each.pool.query(repeats)).rows).toEqual([{ source_id: '570501#2' }])
        expect((await each.pool.query('select kind from decision')).rows).toEqual([{ kind: 'repeated-record' }])
      }
    })

    it('updates exactly the row that was corrected, and again', async () => {
      const before = await contentOf(database, 'settlements')
      expect(await edited(setHouseholds(12))).toMatchObject({ counts: { added: 0, updated: 1, conflicts: 0 } })
      const after = await contentOf(database, 'settlements')
      const changed = before.map((row) => (row.source_id === '570501' ? { ...row, household_count: 12 } : row))
      expect(after).toEqual(changed)
      expect(await edited(setHouseholds(14))).toMatchObject({ counts: { updated: 1, conflicts: 0 } })
    })

    it('updates an attribute and a boundary that were corrected', async () => {
      const run = await edited((feature) => {
        const moved = feature as { geometry?: unknown; properties: Record<string, unknown> }
        if (moved.properties.source_id === '12') moved.properties.id__2 = 8
        if (moved.properties.source_id === 'B')
          moved.geometry = { type: 'MultiPolygon', coordinates: [square(-71.5, -33)] }
      })
      expect(run).toMatchObject({ counts: { updated: 2, conflicts: 0 } })
      const { rows } = await database.pool.query(
        `select attributes -> 'id' as id, boundary is not null as place from settlement where source_id in ('12', 'B') order by source_id`,
      )
      expect(rows).toEqual([
        { id: 8, place: true },
        { id: null, place: true },
      ])
    })

    it('knows a boundary again that another program wrote with fewer digits', async () => {
      const path = await exported('settlements', 'geojson')
      const shorten = (_: string, value: unknown) => (typeof value === 'number' ? Number(value.toPrecision(12)) : value)
      const file = JSON.stringify(JSON.parse(readFileSync(path, 'utf8'), shorten))
      expect(file).not.toBe(JSON.stringify(JSON.parse(readFileSync(path, 'utf8'))))
      writeFileSync(path, file)
      expect(await bring(database, path)).toMatchObject({ counts: { updated: 0, conflicts: 0 } })
    })

    it('leaves what was edited in both places to the planner', async () => {
      const path = await exported('settlements', 'csv')
      await database.pool.query(
        `update settlement set household_count = 20, changed_by = 'otra' where source_id = '570501'`,
      )
      writeFileSync(path, readFileSync(path, 'utf8').replace('05705,,identified,,,10,', '05705,,identified,,,15,'))
      expect(await bring(database, path)).toMatchObject({ counts: { updated: 0, conflicts: 1 } })
      expect(await households()).toContain(20)
      const { rows } = await database.pool.query(
        `select params -> 'fields' as fields from decision where kind = 'edited-since'`,
      )
      expect(rows).toEqual([{ fields: { household_count: [20, 15] } }])
    })

    it('keeps a correction when the publisher’s next file says what the last one said', async () => {
      await edited(setHouseholds(12))
      const next = settlements.replace('Sin hogares', 'Con nombre')
      const run = await importText(database, 'c.geojson', next, { mapping: settlementMapping })
      expect(run).toMatchObject({ counts: { updated: 1, conflicts: 0 } })
      expect(await households()).toContain(12)
    })

    it('adds rows that name no series to its own, and does not clear fields whose column was taken out', async () => {
      const path = await exported('settlements', 'geojson')
      const file = JSON.parse(readFileSync(path, 'utf8'))
      for (const { properties } of file.features) delete properties.household_count
      file.features.push({
        ...file.features[0],
        properties: { ...file.features[0].properties, name: 'Nuevo', source: null, source_id: null },
      })
      writeFileSync(path, JSON.stringify(file))
      const before = await households()
      expect(await bring(database, path)).toMatchObject({ counts: { added: 1, updated: 0 } })
      const { rows } = await database.pool.query(`select source, name from settlement where source = 'arraigo-export'`)
      expect(rows).toEqual([{ source: 'arraigo-export', name: 'Nuevo' }])
      expect((await households()).filter((n) => n !== null)).toEqual(before.filter((n) => n !== null))
    })

    it('takes no record’s place when a row was copied in the file', async () => {
      const path = await exported('settlements', 'geojson')
      const file = JSON.parse(readFileSync(path, 'utf8'))
      const copy = { ...file.features[0], properties: { ...file.features[0].properties, name: 'Copia' } }
      file.features.splice(1, 0, copy)
      writeFileSync(path, JSON.stringify(file))
      expect(await bring(database, path)).toMatchObject({ state: 'stored', counts: { added: 1, updated: 0 } })
      const { rows } = await database.pool.query(`select name from settlement where source_id = '570501#2'`)
      expect(rows).toEqual([{ name: 'Lo Aranda' }])
    })

    it('does not take the demonstration for real rows', async () => {
      const run = await edited((feature) => {
        feature.properties.source = 'demonstration'
      })
      expect(run).toMatchObject({ state: 'rejected', issues: [{ code: 'nothing-to-store' }] })
    })
  })

  // In every format on one database, which is enough for these many rows: roundTrip.real.test.ts has them on both.
  if (kind !== databaseKinds.at(-1)) return
  describe.skipIf(!hasRealData)('of a published file', () => {
    const files: { file: string; collection: CollectionId }[] = [
      { file: 'settlements/catastro_campamentos_2024.geojson', collection: 'settlements' },
      { file: 'census/zonas2017_R05_R08_R13.gpkg', collection: 'zones' },
      { file: 'streets/calles_vina_valparaiso.gpkg', collection: 'streets' },
    ]
    it.each(files)(
      '$file',
      async ({ file, collection }) => {
        await empty(database)
        await bring(database, realFile(file))
        for (const format of formats) await expectSame(collection, format)
      },
      300_000,
    )
  })
})

interface Content extends Record<string, unknown> {
  attributes: Record<string, unknown>
}

/** What of a row a format can hold: all but GeoJSON have every column in every row, and CSV only texts. */
function heldBy(format: ExportFormat, row: Content): Content {
  if (format === 'geojson') return row
  const cells = Object.entries(row.attributes).filter(([, value]) => value !== null && value !== '')
  const text = (value: unknown) => (typeof value === 'object' ? JSON.stringify(value) : value)
  const held = (value: unknown) => {
    if (format === 'csv') return String(text(value))
    return format === 'flatgeobuf' ? value : text(value)
  }
  // Numbers and texts in one column are texts in a column that has a type.
  const isMixed = (key: string) => key === 'hogares'
  const attributes = cells.map(([key, value]) => [key, isMixed(key) ? String(value) : held(value)])
  return { ...row, attributes: Object.fromEntries(attributes) }
}

/** Every row with all that identifies and describes it; vertices to 1e-9, whichever way round the rings go. */
async function contentOf(database: Database, collection: CollectionId): Promise<Content[]> {
  const { table, shape, fields } = collections[collection]
  const place = shape === null ? 'null' : `st_astext(st_normalize(${shape.column}), 9)`
  const names = fields.map((field) => field.name).join(', ')
  const { rows } = await database.pool.query(
    `select source, source_id, ${names}, attributes, ${place} as place from ${table} order by source, source_id`,
  )
  return rows
}
