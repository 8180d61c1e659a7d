import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Journey, loadDemonstration, startJourney } from '../browser.ts'

let journey: Journey
beforeAll(async () => {
  journey = await startJourney()
  await loadDemonstration(journey)
})
afterAll(() => journey?.close())

describe('a planner makes a plan on the demonstration', () => {
  it('from the form to the reasons of one settlement', async () => {
    const page = await journey.open('/plans')
    await page.getByRole('link', { name: 'Nuevo plan' }).click()
    await page.getByLabel('Región').selectOption('05')
    const budget = page.getByLabel('Presupuesto')
    await budget.fill('300.000')
    await budget.blur()
    await page.getByLabel('Nombre del plan').fill('Quebradas primero')
    await page.getByRole('button', { name: 'Calcular el plan' }).click()

    // The first one waits for coverage and demand.
    await page.getByRole('heading', { name: 'Quebradas primero' }).waitFor({ timeout: 60_000 })
    const { plans } = (await (await journey.request('/api/plans')).json()) as {
      plans: { budgetUf: number; totals: { costUf: number } }[]
    }
    expect(plans[0]?.budgetUf).toBe(300_000)
    expect(plans[0]?.totals.costUf).toBeLessThanOrEqual(300_000)

    await page.getByRole('columnheader', { name: /Familias/ }).click()
    await expect.poll(() => page.url(), { timeout: 10_000 }).toContain('sort=families')
    const settlements = page.getByRole('grid').locator('tbody tr')
    const families = await settlements.locator('[role=gridcell]:nth-child(3)').allTextContents()
    expect(families.length).toBeGreaterThan(10)
    const known = families.filter((text) => text !== 'Sin dato').map((text) => Number(text.replaceAll('.', '')))
    expect(known).toEqual(known.toSorted((a, b) => a - b))
    expect(families.slice(known.length).every((text) => text === 'Sin dato')).toBe(true)

    await settlements.first().click()
    await page.getByText('De dónde sale el puntaje').waitFor()
    await page.getByText(/Estimación en línea recta/).waitFor()
    const link = page.url()
    const colleague = await journey.open(link.slice(journey.server.address.length))
    await colleague.getByText('De dónde sale el puntaje').waitFor()
    await colleague.close()
    await page.close()
  })

  it('sees that the data is a demonstration, and removes it with its plans', async () => {
    await editOneSettlement()
    const page = await journey.open('/plans')
    await page.getByRole('link', { name: /Quebradas primero/ }).click()
    await page.getByRole('heading', { name: 'Quebradas primero' }).waitFor()
    await page.getByText('Datos de demostración').first().waitFor()
    await page.getByRole('button', { name: 'Quitar la demostración' }).click()
    const dialog = page.getByRole('alertdialog')
    expect(await dialog.textContent()).toContain('un plan hecho con ella')
    await dialog.getByRole('button', { name: 'Quitar la demostración' }).click()
    await page.getByText(/un registro que alguien cambió/).waitFor()
    await dialog.getByRole('button', { name: 'Quitar también lo cambiado' }).click()
    await page.getByText('Todavía no hay planes.', { exact: false }).waitFor()
    expect(await (await journey.request('/api/plans')).json()).toEqual({ plans: [] })
    await page.close()
  })
})

/** Somebody corrects the households of one settlement of the plan. */
async function editOneSettlement(): Promise<void> {
  const { items } = (await (await journey.request('/api/plans/1')).json()) as { items: { settlementId: number }[] }
  const path = `/api/settlements/${items[0]?.settlementId}`
  const etag = (await journey.request(path)).headers.get('etag') ?? ''
  const answer = await journey.request(path, {
    method: 'PATCH',
    headers: { 'content-type': 'application/json', 'if-match': etag },
    body: JSON.stringify({ householdCount: 99 }),
  })
  if (!answer.ok) throw new Error(await answer.text())
}
