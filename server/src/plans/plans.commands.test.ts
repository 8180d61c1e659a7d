import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { projectRoot } from '../platform/config.ts'
import { type Database, openDatabase } from '../platform/database.ts'
import { aSettlement } from '../testing/builders.ts'
import { createTestDatabase, databaseKinds, type TestDatabase } from '../testing/databases.ts'

describe.each(databaseKinds)('arraigo plan (%s)', (kind) => {
  let own: TestDatabase
  let database: Database
  // Stays open, so that the commands join it: starting the embedded database for each would take most of the time.
  beforeAll(async () => {
    own = await createTestDatabase(kind)
    database = await openDatabase(own, { purpose: 'test' })
    await aSettlement(database.db, { households: 20 })
  })
  afterAll(async () => {
    await database.close()
    await own.remove()
  })

  /** Runs the command as a person would, in Spanish. */
  function arraigoPlan(...args: string[]): Promise<{ code: number | null; out: string; err: string }> {
    const { DATABASE_URL: _url, ...env } = process.env
    const child = spawn(process.execPath, [join(projectRoot, 'server/src/cli.ts'), 'plan', ...args], {
      env: {
        ...env,
        LANG: 'es_CL.UTF-8',
        ARRAIGO_LANG: 'es',
        ARRAIGO_DATA_DIR: own.dataDir,
        ...(own.databaseUrl === null ? {} : { DATABASE_URL: own.databaseUrl }),
      },
    })
    const [out, err]: [string[], string[]] = [[], []]
    child.stdout.on('data', (chunk) => out.push(String(chunk)))
    child.stderr.on('data', (chunk) => err.push(String(chunk)))
    return new Promise((done) => child.on('close', (code) => done({ code, out: out.join(''), err: err.join('') })))
  }

  test('writes the three files and says in sentences what the plan is; a one-digit region code is understood', async () => {
    const out = join(own.dataDir, 'plan')
    const run = await arraigoPlan('--region', '5', '--budget-uf', '10000', '--out', out, '--year', '2027')
    expect(run.err).toContain('Plan Valparaíso 2027: 1 de 1 campamentos, 20 familias, 10.000 UF de 10.000.')
    expect(run.err).toContain('línea recta multiplicada por 1,3')
    expect([run.code, run.out]).toEqual([0, ''])
    expect(readdirSync(out).sort()).toEqual(['plan.csv', 'plan.geojson', 'plan.json'])
    expect(JSON.parse(readFileSync(join(out, 'plan.json'), 'utf8'))).toMatchObject({
      id: 1,
      year: 2027,
      totals: { families: 20, costUf: 10_000 },
    })
  })

  test('prints only the plan on standard output with --json, and saves nothing with --no-save', async () => {
    const run = await arraigoPlan(
      '--region',
      '05',
      '--budget-uf',
      '0',
      '--out',
      join(own.dataDir, 'zero'),
      '--json',
      '--no-save',
    )
    expect(run.code).toBe(0)
    expect(JSON.parse(run.out)).toMatchObject({
      id: null,
      status: 'empty',
      notes: [{ code: 'plan-budget-zero' }, { code: 'plan-score-data-missing' }, {}, {}, {}, {}],
    })
    expect(run.err).toContain('El presupuesto es 0 UF: el plan queda vacío.')
  })

  test('everything wrong is said at once, each in a sentence, without a stack', async () => {
    const run = await arraigoPlan('--region', '77', '--budget-uf', '1.000.000', '--year', 'mil', '--standards', 'otros')
    expect(run.code).toBe(1)
    const sentences = run.err.trim().split('\n')
    expect(sentences).toHaveLength(5)
    expect(run.err).toContain('El presupuesto «1.000.000» no es un número de UF.')
    expect(run.err).toContain('No existe la región «77».')
    expect(run.err).toContain('El año «mil» no es válido')
    expect(run.err).toContain('No hay estándares llamados «otros». Los que hay son: ds49-location, siedu.')
    expect(run.err).toContain('Falta la carpeta donde escribir el plan')
  })

  test('a negative budget and a region with nothing loaded are said', async () => {
    expect((await arraigoPlan('--region', '05', '--budget-uf', '-3', '--out', own.dataDir)).err).toBe(
      'El presupuesto no puede ser negativo (-3 UF).\n',
    )
    const run = await arraigoPlan('--region', '12', '--budget-uf', '3', '--out', join(own.dataDir, 'nothing'))
    expect(run.err).toMatch(
      /^No hay campamentos vigentes cargados en Región de Magallanes.*Importe primero el catastro/,
    )
    expect(run.code).toBe(1)
  })
})
