import type { DemandProgress, DemandTarget, Solution } from '@arraigo/shared/demand/demand.schema.ts'
import { isMessage } from '@arraigo/shared/messages/messages.ts'
import type { Issue } from '@arraigo/shared/problems/issue.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { databaseKinds } from '../testing/databases.ts'
import { startTestApp, type TestApp } from '../testing/testApp.ts'

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
const solutionsUrl = '/api/demand/solutions'

describe.each(databaseKinds)('the programme’s target and solutions, %s database', (kind) => {
  let own: TestApp
  let settlement: { id: number; code: string; name: string; comunaCode: string; households: number }
  beforeAll(async () => {
    own = await startTestApp(kind, {}, 'demonstration')
    const { rows } = await own.database.pool.query(
      `select id, code, name, comuna_code as "comunaCode", household_count as households from settlement
       where household_count > 20 and comuna_code is not null and closed_reason is null order by id limit 1`,
    )
    settlement = { ...rows[0], id: Number(rows[0].id) }
  }, 120_000)
  afterAll(() => own?.close())

  const ask = async <T>(method: Method, url: string, payload?: object, version?: number) => {
    const headers: Record<string, string> = version === undefined ? {} : { 'if-match': `"${version}"` }
    const answer = await own.app.inject({ method, url, headers, ...(payload === undefined ? {} : { payload }) })
    const body = answer.json()
    const issues = (body.issues ?? []) as Issue[]
    expect(issues.every(({ code }) => isMessage(code))).toBe(true)
    return { status: answer.statusCode, body: body as T, codes: issues.map(({ code }) => code) }
  }
  const progress = async (within = settlement.comunaCode.slice(0, 2)) =>
    (await ask<DemandProgress>('GET', `/api/demand/progress?in=${within}`)).body
  const familiesOf = ({ rows }: DemandProgress, stage: string) =>
    rows.filter((row) => row.stage === stage).reduce((total, { families }) => total + (families ?? 0), 0)
  const aSolution = (values: object = {}) => ({
    comunaCode: settlement.comunaCode,
    kind: 'upgrading',
    stage: 'planned',
    families: 12,
    year: 2026,
    source: 'SERVIU, convenio 4',
    ...values,
  })
  const all = async () => (await ask<Solution[]>('GET', solutionsUrl)).body

  test('the target is at first that of the programme, without years that nobody gave', async () => {
    const target = (await ask<DemandTarget>('GET', '/api/demand/target')).body
    expect(target).toMatchObject({ version: 1, families: 6000, fromYear: null, toYear: null, confidence: 'to-confirm' })
    const { name, families, regionCode, source } = target
    const asked = { name, families, regionCode, source, fromYear: 2026, toYear: 2030 }
    for (const wrong of [{ families: 0 }, { families: '6000' }, { families: 6000.5 }, { fromYear: 26 }])
      expect(await ask('PUT', '/api/demand/target', { ...asked, ...wrong }, 1)).toMatchObject({ status: 400 })
    const refused = await ask('PUT', '/api/demand/target', { ...asked, regionCode: '99', toYear: 2020, source: ' ' }, 1)
    expect(refused).toMatchObject({
      status: 422,
      codes: ['text-blank', 'target-region-unknown', 'target-years-backwards'],
    })
    const changed = await ask('PUT', '/api/demand/target', { ...asked, families: 7000 }, 1)
    expect(changed).toMatchObject({ status: 200, body: { version: 2, families: 7000, toYear: 2030 } })
    expect(await ask('PUT', '/api/demand/target', asked, 1)).toMatchObject({ status: 412 })
    expect(
      (await ask<DemandTarget[]>('GET', '/api/demand/target/history')).body.map(({ families: was }) => was),
    ).toEqual([7000, 6000])
  })

  test('a solution is added, changed, removed and brought back, and progress follows', async () => {
    const added = await ask<Solution>('POST', solutionsUrl, aSolution())
    expect(added).toMatchObject({ status: 201, body: { version: 1, settlementId: null, remarks: [] } })
    expect(added.body.comunaName).not.toBeNull()
    expect(familiesOf(await progress(), 'planned')).toBe(12)
    const url = `${solutionsUrl}/${added.body.id}`
    expect(await ask('PATCH', url, { stage: 'delivered', families: 11 }, 1)).toMatchObject({ body: { version: 2 } })
    expect(await ask('PATCH', url, { families: 10 }, 1)).toMatchObject({ status: 412, codes: ['version-conflict'] })
    expect([familiesOf(await progress(), 'planned'), familiesOf(await progress(), 'delivered')]).toEqual([0, 11])
    const removed = await ask<Solution>('DELETE', url, undefined, 2)
    expect(await all()).toEqual([])
    expect(await ask('GET', url)).toMatchObject({ status: 404 })
    expect(await ask('POST', `${url}/restore`, undefined, removed.body.version)).toMatchObject({ status: 200 })
    expect(familiesOf(await progress(), 'delivered')).toBe(11)
    expect((await ask<Solution[]>('GET', `${url}/history`)).body.map(({ families }) => families)).toEqual([11, 11, 12])
    expect(familiesOf(await progress('12'), 'delivered')).toBe(0)
  })

  test('what cannot be is refused, everything at once; more families than households is doubted', async () => {
    const before = await all()
    const nowhere = await ask('POST', solutionsUrl, aSolution({ comunaCode: '05999', settlementId: 9e9, source: ' ' }))
    expect(nowhere).toMatchObject({
      status: 422,
      codes: ['text-blank', 'solution-comuna-unknown', 'solution-settlement-unknown'],
    })
    const { rows } = await own.database.pool.query(`select code from comuna where code <> $1 limit 1`, [
      settlement.comunaCode,
    ])
    const elsewhere = aSolution({ comunaCode: rows[0].code, settlementId: settlement.id })
    expect(await ask('POST', solutionsUrl, elsewhere)).toMatchObject({ codes: ['solution-settlement-elsewhere'] })
    for (const wrong of [{ families: 0 }, { families: '12' }, { year: 1890 }, { kind: 'castle' }, { stage: null }])
      expect(await ask('POST', solutionsUrl, aSolution(wrong))).toMatchObject({ status: 400 })
    expect(await all()).toEqual(before)
    const many = aSolution({ settlementId: settlement.id, families: settlement.households + 1 })
    const doubted = await ask<Solution>('POST', solutionsUrl, many)
    expect(doubted.body.remarks.map(({ code }) => code)).toEqual(['solution-more-than-households'])
    await ask('DELETE', `${solutionsUrl}/${doubted.body.id}`, undefined, 1)
  })

  test('what a plan chose counts as planned until something is registered for the same settlement', async () => {
    const regionCode = settlement.comunaCode.slice(0, 2)
    const before = familiesOf(await progress(), 'planned')
    const plan = async (families: number) => {
      const { rows } = await own.database.pool.query(
        `insert into plan (name, spec, changed_by) values ('Plan', '{}', 'planner') returning id`,
      )
      await own.database.pool.query(
        `insert into plan_item (plan_id, position, settlement_id, settlement_version, name, comuna_code, region_code, package,
           solution, year, end_year, families)
         values ($1, 0, $2, 1, 'A', $3, $4, 'new-in-place', 'new-housing', 2027, 2029, $5),
           ($1, 1, $2, 1, 'A', $3, $4, 'community-centre', null, 2028, 2028, null)`,
        [rows[0].id, settlement.id, settlement.comunaCode, regionCode, families],
      )
    }
    await plan(400)
    // Only the newest of a region counts.
    await plan(300)
    const planned = await progress()
    expect(familiesOf(planned, 'planned')).toBe(before + 300)
    expect(planned.rows).toContainEqual(
      expect.objectContaining({ from: 'plan', kind: 'new-housing', year: 2027, families: 300, count: 1, unknown: 0 }),
    )
    const registered = await ask<Solution>(
      'POST',
      solutionsUrl,
      aSolution({ settlementId: settlement.id, stage: 'under-way' }),
    )
    const replaced = await progress()
    expect(familiesOf(replaced, 'planned')).toBe(before)
    expect(familiesOf(replaced, 'under-way')).toBe(12)
    expect(replaced.replaced).toMatchObject([
      { settlementId: settlement.id, plannedFamilies: 300, registeredFamilies: 12 },
    ])
    await ask('DELETE', `${solutionsUrl}/${registered.body.id}`, undefined, 1)
    expect(familiesOf(await progress(), 'planned')).toBe(before + 300)
  })

  test('a table is stored whole or not at all, comes back as it was written, and twice it counts once', async () => {
    const before = (await all()).length
    const header = 'Código comuna;Campamento;Solución;Etapa;Familias;Año;Fuente;Nota'
    const good = [
      header,
      `${settlement.comunaCode};${settlement.code};Vivienda nueva;Entregada;1.250;2025;SERVIU;`,
      `${settlement.comunaCode};;other;planned;7;2027;"=Acuerdo; 4";a`,
    ]
    const bad = [...good, ';x;castillo;;cero;26;;', `05999;;Otra;Planificada;3;2026;SERVIU`]
    const table = (lines: string[], isTrial = false) =>
      ask<{ rows: { line: number; issues: Issue[]; isThere: boolean }[]; stored: Solution[] }>(
        'POST',
        `${solutionsUrl}/table`,
        { text: lines.join('\r\n'), isTrial },
      )
    const refused = await table(bad)
    expect(refused.status).toBe(422)
    expect(refused.codes).toEqual([
      ...[
        'solution-row-empty',
        'solution-row-cell',
        'solution-row-empty',
        'solution-row-number',
        'solution-row-number',
      ],
      ...['solution-row-empty', 'solution-row-comuna'],
    ])
    const trial = await table(bad, true)
    expect(trial.body.rows.map(({ line, issues }) => [line, issues.length])).toEqual([
      [2, 0],
      [3, 0],
      [4, 6],
      [5, 1],
    ])
    expect(await all()).toHaveLength(before)
    const stored = await table(good)
    expect(
      stored.body.stored
        .map(({ families, kind: of, settlementId, source }) => [families, of, settlementId, source])
        .sort(),
    ).toEqual(
      [
        [1250, 'new-housing', settlement.id, 'SERVIU'],
        [7, 'other', null, '=Acuerdo; 4'],
      ].sort(),
    )
    expect((await table(good)).body.rows.map(({ isThere }) => isThere)).toEqual([true, true])
    const written = (await own.app.inject(`${solutionsUrl}.csv`)).body
    const back = await ask<{ rows: { isThere: boolean }[] }>('POST', `${solutionsUrl}/table`, { text: written })
    expect(back.body.rows.every(({ isThere }) => isThere)).toBe(true)
    expect(await all()).toHaveLength(before + 2)
    expect((await table(['comuna;etapa', 'x;y'])).codes).toEqual(['solution-columns-missing'])
    expect((await table([header])).codes).toEqual(['solution-table-empty'])
    const wrong = await table([header, ...Array.from({ length: 300 }, () => 'x;;Otra;Planificada;3;2026;SERVIU')])
    expect(wrong.codes).toHaveLength(201)
    expect(wrong.codes.at(-1)).toBe('solution-table-more')
  })
})
