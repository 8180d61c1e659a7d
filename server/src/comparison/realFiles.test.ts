import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ComparisonRow } from '@arraigo/shared/comparison/comparison.schema.ts'
import type { FeatureCollection, Position } from 'geojson'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runImport } from '../imports/runImport.ts'
import type { Database } from '../platform/database.ts'
import { databaseKinds, openTestDatabase } from '../testing/databases.ts'
import { hasRealData, realFile } from '../testing/realData.ts'
import { compareSources } from './compareSources.ts'

const catastro = 'catastro_campamentos_2024.geojson'

describe.skipIf(!hasRealData).each(databaseKinds)('comparing the real catastro in the %s database', (kind) => {
  let database: Database
  let folder: string
  beforeAll(async () => {
    database = await openTestDatabase(kind)
    folder = mkdtempSync(join(tmpdir(), 'arraigo-comparison-'))
    await bring(realFile(`settlements/${catastro}`))
  }, 60_000)
  afterAll(async () => {
    await database.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const bring = async (path: string, forComparison = false): Promise<string> => {
    const run = await runImport(database, { path, fileName: catastro, request: { forComparison }, actor: 'prueba' })
    return String(run.datasetId)
  }

  it('finds 1,432 settlements the same as themselves', async () => {
    const { totals } = await compareSources(database.db, { before: 'current', after: '1' })
    expect(totals.kinds).toMatchObject({ same: 1432, changed: 0, redrawn: 0, new: 0, gone: 0 })
    expect(totals.before).toEqual(totals.after)
  })

  it('finds what was taken out, shifted and renumbered of a copy, and the rest within the tolerance', async () => {
    const path = join(folder, catastro)
    const expected = writeCopy(path)
    const { rows, totals } = await compareSources(database.db, { before: 'current', after: await bring(path, true) })
    const codesOf = (kind: ComparisonRow['kind']) =>
      rows.flatMap((row) => (row.kind === kind ? [(row.before ?? row.after)?.code ?? ''] : [])).sort()
    expect(codesOf('gone')).toEqual(expected.gone)
    expect(codesOf('moved')).toEqual(expected.moved)
    expect(totals.kinds.new).toBe(0)
    // Small ones change by more than the tolerance where a vertex moves by a centimetre; none of them is anything but redrawn.
    expect((totals.kinds.same ?? 0) + (totals.kinds.redrawn ?? 0)).toBe(
      1432 - expected.gone.length - expected.moved.length,
    )
    expect(totals.kinds.same).toBeGreaterThan(1300)
  }, 60_000)
})

/** The catastro with every vertex about a centimetre off, every 40th record left out, and every 40th a kilometre away. */
function writeCopy(path: string): { gone: string[]; moved: string[] } {
  const file = JSON.parse(readFileSync(realFile(`settlements/${catastro}`), 'utf8')) as FeatureCollection
  const gone: string[] = []
  const moved: string[] = []
  const features = file.features.filter(({ geometry, properties }, at) => {
    if (geometry?.type !== 'Polygon' && geometry?.type !== 'MultiPolygon') return true
    const code = String(properties?.FOLIO)
    if (at % 40 === 1) gone.push(code)
    if (at % 40 === 2) moved.push(code)
    const by = at % 40 === 2 ? 0.01 : 0
    shift(geometry.coordinates, by)
    return at % 40 !== 1
  })
  writeFileSync(path, JSON.stringify({ ...file, features }))
  return { gone: gone.sort(), moved: moved.sort() }
}

function shift(coordinates: Position | Position[] | Position[][] | Position[][][], by: number): void {
  for (const part of coordinates) {
    if (typeof part === 'number') continue
    if (typeof part[0] === 'number') {
      const position = part as Position
      position[0] = (position[0] ?? 0) + by + 1e-7 * Math.sin((position[1] ?? 0) * 1e7)
    } else shift(part as Position[], by)
  }
}
