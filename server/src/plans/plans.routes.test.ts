import { isMessage, say } from '@arraigo/shared/messages/messages.ts'
import type { Plan, PlanRunState, PlanSpec, PlanSummary } from '@arraigo/shared/plans/plan.schema.ts'
import type { PlanCheck } from '@arraigo/shared/plans/planCheck.schema.ts'
import type { Issue } from '@arraigo/shared/problems/issue.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aSettlement } from '../testing/builders.ts'
import { databaseKinds } from '../testing/databases.ts'
import { eventually } from '../testing/serverProcess.ts'
import { startTestApp, type TestApp } from '../testing/testApp.ts'

const url = '/api/plans'

describe.each(databaseKinds)('plans that are kept, %s database', (kind) => {
  let own: TestApp
  let spec: PlanSpec
  const ids: Record<string, number> = {}
  beforeAll(async () => {
    own = await startTestApp(kind)
    const { db } = own.database
    ids.large = await aSettlement(db, { name: 'Grande', households: 100, water: 'none' })
    ids.small = await aSettlement(db, { name: 'Pequeño', households: 20, water: 'formal' })
    ids.unknown = await aSettlement(db, { name: 'Sin dato', households: null })
    ids.repeated = await aSettlement(db, { name: 'Grande otra vez', households: 90, repeatsId: ids.large })
    await aSettlement(db, { name: 'Cerrado', households: 50, closedReason: 'upgraded' })
    await aSettlement(db, { name: 'De otra comuna', households: 30, comunaCode: '05101' })
    const initial = (await ask<PlanSpec>('GET', `${url}/initial?in=05109`)).body
    spec = { ...initial, fromYear: 2030, budgetsUf: [11_000, 40_000], packages: ['urbanisation'], carriesOver: false }
  }, 120_000)
  afterAll(() => own?.close())

  interface Sent {
    version?: number | null
    key?: string
    body?: object
  }
  const ask = async <T = Plan>(method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, sent: Sent = {}) => {
    const headers: Record<string, string> = {}
    if (sent.version != null) headers['if-match'] = `"${sent.version}"`
    if (sent.key !== undefined) headers['idempotency-key'] = sent.key
    const answer = await own.app.inject({ method, url: path, headers, ...(sent.body && { payload: sent.body }) })
    const body = answer.json()
    const issues = (body.issues ?? []) as Issue[]
    expect(issues.filter(({ code }) => !isMessage(code))).toEqual([])
    return {
      status: answer.statusCode,
      body: body as T,
      codes: issues.map(({ code }) => code),
      headers: answer.headers,
    }
  }
  const save = async (name: string, change: Partial<PlanSpec> = {}) => {
    const { status, body, codes } = await ask('POST', url, { body: { name, spec: { ...spec, ...change } } })
    expect(codes).toEqual([])
    expect(status).toBe(201)
    return body
  }
  const solve = async (id: number) => {
    const { body } = await ask<PlanRunState>('POST', `${url}/${id}/runs`, { body: {} })
    return eventually(
      async () => (await ask<PlanRunState>('GET', `${url}/${id}/runs/${body.id}`)).body,
      ({ phase }) => ['finished', 'infeasible', 'failed'].includes(phase),
    )
  }
  const outdated = async (id: number) => (await ask('GET', `${url}/${id}`)).body.outdated.map((said) => say('es', said))

  test('a spec to start with: the place, the initial ranking, years to come, all packages, money for some of it', async () => {
    const { body } = await ask<PlanSpec>('GET', `${url}/initial?in=05109`)
    expect(body).toMatchObject({ places: ['05109'], rankingId: 1, programme: 'ds49-cnt', locks: [], minFamilies: null })
    expect(body.fromYear).toBe(new Date().getFullYear() + 1)
    // 210 families (100 + 20 + 90 that repeat others, which nobody has told apart yet) × 500 UF × 25 % ÷ 5 years.
    expect(body.budgetsUf).toEqual([5300, 5300, 5300, 5300, 5300])
    expect(body.packages).toContain('relocation')
  })

  test('a check says what the spec comes to', async () => {
    const { body } = await ask<PlanCheck>('POST', `${url}/check`, { body: { spec } })
    expect(body.issues).toEqual([])
    // Of four that are not closed two have known families and repeat nobody: 100 × 500 UF and 20 × 500 UF.
    expect(body.counts).toEqual({
      ...{ settlements: 4, plannable: 2, families: 120, sites: 0 },
      ...{ cheapestUf: 10_000, allUf: 60_000 },
    })
  })

  test('is saved, read, listed and saved again; an older version is refused with what is there', async () => {
    const saved = await save('Plan comunal')
    expect(saved).toMatchObject({ version: 1, baseId: null, run: null, outdated: [], spec })
    const renamed = { name: 'Plan de Viña', spec, note: 'Con la DOM' }
    const { body, headers } = await ask('PUT', `${url}/${saved.id}`, { version: 1, body: renamed })
    expect(body).toMatchObject({ version: 2, name: 'Plan de Viña', note: 'Con la DOM' })
    expect(headers.etag).toBe('"2"')
    const stale = await ask('PUT', `${url}/${saved.id}`, { version: 1, body: renamed })
    expect([stale.status, stale.codes]).toEqual([412, ['version-conflict']])
    expect((await ask('PUT', `${url}/${saved.id}`, { body: renamed })).status).toBe(428)
    const listed = (await ask<PlanSummary[]>('GET', url)).body.find(({ id }) => id === saved.id)
    expect(listed).toMatchObject({ places: ['05109'], fromYear: 2030, years: 2, budgetUf: 51_000, families: null })
    const history = (await ask<Plan[]>('GET', `${url}/${saved.id}/history`)).body
    expect(history.map(({ version, name }) => [version, name])).toEqual([[1, 'Plan comunal']])
    const restored = await ask('POST', `${url}/${saved.id}/restore`, { version: 2, body: { version: 1 } })
    expect(restored.body).toMatchObject({ version: 3, name: 'Plan comunal' })
  })

  test('the same request twice stores one plan', async () => {
    const key = crypto.randomUUID()
    const body = { name: 'Una vez', spec }
    const [one, two] = [await ask('POST', url, { key, body }), await ask('POST', url, { key, body })]
    expect([one.status, two.status, two.body.id]).toEqual([201, 201, one.body.id])
    expect((await ask<PlanSummary[]>('GET', url)).body.filter(({ name }) => name === 'Una vez')).toHaveLength(1)
  })

  test('what is removed is gone until it is brought back', async () => {
    const { id } = await save('De paso')
    const removed = await ask('DELETE', `${url}/${id}`, { version: 1 })
    expect(removed.body.version).toBe(2)
    expect((await ask('GET', `${url}/${id}`)).status).toBe(404)
    expect((await ask('POST', `${url}/${id}/runs`, { body: {} })).status).toBe(404)
    expect((await ask('POST', `${url}/${id}/restore`, { version: 2 })).body).toMatchObject({ version: 3 })
    expect((await ask('GET', `${url}/${id}`)).status).toBe(200)
  })

  test('all that is wrong is said at once, whether it needs the data or not', async () => {
    const wrong = {
      ...{ name: '  ', spec: { ...spec, places: ['05999'], rankingId: 999, budgetsUf: [0] } },
    }
    const refused = await ask('POST', url, { body: wrong })
    expect(refused.status).toBe(422)
    expect(refused.codes).toEqual(
      expect.arrayContaining(['text-blank', 'plan-ranking-gone', 'plan-place-unknown', 'plan-budget-zero']),
    )
    const withData = { ...spec, budgetsUf: [9_999], programme: 'nada', packages: ['urbanisation', 'castillo'] }
    const asked = await ask('POST', url, { body: { name: 'Caro', spec: withData } })
    expect(asked.codes.length).toBeGreaterThanOrEqual(3)
    expect(asked.codes).toContain('plan-programme-unknown')
    const checked = await ask<PlanCheck>('POST', `${url}/check`, { body: { spec: withData } })
    expect(checked.body.issues.map(({ code }) => code)).toEqual(asked.codes)
    const negative = await ask('POST', url, { body: { name: 'Negativo', spec: { ...spec, budgetsUf: [-1] } } })
    expect(negative.status).toBe(400)
  })

  describe('scenarios', () => {
    test('say only what is different; the rest is the base’s, as it is now', async () => {
      const base = await save('Base')
      const draft = { name: 'Más dinero', baseId: base.id, overrides: { budgetsUf: [60_000, 60_000] } }
      const scenario = (await ask('POST', url, { body: draft })).body
      expect(scenario).toMatchObject({ baseName: 'Base', overrides: draft.overrides })
      expect(scenario.spec).toEqual({ ...spec, budgetsUf: [60_000, 60_000] })
      await solve(scenario.id)
      expect(await outdated(scenario.id)).toEqual([])
      const changed = { ...spec, discountPct: 7, budgetsUf: [12_000, 40_000] }
      await ask('PUT', `${url}/${base.id}`, { version: 1, body: { name: 'Base', spec: changed } })
      expect((await ask('GET', `${url}/${scenario.id}`)).body.spec).toMatchObject({
        ...{ discountPct: 7, budgetsUf: [60_000, 60_000] },
      })
      expect(await outdated(scenario.id)).toEqual([
        'Lo que el plan decide cambió después de calcularlo: descuento por año.',
      ])
      const refused = await ask('DELETE', `${url}/${base.id}`, { version: 2 })
      expect([refused.status, refused.codes]).toEqual([422, ['plan-has-scenarios']])
    })

    test('never start from each other', async () => {
      const base = await save('Otra base')
      const scenario = (await ask('POST', url, { body: { name: 'Escenario', baseId: base.id, overrides: {} } })).body
      const codes = async (method: 'POST' | 'PUT', path: string, body: object) =>
        (await ask(method, path, { version: 1, body })).codes
      const from = (baseId: number) => ({ name: 'Vuelta', baseId, overrides: {} })
      expect(await codes('POST', url, from(scenario.id))).toEqual(['plan-base-is-scenario'])
      expect(await codes('PUT', `${url}/${base.id}`, from(scenario.id))).toEqual(['plan-base-is-scenario'])
      expect(await codes('PUT', `${url}/${base.id}`, from(base.id))).toEqual(['plan-base-itself'])
      const third = await save('Tercera')
      expect(await codes('PUT', `${url}/${base.id}`, from(third.id))).toEqual(['plan-base-has-scenarios'])
      expect(await codes('POST', url, from(99_999))).toEqual(['plan-base-gone'])
      expect(await codes('POST', url, { name: 'Nada' })).toEqual(['plan-spec-missing'])
    })

    test('an earlier version that was a scenario does not come back where scenarios start from it', async () => {
      const base = await save('Primera')
      const { id } = (await ask('POST', url, { body: { name: 'Rama', baseId: base.id, overrides: {} } })).body
      await ask('PUT', `${url}/${id}`, { version: 1, body: { name: 'Rama', spec } })
      await ask('POST', url, { body: { name: 'Hoja', baseId: id, overrides: {} } })
      const refused = await ask('POST', `${url}/${id}/restore`, { version: 2, body: { version: 1 } })
      expect([refused.status, refused.codes]).toEqual([422, ['plan-base-has-scenarios']])
      expect((await ask('GET', url)).status).toBe(200)
    })
  })

  test('solved: the settlement that is worth most for the money, and why the others are not in it', async () => {
    const { id } = await save('Resuelto')
    const run = await solve(id)
    expect(run).toMatchObject({ kind: 'solved', phase: 'finished', findings: [], hasResult: true, gap: 0 })
    const { body } = await ask<{ result: import('@arraigo/shared/plans/planResult.schema.ts').PlanResult }>(
      'GET',
      `${url}/${id}/runs/${run.id}/result`,
    )
    // 11,000 UF in 2030 pay for 20 families at 500 UF; 40,000 of 2031, which nothing is carried to, do not pay for 100.
    expect(body.result).toMatchObject({ status: 'optimal', totals: { families: 20, costUf: 10_000, considered: 4 } })
    const planned = body.result.settlements.filter(({ works }) => works.length > 0)
    expect(planned.map(({ settlementId, works }) => [settlementId, works[0]?.package, works[0]?.year])).toEqual([
      [ids.small, 'urbanisation', 2030],
    ])
    const reasons = new Map(body.result.settlements.map(({ settlementId, reason }) => [settlementId, reason.code]))
    expect(reasons.get(ids.unknown!)).toBe('plan-families-unknown')
    expect(reasons.get(ids.repeated!)).toBe('plan-repeats')
    const { rows } = await own.database.pool.query(
      'select settlement_id::int as id, families, solution, region_code from plan_item where plan_id = $1',
      [id],
    )
    expect(rows).toEqual([{ id: ids.small, families: 20, solution: 'upgrading', region_code: '05' }])
    expect((await ask<PlanSummary[]>('GET', url)).body.find((plan) => plan.id === id)).toMatchObject({
      ...{ families: 20, costUf: 10_000 },
    })
  })

  test('says what changed since, and what did not matter is not said', async () => {
    const { id } = await save('Fechado')
    await solve(id)
    expect(await outdated(id)).toEqual([])
    const { pool, db } = own.database
    await pool.query(`update package set cost_uf_per_family = 1200 where code = 'relocation'`)
    await aSettlement(db, { name: 'Lejos', households: 10, comunaCode: '05101' })
    expect(await outdated(id)).toEqual([])
    await pool.query(`update package set cost_uf_per_family = 520 where code = 'urbanisation'`)
    await pool.query('update settlement set household_count = 25 where id = $1', [ids.small])
    await pool.query(`update parameter set value = 0.2 where code = 'household-error-medium'`)
    const { rows } = await pool.query(`select to_char(now() at time zone 'America/Santiago', 'DD-MM-YYYY') as today`)
    expect(await outdated(id)).toEqual([
      `El costo de Urbanización en el lugar cambió de 500 a 520 UF por familia el ${rows[0].today}.`,
      'Campamentos desde que se calculó: 1 cambiados, 0 nuevos, 0 cerrados o eliminados.',
    ])
    await pool.query(`update package set cost_uf_per_family = 500 where code = 'urbanisation'`)
    await pool.query('update settlement set household_count = 20 where id = $1', [ids.small])
  })

  test('changed by hand: evaluated with the bound of the run before, and what it breaks is said', async () => {
    const { id } = await save('A mano')
    const run = await solve(id)
    const choices = [{ settlementId: ids.large, package: 'urbanisation', year: 2031, moves: [] }]
    const manual = (await ask<PlanRunState>('POST', `${url}/${id}/runs/manual`, { body: { choices, note: 'Acuerdo' } }))
      .body
    expect(manual).toMatchObject({ kind: 'manual', phase: 'finished', hasResult: true })
    const { body } = await ask<{ result: import('@arraigo/shared/plans/planResult.schema.ts').PlanResult }>(
      'GET',
      `${url}/${id}/runs/${manual.id}/result`,
    )
    expect(body.result).toMatchObject({ status: 'manual', totals: { families: 100, costUf: 50_000 } })
    expect(body.result.bound).toBeGreaterThanOrEqual(run.bound ?? Number.NaN)
    expect(body.result.findings.map((said) => say('es', said)).join('\n')).toMatch(/2031/)
    expect((await ask('GET', `${url}/${id}`)).body.run?.id).toBe(manual.id)
    const twice = await ask('POST', `${url}/${id}/runs/${manual.id}/resume`)
    expect(twice.codes).toEqual(['plan-run-not-resumable'])
  })
})
