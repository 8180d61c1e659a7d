import type { DemandRule } from '@arraigo/shared/demand/demand.schema.ts'
import type { ReferenceFigure } from '@arraigo/shared/demand/programme.schema.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { watchChanges } from '../platform/changes.ts'
import { databaseKinds } from '../testing/databases.ts'
import { startTestApp, type TestApp } from '../testing/testApp.ts'

describe.each(databaseKinds)('the rule of demand, %s database', (kind) => {
  let own: TestApp
  beforeAll(async () => {
    own = await startTestApp(kind)
  })
  afterAll(() => own?.close())

  const url = '/api/demand/rule'
  const read = async () => (await own.app.inject(url)).json() as DemandRule
  const put = async (version: number | null, payload: object, key?: string) => {
    const headers: Record<string, string> = version === null ? {} : { 'if-match': `"${version}"` }
    if (key !== undefined) headers['idempotency-key'] = key
    const answer = await own.app.inject({ method: 'PUT', url, headers, payload })
    const body = answer.json()
    const codes = (body.issues ?? []).map(({ code }: { code: string }) => code)
    return { status: answer.statusCode, body, codes }
  }
  const asked = {
    deduplication: 'larger',
    components: ['irrecoverable', 'doubled-up'],
    source: 'Mesa regional',
    confidence: 'confirmed',
    changeNote: 'Acuerdo 3',
  }

  test('is at first by the area that settlements cover, to be agreed on', async () => {
    expect(await read()).toMatchObject({
      version: 1,
      deduplication: 'area',
      components: ['irrecoverable', 'doubled-up', 'overcrowded-nuclei'],
      confidence: 'to-confirm',
    })
  })

  test('a change holds from now on, is noticed by what is computed from it, and what it was stays', async () => {
    const changes = watchChanges(own.database)
    const before = await changes.now()
    const versions = { demand: before.version('demand'), standards: before.version('standards') }
    expect(await put(1, asked)).toMatchObject({ status: 200, body: { ...asked, version: 2 } })
    expect(await read()).toMatchObject({ ...asked, version: 2, changedBy: 'planificador-local' })
    const after = await changes.now()
    expect([after.version('demand'), after.version('standards')]).toEqual([versions.demand + 1, versions.standards])
    const history = (await own.app.inject(`${url}/history`)).json() as DemandRule[]
    expect(history.map(({ version, deduplication }) => [version, deduplication])).toEqual([
      [2, 'larger'],
      [1, 'area'],
    ])
  })

  test('sent twice with one key it changes once', async () => {
    const { version } = await read()
    const key = '7b1a40f2-6f0e-4b8e-9d05-0a8d7a1c7e10'
    const answers = [await put(version, asked, key), await put(version, asked, key)]
    expect(answers.map(({ body }) => body.version)).toEqual([version + 1, version + 1])
    expect((await read()).version).toBe(version + 1)
  })

  test('somebody else’s change is not overwritten, also when both come at once', async () => {
    const { version } = await read()
    expect(await put(version - 1, asked)).toMatchObject({
      status: 412,
      codes: ['version-conflict'],
      body: { conflicts: [{ yourVersion: version - 1, current: { version } }] },
    })
    expect(await put(null, asked)).toMatchObject({ status: 428 })
    const both = await Promise.all([put(version, asked), put(version, { ...asked, deduplication: 'none' })])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412])
    expect((await read()).version).toBe(version + 1)
  })

  test('what cannot be is refused, everything at once, and nothing changes', async () => {
    const before = await read()
    const empty = await put(before.version, { ...asked, source: ' ', components: [] })
    expect(empty).toMatchObject({ status: 422, codes: ['text-blank', 'rule-without-components'] })
    const twice = await put(before.version, { ...asked, components: ['doubled-up', 'doubled-up'] })
    expect(twice).toMatchObject({ status: 422, codes: ['rule-component-twice'] })
    for (const wrong of [{ components: ['castles'] }, { deduplication: 'both' }, { components: 'doubled-up' }])
      expect(await put(before.version, { ...asked, ...wrong })).toMatchObject({ status: 400 })
    expect(await read()).toEqual(before)
  })

  test('published figures stand beside it, each series by itself', async () => {
    const figures = (await own.app.inject('/api/demand/reference-figures')).json() as ReferenceFigure[]
    const of = (code: string) =>
      figures
        .filter(({ regionCode, ...figure }) => figure.code === code && [null, '05'].includes(regionCode))
        .map(({ series, regionCode, value }) => [series, regionCode, value])
    expect(of('settlement-households')).toEqual([
      ['minvu-2022', null, 71_961],
      ['minvu-2022', '05', 18_405],
      ['minvu-2024', null, 81_608],
      ['minvu-2024', '05', 21_857],
      ['techo-2024', null, 120_584],
    ])
    expect(of('census-deficit-share')).toEqual([['census-2024', '05', 0.086]])
    const [total] = figures.filter(({ code }) => code === 'census-deficit')
    const parts = figures.filter(({ code }) => code.startsWith('census-deficit-part'))
    // As published: the parts are 100 short of the whole, and the footnote says so.
    expect(parts.reduce((sum, { value }) => sum + value, 0)).toBe((total?.value ?? 0) - 100)
    expect(total?.note).toContain('491.804')
  })
})
