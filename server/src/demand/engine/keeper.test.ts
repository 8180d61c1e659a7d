import type { DemandTable } from '@arraigo/shared/demand/demand.schema.ts'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Database, Db } from '../../platform/database.ts'
import { aDataset, aSettlement } from '../../testing/builders.ts'
import { databaseKinds, openTestDatabase } from '../../testing/databases.ts'
import { answerPlaces } from './answers/places.ts'
import { DemandKeeper } from './keeper.ts'
import type { LiveDemand } from './liveDemand.ts'

/** A square of blocks of about a hundred metres around Viña del Mar, in one zone. */
const [west, south] = [-71.55, -33.03]
const side = 0.001

async function aBlock(
  db: Db,
  own: {
    code: string
    column: number
    people: number | null
    datasetId: number
    source?: string
    comunaCode?: string | null
  },
) {
  const [x, y] = [west + own.column * side, south]
  await sql`insert into block (source, source_id, dataset_id, code, comuna_code, population, boundary)
    values (${own.source ?? 'blocks'}, ${own.code}, ${own.datasetId}, ${own.code}, ${own.comunaCode === undefined ? '05109' : own.comunaCode}, ${own.people},
      st_multi(st_makeenvelope(${x}, ${y}, ${x + side}, ${y + side}, 4326)))`.execute(db)
}

async function aZone(
  db: Db,
  own: { code: string; columns: [number, number]; datasetId: number; source?: string; irrecoverable: number | null },
) {
  await sql`insert into zone (source, source_id, dataset_id, code, comuna_code, population, household_count,
      material_irrecoverable, material_recoverable, doubled_up_households, boundary)
    values (${own.source ?? 'zones'}, ${own.code}, ${own.datasetId}, ${own.code}, '05109', 400,
      ${own.irrecoverable === null ? null : 130}, ${own.irrecoverable}, ${own.irrecoverable === null ? null : 20},
      ${own.irrecoverable === null ? null : 12},
      st_multi(st_makeenvelope(${west + own.columns[0] * side}, ${south}, ${west + own.columns[1] * side}, ${south + side}, 4326)))`.execute(
    db,
  )
}

const square = (column: number, width: number) =>
  sql<string>`st_multi(st_makeenvelope(${west + column * side}, ${south}, ${west + (column + width) * side}, ${south + side}, 4326))`

describe.each(databaseKinds)('demand that is kept, %s database', (kind) => {
  let database: Database
  let keeper: DemandKeeper
  beforeAll(async () => {
    database = await openTestDatabase(kind)
    const { db } = database
    keeper = new DemandKeeper(db, () => {}, kind === 'server' ? 6 : 1)
    const blocks = await aDataset(db, { collection: 'blocks' })
    await db.updateTable('dataset').set({ reference_year: 2024 }).where('id', '=', blocks).execute()
    const zones = await aDataset(db, { collection: 'zones' })
    await db.updateTable('dataset').set({ reference_year: 2017 }).where('id', '=', zones).execute()
    for (const column of [0, 1, 2, 3])
      await aBlock(db, { code: `510901${column}`, column, people: 100, datasetId: blocks })
    // Beyond the zones; and one whose people nobody states.
    await aBlock(db, { code: '5109020', column: 6, people: 50, datasetId: blocks })
    await aBlock(db, { code: '5109021', column: 3, people: null, datasetId: blocks })
    await aZone(db, { code: '05109011001', columns: [0, 4], datasetId: zones, irrecoverable: 8 })
    await aZone(db, { code: '05109011002', columns: [10, 12], datasetId: zones, irrecoverable: null })
  }, 60_000)
  afterAll(() => database?.close())

  const comuna = (live: LiveDemand) => answerPlaces(live, { of: 'comunas', in: '05109' }).places[0]!
  const codes = ({ findings }: LiveDemand) => findings.map(({ code }) => code)
  const finding = ({ findings }: LiveDemand, code: string) => findings.find((own) => own.code === code)?.params
  const figures = ({ places, total }: DemandTable) => ({ places, total })
  /** What one says that reads everything now. */
  const afresh = async () => new DemandKeeper(database.db, () => {}).current()
  const everything = (live: LiveDemand) =>
    (['regions', 'comunas', 'zones', 'blocks'] as const).map((of) => figures(answerPlaces(live, { of })))

  test('reads census and settlements as one demand, and says what is wrong with them', async () => {
    const live = await keeper.current()
    expect(comuna(live)).toMatchObject({
      people: { value: 850 },
      families: { value: 20 },
      settlementFamilies: { value: null, how: 'unknown' },
      censusFamilies: { value: 20, how: 'counted' },
      setAside: { value: 0 },
      need: {
        irrecoverable: { value: 8 },
        'doubled-up': { value: 12 },
        recoverable: { value: 20 },
        sanitation: { value: null },
      },
    })
    // 50 in no zone, and the 400 of a zone that publishes nothing.
    expect(comuna(live).unknownShare).toBeCloseTo(450 / 850, 9)
    expect(live.basis).toMatchObject({ needYear: 2017, peopleYear: 2024, rule: { version: 1, deduplication: 'area' } })
    expect(finding(live, 'demand-blocks-without-zone')).toEqual({ count: 1, people: 50 })
    expect(codes(live)).toEqual(
      expect.arrayContaining([
        'demand-years-differ',
        'demand-zones-unknown',
        'demand-blocks-people-unknown',
        'demand-no-settlements',
      ]),
    )
  })

  test('a settlement that comes, is drawn anew, counted, repeated and closed changes what it touches', async () => {
    const { db } = database
    const id = await aSettlement(db, { households: 7 })
    await db
      .updateTable('settlement')
      .set({ boundary: square(0, 1.5) })
      .where('id', '=', id)
      .execute()
    const drawn = await keeper.current()
    // A block and a half of four, which have 20 families.
    expect(comuna(drawn).setAside.value).toBeCloseTo(7.5, 4)
    expect(comuna(drawn).families.value).toBeCloseTo(7 + 20 - 7.5, 4)
    expect(everything(drawn)).toEqual(everything(await afresh()))

    const other = await aSettlement(db, { households: 7, repeatsId: id })
    await db
      .updateTable('settlement')
      .set({ boundary: square(2, 2) })
      .where('id', '=', other)
      .execute()
    const repeated = await keeper.current()
    expect(comuna(repeated)).toMatchObject({ settlements: 1, settlementFamilies: { value: 7 } })
    expect(finding(repeated, 'demand-settlements-repeated')).toMatchObject({ count: 1 })
    expect(comuna(repeated).setAside.value).toBeCloseTo(7.5, 4)

    // The record that it repeats is gone: now it is the settlement, and it covers the other half.
    await db
      .updateTable('settlement')
      .set({ status: 'closed', closed_reason: 'upgraded' })
      .where('id', '=', id)
      .execute()
    const closed = await keeper.current()
    expect(comuna(closed).setAside.value).toBeCloseTo(10, 4)
    expect(everything(closed)).toEqual(everything(await afresh()))

    await db.updateTable('settlement').set({ household_count: null }).where('id', '=', other).execute()
    const unknown = await keeper.current()
    expect(comuna(unknown)).toMatchObject({
      settlements: 1,
      settlementsUnknown: 1,
      setAside: { value: 0 },
      families: { value: 20 },
    })
    await db.deleteFrom('settlement').where('id', 'in', [id, other]).execute()
    expect(everything(await keeper.current())).toEqual(everything(await afresh()))
  }, 30_000)

  test('a settlement as large as its comuna’s blocks, one outside of them and one without a boundary are said', async () => {
    const { db } = database
    const [large, outside, undrawn] = [
      await aSettlement(db, { households: 5000 }),
      await aSettlement(db, { households: 4 }),
      await aSettlement(db, { households: 3, place: null }),
    ]
    await db
      .updateTable('settlement')
      .set({ boundary: square(-20, 60) })
      .where('id', '=', large)
      .execute()
    await db
      .updateTable('settlement')
      .set({ boundary: square(30, 1) })
      .where('id', '=', outside)
      .execute()
    const live = await keeper.current()
    expect(finding(live, 'demand-settlements-larger')).toMatchObject({ count: 1 })
    expect(finding(live, 'demand-settlements-outside-blocks')).toEqual({ count: 1 })
    expect(finding(live, 'demand-settlements-without-boundary')).toEqual({ count: 1 })
    // All of the census is inside, and no more than that is set aside.
    expect(comuna(live)).toMatchObject({ setAside: { value: 20 }, families: { value: 5007 } })
    await db.deleteFrom('settlement').where('id', 'in', [large, outside, undrawn]).execute()
  })

  test('another rule and another figure of the method make other figures, by a rule that is said', async () => {
    const { db } = database
    const id = await aSettlement(db, { households: 2 })
    await db
      .updateTable('settlement')
      .set({ boundary: square(0, 1.5) })
      .where('id', '=', id)
      .execute()
    await sql`insert into demand_rule (version, deduplication, components, source, confidence)
      values (2, 'larger', '{doubled-up}', 'Prueba', 'confirmed')`.execute(db)
    const live = await keeper.current()
    expect(live.basis.rule).toMatchObject({ version: 2, deduplication: 'larger', components: ['doubled-up'] })
    expect(comuna(live)).toMatchObject({ setAside: { value: 2 }, families: { value: 12 } })
    await sql`update parameter set value = 11, version = version + 1 where code = 'published-min-people'`.execute(db)
    expect((await keeper.current()).thresholds.people).toBe(11)
    await sql`delete from demand_rule where version = 2`.execute(db)
    await db.deleteFrom('settlement').where('id', '=', id).execute()
  })

  test('the same census imported twice counts once; rows without a comuna are of the one around them', async () => {
    const { db } = database
    const before = comuna(await keeper.current())
    const again = await aDataset(db, { collection: 'blocks' })
    await db.updateTable('dataset').set({ reference_year: 2024 }).where('id', '=', again).execute()
    await aBlock(db, { code: '5109010', column: 0, people: 100, datasetId: again, source: 'blocks again' })
    const old = await aDataset(db, { collection: 'zones' })
    await db.updateTable('dataset').set({ reference_year: 2002 }).where('id', '=', old).execute()
    await aZone(db, {
      code: '05109019999',
      columns: [0, 4],
      datasetId: old,
      irrecoverable: 90,
      source: 'zones of 2002',
    })
    const live = await keeper.current()
    expect(comuna(live)).toMatchObject({ people: before.people, families: before.families, need: before.need })
    expect(finding(live, 'demand-blocks-twice')).toEqual({ count: 1 })
    expect(finding(live, 'demand-zones-older')).toEqual({ count: 1 })
  })

  test('rows without a comuna are of the one around them; islands far west do not widen their region to the ocean', async () => {
    const { db } = database
    const dataset = await aDataset(db, { collection: 'comunas' })
    const comunaRow = (code: string, name: string, box: [number, number, number, number]) =>
      sql`insert into comuna (source, source_id, dataset_id, code, name, region_code, boundary)
        values ('comunas', ${code}, ${dataset}, ${code}, ${name}, '05', st_multi(st_makeenvelope(${box[0]}, ${box[1]}, ${box[2]}, ${box[3]}, 4326)))`.execute(
        db,
      )
    await comunaRow('05109', 'Viña del Mar', [-71.6, -33.1, -71.5, -33])
    await comunaRow('05201', 'Isla de Pascua', [-109.5, -27.2, -109.2, -27])
    const blocks = await aDataset(db, { collection: 'blocks' })
    await db.updateTable('dataset').set({ reference_year: 2024 }).where('id', '=', blocks).execute()
    const before = comuna(await keeper.current()).people.value!
    await aBlock(db, { code: '5109077', column: 8, people: 33, datasetId: blocks, comunaCode: null })
    const live = await keeper.current()
    expect(comuna(live).people.value).toBe(before + 33)
    const [region] = answerPlaces(live, { of: 'regions', in: '05' }).places
    expect(region!.bounds).toEqual([-71.6, -33.1, -71.5, -33])
    const islands = answerPlaces(live, { of: 'comunas', in: '05201' }).places[0]!
    expect(islands.bounds).toEqual([-109.5, -27.2, -109.2, -27])
    expect(islands).toMatchObject({ families: { how: 'unknown' }, remarks: [{ code: 'demand-place-need-unknown' }] })
    expect(finding(live, 'demand-comunas-without-need')).toEqual({ count: 1, examples: 'Isla de Pascua' })
  })

  test('percentages that cannot be are unknown and told; households where nobody lives are told and stay with their zone', async () => {
    const { db } = database
    const dataset = await aDataset(db, { collection: 'zones' })
    await db.updateTable('dataset').set({ reference_year: 2017 }).where('id', '=', dataset).execute()
    const before = answerPlaces(await keeper.current(), { of: 'comunas', in: '05101' }).total
    expect(before.need.irrecoverable!.value).toBeNull()
    await sql`insert into zone (source, source_id, dataset_id, code, comuna_code, population, household_count, material_pct,
        doubled_up_pct, material_irrecoverable, boundary)
      values ('zones', 'wrong', ${dataset}, '05101011001', '05101', 40, null, 140, -3, null, null),
             ('zones', 'empty', ${dataset}, '05101011002', '05101', 0, 20, null, null, 5,
              st_multi(st_makeenvelope(-71.7, -33.1, -71.69, -33.09, 4326)))`.execute(db)
    const live = await keeper.current()
    expect(finding(live, 'demand-need-percentage-impossible')).toEqual({ count: 1, examples: '05101011001' })
    expect(finding(live, 'demand-need-households-without-people')).toEqual({ count: 1, examples: '05101011002' })
    const { total, places } = answerPlaces(live, { of: 'zones', in: '05101' })
    expect(total.need).toMatchObject({ irrecoverable: { value: 5, how: 'counted' }, 'doubled-up': { value: null } })
    // The forty of the zone that says nothing possible; it has no boundary, and counts all the same.
    expect(total).toMatchObject({ people: { value: 40 }, unknownShare: 1 })
    expect(places.map(({ code, families }) => [code, families.value])).toEqual([
      ['05101011001', null],
      ['05101011002', 5],
    ])
  })
})
