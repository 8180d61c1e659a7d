// The whole territory that a database holds: from nothing in memory to every service of every block and settlement, and again
// after one facility is added.
import { TerritoryKeeper } from '../../server/src/coverage/engine/keeper.ts'
import type { LiveTerritory } from '../../server/src/coverage/engine/liveTerritory.ts'
import { supplyKey } from '../../server/src/coverage/engine/supplies.ts'
import type { Database } from '../../server/src/platform/database.ts'
import { type Figures, round } from './report.ts'

const collections = ['blocks', 'settlements'] as const

/** Writes one facility to the database and takes it out again. */
export async function measureTerritory(database: Database): Promise<Figures> {
  const keeper = new TerritoryKeeper(database.db, () => {})
  const first = await secondsOf(async () => measureAll(await keeper.current()))
  const loaded = keeper.last!
  const again = new TerritoryKeeper(database.db, () => {})
  const restarted = await secondsOf(async () => measureAll(await again.current()))
  const id = await addSchool(database)
  const added = await secondsOf(async () => measureAll(await keeper.current()))
  await database.db.deleteFrom('facility').where('id', '=', id).execute()
  return {
    blocks: loaded.places.get('blocks')!.ids.length,
    settlements: loaded.places.get('settlements')!.ids.length,
    points: collections.reduce((sum, collection) => sum + loaded.places.get(collection)!.points.placeOf.length, 0),
    'all services from nothing (s)': round(first),
    'all services with the saved network (s)': round(restarted),
    'all services after one more school (ms)': Math.round(1000 * added),
  }
}

function measureAll(territory: LiveTerritory): void {
  for (const collection of collections)
    for (const { facilityKinds, maxDistanceM } of territory.standards)
      territory.measures(collection, supplyKey(facilityKinds), maxDistanceM)
}

async function addSchool({ db }: Database): Promise<number> {
  const school = await db
    .selectFrom('facility')
    .selectAll()
    .where('kind', '=', 'school')
    .where('location', 'is not', null)
    .orderBy('id')
    .limit(1)
    .executeTakeFirstOrThrow()
  const { id: _, ...values } = school
  const added = await db
    .insertInto('facility')
    .values({ ...values, attributes: '{}', source_id: 'bench' })
    .returning('id')
    .executeTakeFirstOrThrow()
  return added.id
}

async function secondsOf(work: () => Promise<void>): Promise<number> {
  const started = performance.now()
  await work()
  return (performance.now() - started) / 1000
}
