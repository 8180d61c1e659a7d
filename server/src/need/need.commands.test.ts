import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DwellingTally } from '@arraigo/shared/need/microdata/tallyDwellings.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { projectRoot } from '../platform/config.ts'

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

  /** Runs the command as a person would, in Spanish, without any database. */
  function arraigoNeed(...args: string[]): Promise<{ code: number | null; out: string; err: string }> {
    const child = spawn(process.execPath, [join(projectRoot, 'server/src/cli.ts'), 'need', ...args], {
      env: { PATH: process.env.PATH, ARRAIGO_LANG: 'es', ARRAIGO_DATA_DIR: folder },
    })
    const [out, err]: [string[], string[]] = [[], []]
    child.stdout.on('data', (chunk) => out.push(String(chunk)))
    child.stderr.on('data', (chunk) => err.push(String(chunk)))
    return new Promise((done) => child.on('close', (code) => done({ code, out: out.join(''), err: err.join('') })))
  }

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
    const run = await arraigoNeed('--microdata', file, '--by', 'zone', '--out', out)
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
    await arraigoNeed('--microdata', file, '--out', out)
    const [titles, line] = readFileSync(out, 'utf8').replace('\uFEFF', '').trim().split('\r\n')
    expect(titles?.split(',').slice(0, 2)).toEqual(['Lugar', 'Viviendas leídas'])
    // Irrecoverable: no figure, none classified, one without, for its materials.
    expect(line?.split(',').slice(0, 9)).toEqual(['05109', '1', '0', '4', '1', '', '0', '1', 'materiales 1'])
  })

  test('tells everything that is wrong at once, of the options and of the file', async () => {
    const names = inFolder('nombres.json', '{"muro": "P03A"}')
    const file = inFolder('personas.csv', 'COMUNA,PERSONAN,P03A\n5109,1,2\n')
    const run = await arraigoNeed(
      '--microdata',
      file,
      '--columns',
      names,
      '--by',
      'cuadra',
      '--of',
      'zones',
      '--out',
      'x.pdf',
    )
    expect(run.code).toBe(1)
    for (const said of ['«cuadra» no se conoce', '--of no va', 'x.pdf', '«muro»', 'roof (P03B)', 'de personas'])
      expect(run.err).toContain(said)
  })
})
