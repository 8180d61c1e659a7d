import './rank.commands.ts'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { say } from '@arraigo/shared/messages/messages.ts'
import type { RankingInputs, RankingResult, RankingSpec } from '@arraigo/shared/priorities/ranking.schema.ts'
import { rankingResult } from '@arraigo/shared/priorities/rankSettlements.ts'
import { aSpec } from '@arraigo/shared/priorities/testing/aRanking.ts'
import type { IssuesError } from '@arraigo/shared/problems/issue.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Database, openDatabase } from '../platform/database.ts'
import { aSettlement } from '../testing/builders.ts'
import { createTestDatabase, databaseKinds, type TestDatabase } from '../testing/databases.ts'
import { startProcess } from '../testing/serverProcess.ts'
import { readSpecFile } from './rankSpecFile.ts'

describe.each(databaseKinds)('arraigo rank, %s database', (kind) => {
  let own: TestDatabase
  let database: Database
  // Stays open, so that the command joins it.
  beforeAll(async () => {
    own = await createTestDatabase(kind)
    database = await openDatabase(own, { purpose: 'test' })
    for (const [name, households] of Object.entries({ Chico: 10, Grande: 90, Medio: 50 }))
      await aSettlement(database.db, { name, households, water: 'none' })
  })
  afterAll(async () => {
    await database?.close()
    await own?.remove()
  })

  async function rank(...args: string[]) {
    const started = startProcess('server/src/cli.ts', ['rank', ...args], own)
    return { code: await started.exited, output: started.output() }
  }
  const file = (name: string, content?: object) => {
    const path = join(own.dataDir, name)
    if (content !== undefined) writeFileSync(path, JSON.stringify(content))
    return path
  }
  const spec: RankingSpec = { ...aSpec([{ key: 'households' }]), standardSet: 'siedu' }

  test('says everything that is wrong with its options at once', async () => {
    const { code, output } = await rank(
      '--region',
      '99',
      '--method',
      'suerte',
      '--top',
      '0',
      '--robustness',
      'nada',
      '--out',
      '/no/hay/orden.pdf',
    )
    expect(code).toBe(1)
    for (const said of [
      '«99»',
      '--method no puede',
      '--top debe',
      '--robustness no puede ser «nada»',
      '--out no puede ser «pdf»',
      'la carpeta no existe',
    ])
      expect(output).toContain(said)
  })

  test('orders by a file, writes what can be read again, and gives the same order', async () => {
    const out = file('orden.json')
    const first = await rank('--spec', file('spec.json', spec), '--robustness', '--top', '2', '--out', out)
    expect(first.output).toMatch(
      /1\.º {2}Grande \(Viña del Mar\) {2}100 \(100 % con dato\); entre los 2 primeros en 100 %/,
    )
    expect(first.output).not.toContain('Chico')
    expect(first.code).toBe(0)
    const written = JSON.parse(readFileSync(out, 'utf8')) as {
      spec: RankingSpec
      inputs: RankingInputs
      result: RankingResult
      robustness: { rows: object[] }
    }
    expect(rankingResult(written.inputs, written.spec)).toEqual(written.result)
    expect(written.robustness.rows).toHaveLength(3)
    const csv = file('orden.csv')
    expect((await rank('--spec', out, '--method', 'topsis', '--out', csv)).code).toBe(0)
    expect(
      readFileSync(csv, 'utf8')
        .split('\r\n')
        .slice(1, 4)
        .map((line) => line.split(',')[2]),
    ).toEqual(['Grande', 'Medio', 'Chico'])
  })

  test('a ranking that is not kept is not taken for another', async () => {
    const { code, output } = await rank('--ranking', 'Ninguna', '--json')
    expect([code, output]).toEqual([
      1,
      expect.stringMatching(/No hay una priorización «Ninguna».*1 Priorización inicial/),
    ])
  })
})

test('says everything that is wrong with a file of criteria, and where', () => {
  const folder = mkdtempSync(join(tmpdir(), 'arraigo-rank-'))
  const issuesOf = (name: string, content: object) => {
    writeFileSync(join(folder, name), JSON.stringify(content))
    try {
      readSpecFile(join(folder, name))
      return []
    } catch (error) {
      return (error as IssuesError).issues.map((issue) => say('es', issue))
    }
  }
  const spec = aSpec([{}])
  const criterion = spec.criteria[0]!
  expect(issuesOf('bueno.json', { spec })).toEqual([])
  expect(
    issuesOf('malo.json', { ...spec, criteria: [{ ...criterion, weight: 'mucho' }], method: 'suerte', otro: 1 }),
  ).toEqual([
    expect.stringMatching(/^malo\.json, otro: /),
    expect.stringMatching(/^malo\.json, method: .*promethee/),
    expect.stringMatching(/^malo\.json, criteria\[0\]\.weight: /),
  ])
  const crossed = { ...criterion, weight: 0, bounds: { low: 0.9, high: 0.1 } }
  expect(issuesOf('cruzado.json', { ...spec, criteria: [crossed] })).toEqual([
    expect.stringMatching(/^cruzado\.json, criteria: Todos los pesos son cero/),
    expect.stringMatching(/^cruzado\.json, criteria\.0\.bounds: /),
    expect.stringMatching(/^cruzado\.json, criteria: Los pesos máximos suman 10 %/),
  ])
  expect(issuesOf('lista.json', [])).not.toEqual([])
  rmSync(folder, { recursive: true })
})
