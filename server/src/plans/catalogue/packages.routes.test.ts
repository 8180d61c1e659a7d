import { randomUUID } from 'node:crypto'
import type {
  CostRuleDraft,
  DatedCostRule,
  DatedPackage,
  DatedProgramme,
  PackageDraft,
} from '@arraigo/shared/plans/catalogueDrafts.schema.ts'
import type { Issue } from '@arraigo/shared/problems/issue.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { watchChanges } from '../../platform/changes.ts'
import { databaseKinds } from '../../testing/databases.ts'
import { startTestApp, type TestApp } from '../../testing/testApp.ts'

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'

describe.each(databaseKinds)('catalogue, %s database', (kind) => {
  let own: TestApp
  beforeAll(async () => {
    own = await startTestApp(kind)
  })
  afterAll(() => own?.close())

  const ask = async <T>(method: Method, path: string, payload?: object, headers: Record<string, string> = {}) => {
    const url = `/api/plans/${path}`
    const answer = await own.app.inject({ method, url, headers, ...(payload === undefined ? {} : { payload }) })
    const body = answer.json()
    const codes = ((body.issues ?? []) as Issue[]).map(({ code }) => code)
    return { status: answer.statusCode, headers: answer.headers, body: body as T, codes }
  }
  const match = (version: number) => ({ 'if-match': `"${version}"` })
  const packages = async () => (await ask<DatedPackage[]>('GET', 'packages')).body
  const packageOf = async (code: string) => (await packages()).find((one) => one.code === code) as DatedPackage
  const rules = async () => (await ask<DatedCostRule[]>('GET', 'cost-rules')).body
  const draftOf = ({ code: _, version, changedBy, validFrom, ...draft }: DatedPackage): PackageDraft => draft
  const change = async (code: string, edit: Partial<PackageDraft>, version?: number) => {
    const now = await packageOf(code)
    return ask<DatedPackage>('PUT', `packages/${code}`, { ...draftOf(now), ...edit }, match(version ?? now.version))
  }

  test('begins with works in parts and as a whole, each with range, source and year', async () => {
    const all = await packages()
    expect(all.map(({ code, kind: of, costUfPerFamily, benefit }) => [code, of, costUfPerFamily, benefit])).toEqual([
      ['water', 'part', 100, 0.1],
      ['sewerage', 'part', 140, 0.12],
      ['power', 'part', 60, 0.05],
      ['paving', 'part', 190, 0.14],
      ['titling', 'part', 40, 0.04],
      ['urbanisation', 'in-place', 500, 0.6],
      ['improvement', 'in-place', 675, 0.8],
      ['new-in-place', 'in-place', 1250, 1],
      ['relocation', 'relocation', 1250, 1],
      ['doubled-up', 'doubled-up', 1250, 1],
      ['community-centre', 'complementary', 0, 0.02],
      ['clinic-post', 'complementary', 0, 0.03],
      ['workshops', 'complementary', 5, 0.02],
    ])
    for (const { lowUf, costUfPerFamily, highUf, source, referenceYear, confidence } of all) {
      expect(lowUf <= costUfPerFamily && costUfPerFamily <= highUf).toBe(true)
      expect([source === '', referenceYear, confidence]).toEqual([false, 2026, 'to-confirm'])
    }
    const parts = all.filter(({ kind: of }) => of === 'part')
    const urbanisation = await packageOf('urbanisation')
    expect(urbanisation.includes).toEqual(parts.map(({ code }) => code))
    // One by one they cost somewhat more than together, and solve less.
    const together = parts.reduce((sum, { costUfPerFamily }) => sum + costUfPerFamily, 0)
    expect(together / urbanisation.costUfPerFamily).toBeCloseTo(1.06, 2)
    expect(parts.reduce((sum, { benefit }) => sum + benefit, 0)).toBeLessThan(urbanisation.benefit)
    // Nor does any of them solve more per UF: plans would scatter into parts.
    const perUf = (one: DatedPackage) => one.benefit / one.costUfPerFamily
    for (const part of parts) expect(perUf(part), part.code).toBeLessThan(perUf(urbanisation))
  })

  test('every package and rule it begins with would be accepted again', async () => {
    for (const { code } of await packages()) expect(await change(code, {}), code).toMatchObject({ status: 200 })
    for (const { id, version, changedBy, validFrom, ...rule } of await rules())
      expect(await ask('PUT', `cost-rules/${id}`, rule, match(version)), `${id}`).toMatchObject({ status: 200 })
  })

  test('a change counts at once, also for the cost of a ranking, and what it was stays', async () => {
    const changes = watchChanges(own.database)
    const versions = async () => {
      const now = await changes.now()
      return [now.version('catalogue'), now.version('priorities')] as const
    }
    const before = await versions()
    const { version } = await packageOf('water')
    const changed = await change('water', { costUfPerFamily: 120, source: ' Bases 2026 ', changeNote: 'Licitación' })
    expect(changed).toMatchObject({
      status: 200,
      headers: { etag: `"${version + 1}"` },
      body: { costUfPerFamily: 120, source: 'Bases 2026', changeNote: 'Licitación', changedBy: 'planificador-local' },
    })
    expect(await versions()).toEqual([before[0] + 1, before[1] + 1])
    const history = (await ask<DatedPackage[]>('GET', 'packages/water/history')).body
    expect(history[0]).toMatchObject({ version, costUfPerFamily: 100, code: 'water' })
  })

  test('what makes no sense is refused with all that is wrong, and changes nothing', async () => {
    const before = await packages()
    const bad = { lowUf: 200, highUf: 100, benefit: 2, prerequisites: [['paving'], ['gone']] }
    const refused = await change('sewerage', bad)
    expect([refused.status, refused.codes]).toEqual([
      422,
      ['package-range-reversed', 'package-benefit-out-of-range', 'package-code-unknown', 'package-circle'],
    ])
    expect((refused.body as unknown as { detail: string }).detail).toContain(
      'Alcantarillado → Pavimentos y aguas lluvias → Alcantarillado',
    )
    expect(await packages()).toEqual(before)
    expect(await change('sewerage', {}, 99)).toMatchObject({ status: 412, codes: ['version-conflict'] })
    expect(await ask('PUT', 'packages/sewerage', draftOf(await packageOf('sewerage')))).toMatchObject({ status: 428 })
    expect(await ask('PUT', 'packages/gone', draftOf(before[0]!), match(1))).toMatchObject({ status: 404 })
    expect(await ask('PUT', 'packages/sewerage', { benefit: 'all' }, match(1))).toMatchObject({ status: 400 })
  })

  test('a package is added once, and goes with its rules when nothing needs it', async () => {
    const water = draftOf(await packageOf('water'))
    const walls = { ...water, code: 'walls', name: { es: 'Muros', en: 'Walls' } }
    const key = { 'idempotency-key': randomUUID() }
    expect(await ask('POST', 'packages', walls, key)).toMatchObject({
      status: 201,
      body: { code: 'walls', version: 1 },
    })
    expect(await ask('POST', 'packages', walls, key)).toMatchObject({ status: 201 })
    expect(await ask('POST', 'packages', walls)).toMatchObject({ status: 409, codes: ['package-exists'] })
    expect((await packages()).at(-1)).toMatchObject({ code: 'walls' })
    const rule = { ...(await aRule()), package: 'walls' }
    expect(await ask('POST', 'cost-rules', rule)).toMatchObject({ status: 201 })
    await change('paving', { prerequisites: [['water'], ['sewerage'], ['walls']] })
    const used = await ask('DELETE', 'packages/walls', undefined, match(1))
    expect(used).toMatchObject({ status: 409, codes: ['package-is-used'] })
    await change('paving', { prerequisites: [['water'], ['sewerage']] })
    expect(await ask('DELETE', 'packages/walls', undefined, match(1))).toMatchObject({ status: 200 })
    expect((await rules()).filter((one) => one.package === 'walls')).toEqual([])
    expect((await ask<DatedPackage[]>('GET', 'packages/walls/history')).body[0]).toMatchObject({
      changedBy: 'planificador-local',
    })
  })

  const aRule = async (): Promise<CostRuleDraft> => ({
    package: 'titling',
    factor: 'slope-deg',
    from: 15,
    to: null,
    multiply: 1.5,
    source: 'Bases',
    referenceYear: 2026,
    confidence: 'to-confirm',
    changeNote: null,
  })

  test('cost rules: written, changed and removed; two that contradict each other are refused', async () => {
    const added = await ask<DatedCostRule>('POST', 'cost-rules', await aRule())
    expect(added).toMatchObject({ status: 201, body: { package: 'titling', from: 15, to: null, multiply: 1.5 } })
    const { id } = added.body
    expect(await ask('POST', 'cost-rules', { ...(await aRule()), from: 10, to: 16, multiply: 0.9 })).toMatchObject({
      status: 422,
      codes: ['cost-rule-overlaps'],
    })
    const wider = { ...(await aRule()), from: 12 }
    expect(await ask('PUT', `cost-rules/${id}`, wider, match(1))).toMatchObject({
      status: 200,
      body: { from: 12, version: 2 },
    })
    expect(await ask('PUT', `cost-rules/${id}`, wider, match(1))).toMatchObject({ status: 412 })
    expect((await ask<DatedCostRule[]>('GET', `cost-rules/${id}/history`)).body).toMatchObject([{ from: 15 }])
    expect(await ask('DELETE', `cost-rules/${id}`, undefined, match(2))).toMatchObject({ status: 200 })
    expect((await rules()).some((one) => one.id === id)).toBe(false)
    expect(await ask('DELETE', `cost-rules/${id}`, undefined, match(2))).toMatchObject({ status: 404 })
  })

  test('two who write contradicting rules at once: one of them is refused', async () => {
    const both = await Promise.all(
      [10, 12].map(async (from) => ask('POST', 'cost-rules', { ...(await aRule()), from })),
    )
    expect(both.map(({ status }) => status).sort()).toEqual([201, 422])
  })

  test('the rules of a programme can be read, changed and added to', async () => {
    const { body } = await ask<DatedProgramme[]>('GET', 'programmes')
    const small = body.find(({ code }) => code === 'ds49-small') as DatedProgramme
    const { code: _, version, changedBy, validFrom, ...draft } = small
    expect(small).toMatchObject({ minFamilies: 2, maxFamilies: 9, startsOn: '2011-01-01', toConfirm: ['subsidy_uf'] })
    const wrong = { ...draft, minFamilies: 20, endsOn: '2000-01-01' }
    expect((await ask('PUT', 'programmes/ds49-small', wrong, match(version))).codes).toEqual([
      'programme-families-reversed',
      'programme-days-reversed',
    ])
    const right = { ...draft, subsidyUf: 850, toConfirm: [] }
    expect(await ask('PUT', 'programmes/ds49-small', right, match(version))).toMatchObject({
      status: 200,
      body: { subsidyUf: 850, toConfirm: [], version: version + 1 },
    })
    expect((await ask<DatedProgramme[]>('GET', 'programmes/ds49-small/history')).body).toMatchObject([
      { subsidyUf: 800 },
    ])
    expect(await ask('POST', 'programmes', { ...right, code: 'ds49-small' })).toMatchObject({ status: 409 })
    expect(await ask('POST', 'programmes', { ...right, code: 'ds49-2027' })).toMatchObject({ status: 201 })
  })
})
