import { isMessage } from '@arraigo/shared/messages/messages.ts'
import type { Plan, PlanRunState, PlanSpec, RunOptions } from '@arraigo/shared/plans/plan.schema.ts'
import type { Issue } from '@arraigo/shared/problems/issue.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { databaseKinds } from '../testing/databases.ts'
import { eventually } from '../testing/serverProcess.ts'
import { startTestApp, type TestApp } from '../testing/testApp.ts'
import type { RunResult } from './planRuns.ts'

const url = '/api/plans'
/** Nobody proves a plan of the whole demonstration to the last point within a minute. */
const endless: RunOptions = { timeLimitS: 60, gap: 0 }

describe.each(databaseKinds)('plans that are solved, %s database', (kind) => {
  let own: TestApp
  let spec: PlanSpec
  beforeAll(async () => {
    own = await startTestApp(kind, {}, 'demonstration')
    spec = (await ask<PlanSpec>('GET', `${url}/initial`)).body
  }, 120_000)
  afterAll(() => own?.close())

  const ask = async <T>(method: 'GET' | 'POST', path: string, body?: object) => {
    const answer = await own.app.inject({ method, url: path, ...(body && { payload: body }) })
    const read = answer.json()
    const issues = (read.issues ?? []) as Issue[]
    expect(issues.filter(({ code }) => !isMessage(code))).toEqual([])
    return { status: answer.statusCode, body: read as T, codes: issues.map(({ code }) => code) }
  }
  const save = async (change: Partial<PlanSpec> = {}) => {
    const { status, body } = await ask<Plan>('POST', url, { name: 'Plan', spec: { ...spec, ...change } })
    expect(status).toBe(201)
    return body.id
  }
  const start = async (plan: number, options: RunOptions) => {
    const { status, body } = await ask<PlanRunState>('POST', `${url}/${plan}/runs`, options)
    expect(status).toBe(201)
    return body
  }
  const state = async ({ planId, id }: PlanRunState) =>
    (await ask<PlanRunState>('GET', `${url}/${planId}/runs/${id}`)).body
  const until = (run: PlanRunState, isWished: (state: PlanRunState) => boolean) =>
    eventually(() => state(run), isWished)
  const isOver = ({ phase }: PlanRunState) => !['waiting', 'reading', 'first', 'improving'].includes(phase)
  const stop = ({ planId, id }: PlanRunState, keep: boolean) =>
    ask<PlanRunState>('POST', `${url}/${planId}/runs/${id}/stop`, { keep })
  const result = ({ planId, id }: PlanRunState) => ask<RunResult>('GET', `${url}/${planId}/runs/${id}/result`)

  test('one comuna to the end: what is planned counts towards the programme', async () => {
    const plan = await save({ places: ['05109'] })
    const run = await until(await start(plan, { gap: 0.05, timeLimitS: 20 }), isOver)
    expect(run).toMatchObject({ phase: 'finished', hasResult: true, findings: [] })
    expect(run.gap).toBeLessThan(1)
    expect(run.history.at(-1)?.objective).toBe(run.objective)
    const { body } = await result(run)
    const families = body.result.settlements.reduce((sum, settlement) => sum + settlement.families, 0)
    expect(families).toBe(body.result.totals.families)
    expect(body.result.totals.costUf).toBeLessThanOrEqual(body.result.totals.budgetUf)
    expect((await ask<Plan>('GET', `${url}/${plan}`)).body).toMatchObject({ isDemonstration: true, outdated: [] })
    const progress = await ask<{ rows: { from: string; stage: string; families: number }[] }>(
      'GET',
      '/api/demand/progress?in=05',
    )
    const planned = progress.body.rows.filter(({ from }) => from === 'plan')
    expect(planned.reduce((sum, row) => sum + row.families, 0)).toBe(families)
  }, 120_000)

  test('two at once: the second waits; the best so far is shown, kept when it is stopped, and gone on with', async () => {
    const plan = await save()
    const first = await start(plan, endless)
    const second = await start(plan, endless)
    expect(second.findings).toEqual([
      { code: 'plan-run-beside', params: { run: first.id, startedBy: 'planificador-local' } },
    ])
    await until(first, ({ hasResult }) => hasResult)
    expect(await state(second)).toMatchObject({ phase: 'waiting', ahead: 1, hasResult: false })
    const soFar = await result(first)
    expect(soFar.body.result).toMatchObject({ status: 'feasible' })
    expect(soFar.body.result.totals.families).toBeGreaterThan(0)
    await stop(first, true)
    const kept = await until(first, isOver)
    expect(kept).toMatchObject({ phase: 'kept', hasResult: true })
    expect((await result(first)).body.result.objective).toBeCloseTo(kept.objective ?? Number.NaN, 6)

    await until(second, ({ hasResult }) => hasResult)
    await stop(second, false)
    expect(await until(second, isOver)).toMatchObject({ phase: 'cancelled', hasResult: false })
    expect((await result(second)).status).toBe(404)
    // The plan shows what was kept, and both runs are there.
    expect((await ask<Plan>('GET', `${url}/${plan}`)).body.run?.id).toBe(first.id)
    const runs = (await ask<PlanRunState[]>('GET', `${url}/${plan}/runs`)).body
    expect(runs.map(({ id, phase }) => [id, phase])).toEqual([
      [second.id, 'cancelled'],
      [first.id, 'kept'],
    ])

    expect((await ask('POST', `${url}/${plan}/runs/${first.id}/resume`)).status).toBe(200)
    const again = await until(first, ({ phase, seconds }) => phase !== 'waiting' && seconds > kept.seconds)
    expect(again.objective ?? kept.objective).toBeGreaterThanOrEqual((kept.objective ?? 0) - 1e-6)
    await stop(first, false)
    // What it had before it was resumed stays.
    expect(await until(first, isOver)).toMatchObject({ phase: 'kept', hasResult: true })
  }, 120_000)

  test('requirements that cannot be met together are named, with the least that would have to give way', async () => {
    const plan = await save({ places: ['05109'], budgetsUf: [20_000], minFamilies: 900, packages: ['urbanisation'] })
    const run = await until(await start(plan, {}), isOver)
    expect(run).toMatchObject({ phase: 'infeasible', hasResult: false })
    expect(run.findings.length).toBeGreaterThanOrEqual(2)
    expect(run.findings.filter(({ code }) => !isMessage(code))).toEqual([])
    expect((await ask<Plan>('GET', `${url}/${plan}`)).body.run?.phase).toBe('infeasible')
  })
})
