import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Database } from '../../platform/database.ts'
import { aFacility } from '../../testing/builders.ts'
import { databaseKinds, openTestDatabase } from '../../testing/databases.ts'
import { TerritoryKeeper } from './keeper.ts'
import type { LiveTerritory } from './liveTerritory.ts'
import { supplyKey } from './supplies.ts'

describe.each(databaseKinds)('the territory that is kept, %s database', (kind) => {
  let database: Database
  let keeper: TerritoryKeeper
  beforeAll(async () => {
    database = await openTestDatabase(kind, 'demonstration')
    keeper = new TerritoryKeeper(database.db, () => {})
    await keeper.current()
  }, 120_000)
  afterAll(() => database?.close())

  const measuresOf = (territory: LiveTerritory) =>
    territory.standards.flatMap(({ facilityKinds, maxDistanceM }) =>
      [...territory.places.keys()].map((one) => territory.measures(one, supplyKey(facilityKinds), maxDistanceM)),
    )

  test('read side by side it is what it is when read one after the other', async () => {
    const aside = await new TerritoryKeeper(database.db, () => {}, 6).current()
    const { places, facilities, basis, findings } = await keeper.current()
    expect(aside.places).toEqual(places)
    expect(aside.facilities).toEqual(facilities)
    expect(aside.findings).toEqual(findings)
    expect(aside.basis.datasetIds).toEqual(basis.datasetIds)
    const { rows } = await sql<{ id: number }>`
      select dataset_id as id from facility union select dataset_id from street union select dataset_id from block
      union select dataset_id from zone union select dataset_id from comuna union select dataset_id from settlement
      union select dataset_id from neighbourhood union select dataset_id from building order by 1`.execute(database.db)
    expect(basis.datasetIds).toEqual(rows.map(({ id }) => id).filter((id) => id !== null))
  }, 60_000)

  test('what was prepared is not to be prepared again after one facility more, and is what one says that starts then', async () => {
    const prepared = await keeper.current()
    const supplies = new Set(prepared.standards.map(({ facilityKinds }) => supplyKey(facilityKinds))).size
    let pieces = 0
    while (prepared.prepareNext()) pieces += 1
    // Each supply, and from it the distances of blocks and of settlements.
    expect(pieces).toBe(3 * supplies)
    measuresOf(prepared)
    const [x, y] = prepared.places.get('settlements')!.points.places
    const datasetsBefore = prepared.basis.datasetIds
    await aFacility(database.db, { kind: 'school', place: [x!, y!], comunaCode: null })
    const edited = await keeper.current()
    expect(edited.prepareNext()).toBe(false)
    expect(edited.basis.datasetIds.length).toBe(datasetsBefore.length + 1)
    expect(measuresOf(edited)).toEqual(measuresOf(await new TerritoryKeeper(database.db, () => {}).current()))
    expect(measuresOf(edited)).not.toEqual(measuresOf(prepared))
  }, 60_000)
})
