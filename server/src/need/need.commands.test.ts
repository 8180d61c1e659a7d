import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DwellingTally } from '@arraigo/shared/need/microdata/tallyDwellings.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { projectRoot } from '../platform/config.ts'
import { type Database, openDatabase } from '../platform/database.ts'
import { aDataset } from '../testing/builders.ts'
import { createTestDatabase, databaseKinds, type TestDatabase } from '../testing/databases.ts'
import type { NeedOfPlace } from './needTable.ts'

/** Runs the command as a person would, in Spanish. */
function arraigoNeed(own: { dataDir: string; databaseUrl: string | null }, ...args: string[]) {
  const child = spawn(process.execPath, [join(projectRoot, 'server/src/cli.ts'), 'need', ...args], {
    env: {
      PATH: process.env.PATH,
      ARRAIGO_LANG: 'es',
      ARRAIGO_DATA_DIR: own.dataDir,
      ...(own.databaseUrl === null ? {} : { DATABASE_URL: own.databaseUrl }),
    },
  })
  const [out, err]: [string[], string[]] = [[], []]
  child.stdout.on('data', (chunk) => out.push(String(chunk)))
  child.stderr.on('data', (chunk) => err.push(String(chunk)))
  return new Promise<{ code: number | null; out: string; err: string }>((done) =>
    child.on('close', (code) => done({ code, out: out.join(''), err: err.join('') })),
  )
}

describe.each(databaseKinds)('arraigo need, %s database', (kind) => {
  let own: TestDatabase
  let database: Database
  // Stays open, so that the command joins it.
  beforeAll(async () => {
    own = await createTestDatabase(kind)
    database = await openDatabase(own, { purpose: 'test' })
    const zone = { source: 'test', dataset_id: await aDataset(database.db, { collection: 'zones' }) }
    await database.db
      .insertInto('zone')
      .values([
        { ...zone, source_id: '1', code: '05109041001', comuna_code: '05109', household_count: 200, doubled_up_pct: 5 },
        { ...zone, source_id: '2', code: '05109041002', comuna_code: '05109', population: 300 },
        {
          ...zone,
          source_id: '3',
          code: '05101041001',
          comuna_code: '05101',
          household_count: 90,
          doubled_up_pct: 400,
        },
      ])
      .execute()
  })
  afterAll(async () => {
    await database?.close()
    await own?.remove()
  })

  test('writes need by comuna, tells what cannot be, and counts people of unknown need', async () => {
    const out = join(own.dataDir, 'need.json')
    const run = await arraigoNeed(own, '--region', '5', '--out', out)
    expect(run.err).toContain('2 lugares de 3 zonas (2 sin dato alguno, con 300 personas)')
    expect(run.err).toContain('Zona 05101041001: allegamiento de 400 % no puede ser')
    expect([run.code, run.out]).toEqual([0, ''])
    const { places } = JSON.parse(readFileSync(out, 'utf8')) as { places: NeedOfPlace[] }
    expect(places.map(({ code, components }) => [code, components['doubled-up'].value])).toEqual([
      ['05101', null],
      ['05109', 13.18],
    ])
  })

  test('of a region without zones says what to do', async () => {
    const run = await arraigoNeed(own, '--region', '13', '--out', join(own.dataDir, 'need.csv'))
    expect([run.code, run.err]).toEqual([1, expect.stringContaining('No hay zonas censales cargadas en 13')])
  })
})

describe('arraigo need --microdata', () => {
  let folder: string
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'arraigo-need-'))
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  const inFolder = (name: string, text?: string) => {
    const path = join(folder, name)
    if (text !== undefined) writeFileSync(path, text)
    return path
  }

  const need = (...args: string[]) => arraigoNeed({ dataDir: folder, databaseUrl: null }, ...args)

  const header = 'REGION;COMUNA;DC;AREA;ZC_LOC;P01;P02;P03A;P03B;P03C;P04;P05;CANT_HOG;CANT_PER'
  const rows = [
    '5;5109;4;1;1;1;1;1;1;1;2;1;1;4', // nothing wrong
    '5;5109;4;1;1;1;1;6;1;1;1;1;2;6', // irrecoverable, two households, six in one bedroom
    '5;5109;4;1;2;1;1;4;3;1;98;3;1;3', // recoverable, water from a truck, bedrooms unknown
    '5;5109;4;1;2;1;2;1;1;1;2;1;0;0', // nobody there
    '5;5101;1;1;1;5;1;99;99;99;1;1;1;1', // makeshift
    '5;5109;4', // broken
  ]

  test('classifies each dwelling, by zone, and says what it could not read', async () => {
    const file = inFolder('viviendas.csv', `${[header, ...rows].join('\n')}\n`)
    const out = inFolder('zonas.json')
    const run = await need('--microdata', file, '--by', 'zone', '--out', out)
    expect(run.err).toContain('5 viviendas leídas')
    expect(run.err).toContain('1 filas tienen otro número de columnas')
    expect([run.code, run.out]).toEqual([0, ''])
    const { tallies, census } = JSON.parse(readFileSync(out, 'utf8')) as { tallies: DwellingTally[]; census: string }
    const counts = tallies.map(({ place, rows: read, leftOut, components }) => [
      place,
      read,
      leftOut,
      components.irrecoverable.count,
      components['doubled-up'].count,
      components.recoverable.count,
      components['critical-overcrowding'].count,
    ])
    expect([census, counts]).toEqual([
      'census-2017',
      [
        ['05101011001', 1, 0, 1, 0, 0, 0],
        ['05109041001', 2, 0, 1, 1, 0, 2],
        ['05109041002', 2, 1, 0, 0, 1, 0],
      ],
    ])
    expect(tallies[2]?.components['critical-overcrowding']).toEqual({
      count: 0,
      classified: 0,
      unknown: { bedrooms: 1 },
    })
  })

  test('leaves a figure empty in the table where no dwelling could be classified', async () => {
    const file = inFolder('sin-dato.csv', `${header}\n5;5109;4;1;1;1;1;99;1;1;2;1;1;4\n`)
    const out = inFolder('comunas.csv')
    await need('--microdata', file, '--out', out)
    const [titles, line] = readFileSync(out, 'utf8').replace('\uFEFF', '').trim().split('\r\n')
    expect(titles?.split(',').slice(0, 2)).toEqual(['Lugar', 'Viviendas leídas'])
    // Irrecoverable: no figure, none classified, one without, for its materials.
    expect(line?.split(',').slice(0, 9)).toEqual(['05109', '1', '0', '4', '1', '', '0', '1', 'materiales 1'])
  })

  test('tells everything that is wrong at once, of the options and of the file', async () => {
    const names = inFolder('nombres.json', '{"muro": "P03A"}')
    const file = inFolder('personas.csv', 'COMUNA,PERSONAN,P03A\n5109,1,2\n')
    const run = await need('--microdata', file, '--columns', names, '--by', 'cuadra', '--of', 'zones', '--out', 'x.pdf')
    expect(run.code).toBe(1)
    for (const said of ['«cuadra» no se conoce', '--of no va', 'x.pdf', '«muro»', 'roof (P03B)', 'de personas'])
      expect(run.err).toContain(said)
  })
})
