import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plan, PlanSummary } from '@arraigo/shared/plans/plan.schema.ts'
import type { PlanInputs } from '@arraigo/shared/plans/planInputs.schema.ts'
import type { PlanResult } from '@arraigo/shared/plans/planResult.schema.ts'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { databaseKinds } from '../../../../server/src/testing/databases.ts'
import { type Journey, startJourney } from '../browser.ts'

/** Coverage and ranking are computed for the first time: on a busy machine that takes its time. */
const computingMs = 90_000
const soon = { timeout: 20_000 }
const kind = databaseKinds.at(-1)
const scenario = 'Con el doble de dinero'

describe(`a plan for the settlements of a region (${kind})`, () => {
  let journey: Journey
  let page: Page

  beforeAll(async () => {
    journey = await startJourney({ kind, territory: 'demonstration' })
    page = await journey.open('/plans?in=05')
    page.setDefaultTimeout(30_000)
  })
  afterAll(() => journey?.close())

  const shoot = async (what: string): Promise<void> => {
    const folder = process.env.ARRAIGO_SCREENSHOTS
    if (folder === undefined) return
    mkdirSync(folder, { recursive: true })
    await page.waitForLoadState('networkidle')
    await page.screenshot({ path: join(folder, `plan-${what}.png`) })
  }
  const ask = async <Body>(path: string): Promise<Body> => (await journey.request(path)).json() as Promise<Body>
  const planOnPage = () => Number(new URL(page.url()).pathname.split('/')[2])
  const stored = () => ask<Plan>(`/api/plans/${planOnPage()}`)
  const found = async (): Promise<{ inputs: PlanInputs; result: PlanResult }> =>
    ask(`/api/plans/${planOnPage()}/runs/${(await stored()).run?.id}/result`)
  const nameOf = ({ inputs }: { inputs: PlanInputs }, id: number | undefined): string =>
    inputs.settlements.names[inputs.settlements.ids.indexOf(id ?? -1)] ?? '?'
  const number = (value: number) => new Intl.NumberFormat('es-CL').format(value)
  /** The form is sent, and its page gives way to that of the plan. */
  const calculate = async () => {
    await page.getByRole('button', { name: 'Calcular', exact: true }).click()
    await page.waitForURL(/\/plans\/\d+(\?|$)/)
  }
  const isDone = async () => {
    const phase = async () => (await stored()).run?.phase
    await expect.poll(phase, { timeout: computingMs, interval: 300 }).toMatch(/^(finished|kept)$/)
    await page.getByRole('region', { name: 'Cálculo del plan' }).waitFor({ state: 'detached' })
    await page.getByText('Familias con solución').waitFor()
  }
  /** What is found first is enough here; a quick machine has ended before anybody can say so. */
  const isKept = async () => {
    const keep = page.getByRole('button', { name: 'Detener y guardar este' })
    await keep.or(page.getByText('Familias con solución')).first().waitFor({ timeout: computingMs })
    await keep.click({ timeout: 3000 }).catch(() => undefined)
    await isDone()
  }
  const backToPlan = () => page.goto(`${new URL(page.url()).origin}/plans/${planOnPage()}?in=05`)
  const fold = (title: string) => page.locator('.builder-fold > summary', { hasText: title })

  it('is there without anything written: what it serves, what it costs, how far it may be from the best', async () => {
    await page.getByRole('link', { name: 'Nuevo plan para Valparaíso' }).click()
    await page.getByText(/por atender/).waitFor({ timeout: computingMs })
    await shoot('1-form')
    await calculate()
    await isKept()
    const { result } = await found()
    expect(result.totals.families).toBeGreaterThan(0)
    const headline = page.locator('.figure', { hasText: 'Familias con solución' })
    expect(await headline.textContent()).toContain(number(result.totals.families))
    await page
      .getByText(/bajo lo mejor posible|óptimo demostrado/)
      .first()
      .waitFor()
    await shoot('2-plan')
  })

  it('says at the field what is wrong, and keeps what was written', async () => {
    await page.getByRole('link', { name: /^Cambiar lo que se pide/ }).click()
    await page.getByLabel('Presupuesto por año').fill('0')
    await page.getByText('No hay dinero en ningún año').waitFor()
    expect(await page.getByRole('button', { name: 'Calcular', exact: true }).isDisabled()).toBe(true)
    await page.reload()
    await expect.poll(() => page.getByLabel('Presupuesto por año').inputValue(), soon).toBe('0')
    await shoot('3-wrong')
    await page.getByRole('button', { name: 'Descartar' }).click()
    await expect.poll(() => page.getByLabel('Presupuesto por año').inputValue(), soon).not.toBe('0')
  })

  it('leaves out whom a person locks out, with the reason', async () => {
    const before = await found()
    const chosen = before.result.settlements.find(({ works }) => works.length > 0)
    await fold('Decididos de antemano').click()
    await page.getByLabel('Buscar un campamento').fill(nameOf(before, chosen?.settlementId))
    await page.locator('.builder-add .rows button').first().click()
    await page.getByLabel('Motivo').fill('Lo atiende otro programa')
    await page.getByRole('button', { name: 'Que no vaya' }).click()
    await fold('uno no va').waitFor()
    await calculate()
    await isKept()
    const { result } = await found()
    const now = result.settlements.find(({ settlementId }) => settlementId === chosen?.settlementId)
    expect(now?.works).toEqual([])
    expect((await stored()).spec.locks).toMatchObject([{ is: 'out', reason: 'Lo atiende otro programa' }])
  })

  it('is changed by hand, with what that does to it', async () => {
    const before = await found()
    const chosen = before.result.settlements.find(({ families }) => families > 0)
    await page.getByLabel('Buscar campamento o comuna').fill(nameOf(before, chosen?.settlementId))
    await page
      .getByRole('button', { name: `Cambiar las obras de ${nameOf(before, chosen?.settlementId)}` })
      .first()
      .click()
    await page.getByRole('button', { name: 'Sacar del plan' }).click()
    await page.getByText('1 cambio a mano').waitFor()
    await shoot('4-by-hand')
    await page.getByRole('button', { name: 'Guardar estos cambios' }).click()
    await page.getByRole('dialog').getByLabel('Nota').fill('Acuerdo del concejo')
    await page.getByRole('dialog').getByRole('button', { name: 'Guardar' }).click()
    await expect.poll(async () => (await stored()).run?.kind, soon).toBe('manual')
    const { result } = await found()
    expect(result.totals.families).toBe(before.result.totals.families - (chosen?.families ?? 0))
  })

  it('has a scenario that says only what differs, and stands beside it', async () => {
    const base = planOnPage()
    await page.getByRole('link', { name: 'Planes', exact: true }).first().click()
    await page.getByRole('button', { name: /^Más sobre/ }).click()
    await page.getByRole('link', { name: 'Nuevo escenario' }).click()
    const budget = page.getByLabel('Presupuesto por año')
    const uf = (await ask<Plan>(`/api/plans/${base}`)).spec.budgetsUf[0] ?? 0
    await budget.fill(String(uf * 2))
    await page.getByText('Una cosa es distinta').waitFor()
    await page.getByRole('button', { name: 'Guardar', exact: true }).click()
    await page.getByText('Falta el nombre.').waitFor()
    await page.getByLabel('Nombre del escenario').fill(scenario)
    await calculate()
    await isKept()
    const own = await stored()
    expect([own.baseId, Object.keys(own.overrides ?? {})]).toEqual([base, ['budgetsUf']])
    const { result } = await found()
    await page.getByRole('link', { name: 'Planes', exact: true }).first().click()
    await page.getByRole('link', { name: 'Comparar con sus escenarios' }).click()
    await page.getByRole('heading', { name: 'Cifras' }).waitFor()
    const families = page.getByRole('row', { name: /^Familias con solución/ })
    const summaries = await ask<PlanSummary[]>('/api/plans')
    expect(await families.textContent()).toContain(number(result.totals.families))
    expect(await families.textContent()).toContain(number(summaries.find(({ id }) => id === base)?.families ?? -1))
    await shoot('5-compare')
  })

  it('is handed over as a file that makes it again', async () => {
    await backToPlan()
    await page.getByRole('link', { name: /^Entregar/ }).click()
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Descargar Plan que se puede rehacer (JSON)' }).click()
    const document = readFileSync(await (await download).path(), 'utf8')
    const { result } = await found()
    expect(document).toContain('"choices"')
    expect(document).toContain(`"families":${result.totals.families}`)
    await shoot('6-handed')
  })

  it('writes no error to the console', () => {
    expect(journey.errors).toEqual([])
  })
})
