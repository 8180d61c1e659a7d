import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { planFormats } from '@arraigo/shared/plans/handing/planExport.schema.ts'
import type { SealedPlan } from '@arraigo/shared/plans/handing/sealedPlan.schema.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestDatabase, databaseKinds, type TestDatabase } from '../testing/databases.ts'
import { startProcess } from '../testing/serverProcess.ts'

describe.each(databaseKinds)('arraigo plan, %s database', (kind) => {
  let own: TestDatabase
  beforeAll(async () => {
    own = await createTestDatabase(kind, 'demonstration')
  }, 120_000)
  afterAll(() => own?.remove())

  const start = (...args: string[]) => startProcess('server/src/cli.ts', args, own)
  const folder = (name: string) => join(own.dataDir, name)

  test('says everything that is wrong at once, before it opens anything', async () => {
    mkdirSync(folder('lleno'))
    writeFileSync(join(folder('lleno'), 'otro.txt'), 'mío')
    const run = start('plan', '--region', '99', '--years', '11', '--gap', 'poco', '--out', folder('lleno'))
    expect(await run.exited).toBe(1)
    for (const said of ['“99” no es', '--years: “11”', 'Falta el dinero', '--gap: “poco”', 'no está vacía'])
      expect(run.output()).toContain(said)
    expect(readdirSync(folder('lleno'))).toEqual(['otro.txt'])
  })

  test('Ctrl-C keeps the best plan so far, which is written in every format, signed, and verified', async () => {
    const out = folder('plan')
    const budget = ['--region', '05', '--budget-uf', '900000', '--years', '3']
    const run = start(
      'plan',
      ...budget,
      '--gap',
      '0',
      '--time-limit',
      '300',
      '--name',
      'Desde la consola',
      '--out',
      out,
    )
    await run.printed(/primer plan/)
    run.process.kill('SIGINT')
    expect([await run.exited, run.output()]).toEqual([0, expect.stringContaining('Escrito en')])
    const manifest = JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8'))
    expect(manifest.files).toHaveLength(planFormats.length)
    for (const { name, bytes, sha256 } of manifest.files as { name: string; bytes: number; sha256: string }[]) {
      const content = readFileSync(join(out, name))
      expect([content.length, createHash('sha256').update(content).digest('hex')]).toEqual([bytes, sha256])
    }
    const { spec, result } = JSON.parse(readFileSync(join(out, 'plan.json'), 'utf8')) as SealedPlan
    expect(spec).toMatchObject({ places: ['05'], budgetsUf: [300_000, 300_000, 300_000] })
    expect(result.totals.families).toBeGreaterThan(0)
    expect(run.output()).toContain('“Desde la consola”')

    const check = start('verify', join(out, 'plan.json'))
    expect([await check.exited, check.output()]).toEqual([0, expect.stringContaining('hasta la última cifra')])
  }, 240_000)
})
