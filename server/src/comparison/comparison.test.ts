import type { Accepted, Comparable, Comparison, ComparisonRow } from '@arraigo/shared/comparison/comparison.schema.ts'
import type { ImportRequest } from '@arraigo/shared/imports/import.schema.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aFeature, geojson, importText, settlementMapping, square, type TestFeature } from '../imports/testing.ts'
import { databaseKinds } from '../testing/databases.ts'
import { startTestApp, type TestApp } from '../testing/testApp.ts'

const shape = (west: number, size?: number) => ({ type: 'Polygon', coordinates: square(west, -33.05, size) })
const half = (west: number) => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, -33.05],
      [west + 0.0005, -33.05],
      [west + 0.0005, -33.049],
      [west, -33.049],
      [west, -33.05],
    ],
  ],
})
const row = (id: string, geometry: unknown, hogares: number | null = 20, nombre = `Toma ${id}`): TestFeature =>
  aFeature({ id, nombre, comuna: '05109', hogares }, geometry)

/** A is to stay, B to go, C to grow, D to move, E to have more households, F to be split, G1 and G2 to become one. */
const before = [
  row('A', shape(-71.6)),
  row('B', shape(-71.59)),
  row('C', shape(-71.58)),
  row('D', shape(-71.57)),
  row('E', shape(-71.56), 20),
  row('F', shape(-71.55)),
  row('G1', half(-71.54)),
  row('G2', half(-71.5395)),
]
const after = [
  row('A', shape(-71.6)),
  row('C', shape(-71.58, 0.0012)),
  row('D', shape(-71.45)),
  row('E', shape(-71.56), 32, 'Toma E ampliada'),
  row('F', half(-71.55)),
  row('F2', half(-71.5495)),
  row('G1', shape(-71.54)),
  row('H', shape(-71.5), null),
]
const community = { ...settlementMapping, source: 'comunidad', dataset: { name: 'Catastro de la comunidad' } }

describe.each(databaseKinds)('comparing two sources in the %s database', (kind) => {
  let test: TestApp
  let app: TestApp['app']
  let database: TestApp['database']
  let communityId: string

  beforeAll(async () => {
    test = await startTestApp(kind)
    ;({ app, database } = test)
    await bring('ministerio.geojson', before, { mapping: settlementMapping })
  })
  afterAll(() => test.close())

  const bring = (name: string, features: TestFeature[], request: ImportRequest) =>
    importText(database, name, geojson(features), request)
  const compare = async (query: string): Promise<Comparison> => (await app.inject(`/api/comparisons?${query}`)).json()
  const settlements = () =>
    database.db
      .selectFrom('settlement')
      .select(['id', 'code', 'name', 'status', 'closed_reason', 'household_count', 'version', 'change_note', 'source'])
      .orderBy('id')
      .execute()
  const kindsByCode = (rows: ComparisonRow[]) =>
    Object.fromEntries(rows.map((one) => [(one.before ?? one.after)?.code ?? '', one.kind]))
  const accept = (rows: ComparisonRow[], more: object = {}) =>
    app.inject({
      method: 'POST',
      url: '/api/comparisons/accept',
      payload: {
        before: 'current',
        after: communityId,
        items: rows.map(({ key, before: now }) => ({ key, version: now?.version ?? null })),
        ...more,
      },
    })

  it('keeps what each import said, and one for comparison changes no settlement', async () => {
    const untouched = await settlements()
    const run = await bring('comunidad.geojson', after, { mapping: community, forComparison: true })
    expect(run).toMatchObject({ state: 'stored', counts: { read: 8, added: 0, updated: 0, unchanged: 0 } })
    expect(run.counts?.rules['kept-for-comparison']).toMatchObject({ rows: 1, example: { rows: 8 } })
    expect(await settlements()).toEqual(untouched)
    const comparable = (await app.inject('/api/comparisons/datasets')).json<Comparable>()
    expect(comparable.current).toEqual({ rows: 8 })
    expect(comparable.datasets).toMatchObject([
      { name: 'Catastro de la comunidad', rows: 8, isForComparison: true },
      { name: 'Prueba', rows: 8, isForComparison: false },
    ])
    communityId = String(run.datasetId)
  })

  it('stores the same file for comparison once, and still lets it be merged', async () => {
    const again = await bring('comunidad.geojson', after, { mapping: community, forComparison: true })
    expect(again).toMatchObject({ state: 'unchanged', datasetId: Number(communityId) })
    const merged = await bring('comunidad.geojson', after, { mapping: community, dryRun: true })
    expect(merged).toMatchObject({ state: 'checked', counts: { added: 8 } })
  })

  it('refuses to keep anything else than settlements for comparison', async () => {
    const run = await bring('ferias.geojson', [row('A', { type: 'Point', coordinates: [-71.6, -33] })], {
      mapping: {
        ...settlementMapping,
        collection: 'facilities',
        fields: { name: { from: 'nombre' }, kind: { constant: 'market' } },
      },
      forComparison: true,
    })
    expect(run.state).toBe('rejected')
    expect(run.issues).toMatchObject([{ code: 'comparison-needs-settlements' }])
  })

  it('finds the settlements as they are now the same as what their file said', async () => {
    const { datasets } = (await app.inject('/api/comparisons/datasets')).json<Comparable>()
    const own = datasets.find(({ isForComparison }) => !isForComparison)?.id
    const { totals } = await compare(`before=${own}&after=current`)
    expect(totals.kinds).toMatchObject({ same: 8, new: 0, gone: 0, changed: 0 })
  })

  it('finds new, gone, moved, grown, changed, split and merged', async () => {
    const { rows, totals } = await compare(`before=current&after=${communityId}`)
    expect(kindsByCode(rows)).toEqual({
      A: 'same',
      B: 'gone',
      C: 'grown',
      D: 'moved',
      E: 'changed',
      F: 'split',
      F2: 'split',
      G1: 'merged',
      G2: 'merged',
      H: 'new',
    })
    expect(totals.before).toMatchObject({ rows: 8, knownHouseholds: 160, unknownHouseholds: 0 })
    expect(totals.after).toMatchObject({ rows: 8, unknownHouseholds: 1 })
    const grown = rows.find(({ kind: is }) => is === 'grown')
    expect(grown?.areaDifferencePct).toBeCloseTo(44, 0)
    const changed = rows.find(({ kind: is }) => is === 'changed')
    expect(changed?.changes).toEqual([
      { field: 'name', before: 'Toma E', after: 'Toma E ampliada' },
      { field: 'household_count', before: 20, after: 32 },
    ])
    expect(changed?.householdDifference).toBe(12)
  })

  it('is the mirror image the other way round, and filters by place after matching', async () => {
    const { rows } = await compare(`before=${communityId}&after=current&region=05`)
    expect(kindsByCode(rows)).toMatchObject({ B: 'new', C: 'shrunk', F: 'merged', H: 'gone' })
    expect((await compare(`before=${communityId}&after=current&comuna=13101`)).rows).toEqual([])
  })

  it('draws what was added and what was removed', async () => {
    const { rows } = await compare(`before=current&after=${communityId}`)
    const keys = rows.filter(({ kind: is }) => is === 'grown' || is === 'gone').map(({ key }) => key)
    const answer = await app.inject({
      method: 'POST',
      url: '/api/comparisons/shapes',
      payload: { before: 'current', after: communityId, keys },
    })
    const parts = answer.json().features.map((one: { properties: { key: string; part: string } }) => one.properties)
    const [gone, grown] = [rows.find((one) => one.kind === 'gone')?.key, rows.find((one) => one.kind === 'grown')?.key]
    expect(parts.filter(({ key }: { key: string }) => key === grown).map(({ part }: { part: string }) => part)).toEqual(
      ['added', 'after', 'before'],
    )
    expect(parts.filter(({ key }: { key: string }) => key === gone).map(({ part }: { part: string }) => part)).toEqual([
      'before',
      'removed',
    ])
  })

  it('says which source is not there', async () => {
    const answer = await app.inject('/api/comparisons?before=999&after=current')
    expect(answer.statusCode).toBe(404)
    expect(answer.json().issues).toMatchObject([{ code: 'comparison-source-unknown', path: 'before' }])
    expect((await app.inject('/api/comparisons?before=x&after=current')).statusCode).toBe(400)
  })

  it('closes nothing without a reason, and takes nothing where one of the settlements has changed since', async () => {
    const { rows } = await compare(`before=current&after=${communityId}`)
    const chosen = rows.filter(({ kind: is }) => is === 'gone' || is === 'changed')
    const without = await accept(chosen)
    expect(without.statusCode).toBe(422)
    expect(without.json().issues).toMatchObject([{ code: 'comparison-reason-missing', params: { rows: 1 } }])

    const untouched = await settlements()
    const old = chosen.map((one) => (one.before === null ? one : { ...one, before: { ...one.before, version: 7 } }))
    const conflict = await accept(old, { closedReason: 'relocated' })
    expect(conflict.statusCode).toBe(412)
    expect(conflict.json().conflicts).toHaveLength(2)
    expect(conflict.json().code).toBe('version-conflict')
    const gone = await accept([{ ...chosen[0], key: '1-999999' } as ComparisonRow])
    expect(gone.statusCode).toBe(409)
    expect(await settlements()).toEqual(untouched)
  })

  it('takes everything over in one go, and takes it back', async () => {
    const untouched = await settlements()
    const { rows } = await compare(`before=current&after=${communityId}`)
    const chosen = rows.filter(({ kind: is }) => is !== 'same')
    const answer = await accept(chosen, { closedReason: 'relocated' })
    expect(answer.json()).toMatchObject({ unchanged: [] })
    const accepted = answer.json<Accepted>()
    expect(accepted.items.map(({ key }) => key).sort()).toEqual(chosen.map(({ key }) => key).sort())

    const now = Object.fromEntries((await settlements()).map((one) => [one.code, one]))
    expect(now.A).toMatchObject({ version: 1 })
    expect(now.B).toMatchObject({ status: 'closed', closed_reason: 'relocated' })
    expect(now.E).toMatchObject({
      name: 'Toma E ampliada',
      household_count: 32,
      change_note: 'comparación: Catastro de la comunidad',
    })
    expect(now.G2).toMatchObject({ status: 'closed', closed_reason: 'merged' })
    expect(now.H).toMatchObject({ source: 'comunidad', household_count: null, status: 'identified', version: 1 })
    const lineage = await database.db.selectFrom('settlement_lineage').select(['kind']).orderBy('kind').execute()
    expect(lineage).toEqual([{ kind: 'merge' }, { kind: 'split' }])
    const after = await compare(`before=current&after=${communityId}`)
    expect(after.rows.filter(({ kind: is }) => is !== 'same' && is !== 'closed')).toEqual([])

    const undo = await app.inject({
      method: 'POST',
      url: '/api/comparisons/undo',
      payload: {
        items: accepted.items.map(({ settlementId, version, versionBefore }) => ({
          settlementId,
          version,
          versionBefore,
        })),
      },
    })
    expect(undo.json()).toMatchObject({ unchanged: [] })
    const back = await settlements()
    const known = back.filter(({ id }) => untouched.some((one) => one.id === id))
    const saying = ({ code, name, status, household_count }: (typeof back)[number]) => ({
      code,
      name,
      status,
      household_count,
    })
    expect(known.map(saying)).toEqual(untouched.map(saying))
    expect(back.filter((one) => !known.includes(one)).map(({ code, closed_reason }) => [code, closed_reason])).toEqual([
      ['F2', 'removed'],
      ['H', 'removed'],
    ])
  })

  it('offers what was taken back as before, and opens again what was closed here when that is accepted', async () => {
    const { rows } = await compare(`before=current&after=${communityId}`)
    expect(kindsByCode(rows)).toMatchObject({
      B: 'gone',
      F: 'split',
      F2: 'split',
      G1: 'merged',
      G2: 'merged',
      H: 'new',
    })
    expect(await database.db.selectFrom('settlement_lineage').selectAll().execute()).toEqual([])
    await accept(rows.filter(({ after: side }) => side?.code === 'H'))
    await database.db
      .updateTable('settlement')
      .set({ status: 'closed', closed_reason: 'evicted' })
      .where('code', '=', 'H')
      .where('status', '<>', 'closed')
      .execute()
    const again = await compare(`before=current&after=${communityId}`)
    const closed = again.rows.filter(({ kind: is }) => is === 'closed')
    expect(closed.map(({ after: side }) => side?.code)).toEqual(['H'])
    expect((await accept(closed)).statusCode).toBe(200)
    const open = (await settlements()).filter(({ code, status }) => code === 'H' && status !== 'closed')
    expect(open).toMatchObject([{ status: 'identified', closed_reason: null, source: 'comunidad' }])
  })

  it('of several who accept the same new row at once one makes it, and the others are told that it is done', async () => {
    const again = await compare(`before=${communityId}&after=current`)
    const { rows } = await compare(`before=current&after=${communityId}`)
    const made = rows.filter(({ before: side, after: other }) => side === null && other !== null).slice(0, 1)
    expect([again.rows.length > 0, made.length]).toEqual([true, 1])
    const before = (await settlements()).length
    const answers = await Promise.all([1, 2, 3].map(() => accept(made)))
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409, 409])
    expect(await settlements()).toHaveLength(before + 1)
  })

  it('needs the settlements of today on one side to accept anything', async () => {
    const answer = await accept([{ key: '1-2', before: null } as ComparisonRow], { before: communityId })
    expect(answer.json()).toMatchObject({ status: 422, code: 'comparison-needs-current' })
  })
})
