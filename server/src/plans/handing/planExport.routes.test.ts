import { createHash } from 'node:crypto'
import { checkPlanSeal } from '@arraigo/shared/plans/handing/checkPlanSeal.ts'
import type { SealedPlan } from '@arraigo/shared/plans/handing/sealedPlan.schema.ts'
import type { Plan, PlanRunState, PlanSpec } from '@arraigo/shared/plans/plan.schema.ts'
import { canonicalJson } from '@arraigo/shared/priorities/sealed/canonicalJson.ts'
import type { SealingKey } from '@arraigo/shared/priorities/sealedRanking.schema.ts'
import type { Issue } from '@arraigo/shared/problems/issue.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { databaseKinds } from '../../testing/databases.ts'
import { eventually } from '../../testing/serverProcess.ts'
import { startTestApp, type TestApp } from '../../testing/testApp.ts'
import { readPdf } from './testing/pdfText.ts'

describe.each(databaseKinds)('a plan that is handed over, %s database', (kind) => {
  let own: TestApp
  let plan: Plan
  let run: PlanRunState
  beforeAll(async () => {
    own = await startTestApp(kind, {}, 'demonstration')
    const spec = await read<PlanSpec>('/api/plans/initial?in=05109')
    const saved = await own.app.inject({
      method: 'POST',
      url: '/api/plans',
      payload: { name: 'Viña del Mar, agua y techo', spec },
    })
    const started = await own.app.inject({
      method: 'POST',
      url: `/api/plans/${saved.json().id}/runs`,
      payload: { gap: 0.2 },
    })
    run = await eventually(
      () => read<PlanRunState>(`/api/plans/${saved.json().id}/runs/${started.json().id}`),
      ({ phase }) => phase === 'finished',
    )
    plan = await read<Plan>(`/api/plans/${saved.json().id}`)
  }, 120_000)
  afterAll(() => own?.close())

  const read = async <T>(url: string) => (await own.app.inject({ method: 'GET', url })).json() as T
  const ask = (id: number, payload: object) =>
    own.app.inject({ method: 'POST', url: `/api/plans/${id}/export`, payload })

  test('as JSON it can be made again by anybody, and says who signed it', async () => {
    const answer = await ask(plan.id, { format: 'json' })
    expect(answer.statusCode).toBe(200)
    expect(answer.headers['content-disposition']).toBe('attachment; filename="plan-vina-del-mar-agua-y-techo-v1.json"')
    const { publicKey } = await read<SealingKey>('/api/priorities/key')
    expect(await checkPlanSeal(answer.body, [publicKey])).toMatchObject({ isValid: true, issues: [] })
    const { signature: _, ...document } = answer.json<SealedPlan>()
    expect(document).toMatchObject({ plan: { id: plan.id, name: plan.name }, run: { id: run.id } })
    expect(document.result.totals.families).toBeGreaterThan(0)
    const sum = createHash('sha256').update(canonicalJson(document)).digest('hex')
    expect(answer.headers['x-plan-sha256']).toBe(sum)
  })

  test('as a dossier it has the figures of its run, its place on a map and the sum of its document', async () => {
    const answer = await ask(plan.id, { format: 'pdf', lang: 'es', run: run.id })
    expect(answer.headers['content-type']).toBe('application/pdf')
    const { pages } = readPdf(answer.rawPayload)
    const { result } = await read<{ result: SealedPlan['result'] }>(`/api/plans/${plan.id}/runs/${run.id}/result`)
    expect(pages[0]).toContain('Viña del Mar, agua y techo')
    // Of the demonstration: whoever holds the paper must know.
    expect(pages[0]).toContain('datos de demostración')
    expect(pages[1]).toContain(
      `${new Intl.NumberFormat('es-CL').format(result.totals.families)}\nfamilias con solución`,
    )
    const text = pages.join('\n')
    expect(text).not.toContain('No hay límites comunales cargados')
    expect(text.replaceAll('\n', '')).toContain(String(answer.headers['x-plan-sha256']))
  })

  test('what is not there, not solved yet, or no format is refused', async () => {
    const codes = async (id: number, payload: object) => {
      const answer = await ask(id, payload)
      return [answer.statusCode, ...(answer.json().issues as Issue[]).map(({ code }) => code)]
    }
    expect(await codes(999_999, { format: 'json' })).toEqual([404, 'row-not-found'])
    expect(await codes(plan.id, { format: 'json', run: 999_999 })).toEqual([404, 'row-not-found'])
    expect((await codes(plan.id, { format: 'exe' }))[0]).toBe(400)
    const unsolved = await own.app.inject({
      method: 'POST',
      url: '/api/plans',
      payload: { name: 'Sin calcular', spec: plan.spec },
    })
    expect(await codes(unsolved.json().id, { format: 'pdf' })).toEqual([422, 'plan-export-without-result'])
  })
})
