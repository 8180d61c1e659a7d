import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { get } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Command } from 'commander'
import Fastify, { type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type Database, openDatabase } from '../platform/database.ts'
import { installProblemHandler } from '../platform/problem.ts'
import { createTestDatabase, databaseKinds, type TestDatabase } from '../testing/databases.ts'
import { exportCommand } from './exports.commands.ts'
import { exportRoutes } from './exports.routes.ts'
import { aDataset, addRow, aSettlement } from './testRows.ts'
import { openExport, writeExport } from './writeExport.ts'

describe.each(databaseKinds)('asking for exports of the %s database', (kind) => {
  let own: TestDatabase
  let database: Database
  let app: FastifyInstance
  let folder: string
  beforeAll(async () => {
    own = await createTestDatabase(kind)
    database = await openDatabase(own, { purpose: 'test' })
    folder = mkdtempSync(join(tmpdir(), 'arraigo-export-test-'))
    const dataset_id = await addRow(database, 'dataset', aDataset())
    for (const name of ['Uno', 'Dos']) await addRow(database, 'settlement', aSettlement({ dataset_id, name }))
    await addRow(database, 'settlement', aSettlement({ dataset_id, name: 'Tres', comuna_code: '13101' }))
    app = Fastify()
    installProblemHandler(app)
    await app.register(exportRoutes, { database })
    await app.listen({ port: 0, host: '127.0.0.1' })
  })
  afterAll(async () => {
    vi.unstubAllEnvs()
    await app?.close()
    await database?.close()
    await own?.remove()
    rmSync(folder, { recursive: true, force: true })
  })

  it('answers with a file that has a name and a type', async () => {
    const answer = await app.inject('/api/exports/settlements?format=gpkg&region=5')
    expect(answer.statusCode).toBe(200)
    expect(answer.headers['content-type']).toBe('application/geopackage+sqlite3')
    expect(answer.headers['content-disposition']).toMatch(
      /^attachment; filename="campamentos-05-\d{4}-\d\d-\d\d\.gpkg"$/,
    )
    expect(answer.rawPayload.subarray(0, 15).toString()).toBe('SQLite format 3')
    expect(
      JSON.parse((await app.inject('/api/exports/settlements?format=geojson&comuna=13101')).body).features,
    ).toHaveLength(1)
  })

  it('answers a wrong question with everything that is wrong with it', async () => {
    const answer = await app.inject('/api/exports/houses?format=dwg&region=xx')
    expect(answer.statusCode).toBe(422)
    expect(answer.json().issues.map((issue: { code: string }) => issue.code)).toEqual([
      'export-collection-unknown',
      'export-format-unknown',
      'export-region-invalid',
    ])
    expect((await app.inject('/api/exports/settlements?format=csv&region=99')).json().code).toBe(
      'export-region-unknown',
    )
    expect((await app.inject('/api/exports/settlements')).statusCode).toBe(400)
  })

  describe('when nobody waits for the file any more', () => {
    let temporary: string
    beforeAll(async () => {
      temporary = join(folder, 'temporary')
      mkdirSync(temporary)
      vi.stubEnv('TMPDIR', temporary)
      // Sixty megabytes: more than the buffers between server and client hold.
      await database.pool.query(
        `insert into settlement (source, source_id, name, comuna_code, changed_by, notes)
         select 'muchos', n::text, 'Muchos', '05109', 'prueba', repeat('x', 20000) from generate_series(1, 3000) n`,
      )
    })
    afterAll(async () => {
      await database.pool.query("delete from settlement where source = 'muchos'")
      vi.unstubAllEnvs()
      rmSync(temporary, { recursive: true })
    })

    it('removes what it had put aside when the client leaves in the middle of the download', async () => {
      const { port } = app.server.address() as AddressInfo
      await new Promise<void>((left) => {
        const request = get({ port, host: '127.0.0.1', path: '/api/exports/settlements?format=gpkg' }, (answer) => {
          answer.once('data', () => {
            expect(readdirSync(temporary)).toHaveLength(1)
            request.destroy()
            left()
          })
        })
      })
      await vi.waitFor(() => expect(readdirSync(temporary)).toEqual([]), { timeout: 5000 })
    })

    it('reads no further when it is given up while the file is being made', async () => {
      const givenUp = new AbortController()
      let batches = 0
      const listening = database.db.withPlugin({
        transformQuery: ({ node }) => node,
        transformResult: async ({ result }) => {
          const isOfBatch = Object.keys(result.rows[0] ?? {}).includes('shape')
          if (isOfBatch && ++batches === 2) givenUp.abort()
          return result
        },
      })
      const request = { collection: 'settlements', format: 'geopackage' } as const
      await expect(openExport(listening, request, givenUp.signal)).rejects.toMatchObject({ name: 'AbortError' })
      expect(batches).toBe(2)
      expect(readdirSync(temporary)).toEqual([])
    })
  })

  it('leaves the file that was there when an export fails, and no half-written one', async () => {
    const path = join(folder, 'campamentos.csv')
    writeFileSync(path, 'lo de antes')
    const broken = { ...database.db, selectFrom: database.db.selectFrom.bind(database.db) } as never
    await expect(writeExport(broken, { collection: 'settlements', format: 'csv' }, path)).rejects.toThrow()
    expect(readFileSync(path, 'utf8')).toBe('lo de antes')
    expect(readdirSync(folder)).toEqual(['campamentos.csv'])
  })

  const runCommand = async (...words: string[]) => {
    vi.stubEnv('DATABASE_URL', own.databaseUrl ?? '')
    vi.stubEnv('ARRAIGO_DATA_DIR', own.dataDir)
    const program = new Command().exitOverride()
    exportCommand(program)
    await program.parseAsync(['export', ...words], { from: 'user' })
  }

  it('writes the file that the command names, in the format of its name', async () => {
    const out = join(folder, 'uno.geojson')
    await runCommand('settlements', '--out', out, '--comuna', '13101')
    expect(JSON.parse(readFileSync(out, 'utf8')).features[0].properties.name).toBe('Tres')
  })

  it('tells the command everything that is wrong, and writes nothing', async () => {
    const out = join(folder, 'no/such/folder.gpkg')
    await expect(runCommand('houses', '--out', out, '--region', 'V')).rejects.toMatchObject({
      issues: [
        { code: 'export-collection-unknown' },
        { code: 'export-region-invalid' },
        { code: 'export-folder-missing' },
      ],
    })
    await expect(runCommand('settlements', '--format', 'csv', '--out', folder)).rejects.toMatchObject({
      issues: [{ code: 'export-is-folder' }],
    })
    expect(existsSync(out)).toBe(false)
  })
})
