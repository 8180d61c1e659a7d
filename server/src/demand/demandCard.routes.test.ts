import type { DemandOrigin, SettlementDemand } from '@arraigo/shared/demand/card.schema.ts'
import type { DemandRule, DemandTable } from '@arraigo/shared/demand/demand.schema.ts'
import type { RuleEffect } from '@arraigo/shared/demand/programme.schema.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { databaseKinds } from '../testing/databases.ts'
import { startTestApp, type TestApp } from '../testing/testApp.ts'

describe.each(databaseKinds)('how figures of demand came about, %s database', (kind) => {
  let own: TestApp
  beforeAll(async () => {
    own = await startTestApp(kind, {}, 'demonstration')
  }, 120_000)
  afterAll(() => own?.close())

  /** Until the engine has an answer. */
  const ask = async <T>(url: string): Promise<T> => {
    const answer = await own.app.inject(url)
    return answer.statusCode === 202 ? ask<T>(url) : (answer.json() as T)
  }
  const rows = async <T>(text: string): Promise<T[]> => (await own.database.pool.query(text)).rows as T[]
  const all = 'irrecoverable,doubled-up,overcrowded-nuclei'
  const demandOf = async () => (await ask<DemandTable>('/api/demand/places?of=comunas')).total

  test('what a rule would do is what it does once it is in force', async () => {
    const before = await ask<RuleEffect>(`/api/demand/rule/effect?components=${all}`)
    const choiceOf = (way: string) => before.choices.find(({ deduplication }) => deduplication === way)
    expect(before.inForce).toEqual(choiceOf('area'))
    expect((await demandOf()).families.value).toBeCloseTo(before.inForce.families.value ?? Number.NaN, 6)
    const { deduplication, components, source } = (await ask<DemandRule>('/api/demand/rule')) as DemandRule
    expect([deduplication, components.join()]).toEqual(['area', all])
    const payload = { deduplication: 'none', components: ['doubled-up'], source }
    const put = (version: number, rule: object) =>
      own.app.inject({ method: 'PUT', url: '/api/demand/rule', headers: { 'if-match': `"${version}"` }, payload: rule })
    const wanted = await ask<RuleEffect>('/api/demand/rule/effect?components=doubled-up')
    expect((await put(1, payload)).statusCode).toBe(200)
    const after = await demandOf()
    const said = wanted.choices.find(({ deduplication: way }) => way === 'none')
    expect(after.families.value).toBeCloseTo(said?.families.value ?? Number.NaN, 6)
    expect(after.setAside.value).toBe(0)
    expect((await put(2, { ...payload, deduplication, components })).statusCode).toBe(200)
    expect((await demandOf()).families).toEqual(before.inForce.families)
  })

  test('no way of not counting twice sets aside more than there is, and none takes from settlements', async () => {
    const { choices } = await ask<RuleEffect>(`/api/demand/rule/effect?components=${all}`)
    const none = choices.find(({ deduplication }) => deduplication === 'none')
    expect(choices.map(({ deduplication }) => deduplication)).toEqual(['area', 'whole-block', 'larger', 'none'])
    for (const { setAside, censusFamilies, settlementFamilies } of choices) {
      expect((setAside.value ?? 0) + (censusFamilies.value ?? 0)).toBeCloseTo(
        none?.censusFamilies.value ?? Number.NaN,
        6,
      )
      expect(settlementFamilies).toEqual(none?.settlementFamilies)
    }
    const unknown = await own.app.inject('/api/demand/rule/effect?components=castles')
    expect([unknown.statusCode, unknown.json().issues[0].code]).toEqual([422, 'choice-not-allowed'])
  })

  test('a block’s figure is its share of its zone’s, which tells what it was made of', async () => {
    const blocks = await ask<DemandTable>('/api/demand/places?of=blocks&in=05')
    const known = blocks.places.filter(({ need }) => (need['doubled-up']?.value ?? 0) > 0).slice(0, 20)
    expect(known.length).toBeGreaterThan(0)
    for (const { id, need } of known) {
      const { zone, block } = await ask<DemandOrigin>(`/api/demand/origin?of=blocks&id=${id}`)
      expect(block?.share).toBeCloseTo((block?.people ?? 0) / (block?.peopleOfZone ?? Number.NaN), 9)
      const carried = (zone?.need['doubled-up']?.value ?? Number.NaN) * (block?.share ?? Number.NaN)
      expect(need['doubled-up']?.value).toBeCloseTo(carried, 6)
      const own = await ask<DemandOrigin>(`/api/demand/origin?of=zones&id=${zone?.id}`)
      expect(own.zone).toEqual(zone)
    }
    expect((await own.app.inject('/api/demand/origin?of=zones&id=999999')).statusCode).toBe(404)
  })

  test('what settlements set aside adds up to what their comunas set aside', async () => {
    const settlements = await rows<{ id: string }>('select id from settlement order by id')
    const each = await Promise.all(
      settlements.map(({ id }) => ask<SettlementDemand>(`/api/demand/settlement?id=${id}`)),
    )
    const apart = each.reduce((sum, { counts, setAside }) => sum + (counts ? (setAside ?? 0) : 0), 0)
    expect(apart).toBeCloseTo((await demandOf()).setAside.value ?? Number.NaN, 6)
    const families = each.reduce((sum, { counts, households }) => sum + (counts ? (households ?? 0) : 0), 0)
    expect(families).toBe((await demandOf()).settlementFamilies.value)
  })

  test('a settlement that adds nothing says why', async () => {
    const [first, second, third] = await rows<{ id: string }>(
      "select id from settlement where household_count > 0 and status <> 'closed' and repeats_id is null order by id limit 3",
    )
    const why = async (id: string) => (await ask<SettlementDemand>(`/api/demand/settlement?id=${id}`)).why
    expect(await why(first!.id)).toBeNull()
    await own.database.pool.query(`update settlement set household_count = null where id = ${first!.id}`)
    await own.database.pool.query(`update settlement set status = 'closed' where id = ${second!.id}`)
    await own.database.pool.query(`update settlement set repeats_id = ${first!.id} where id = ${third!.id}`)
    expect([await why(first!.id), await why(second!.id), await why(third!.id)]).toEqual([
      'households-unknown',
      'closed',
      'repeated',
    ])
    expect((await own.app.inject('/api/demand/settlement?id=999999')).statusCode).toBe(404)
  })
})
