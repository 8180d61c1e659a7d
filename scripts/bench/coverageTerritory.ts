// The whole territory that a database holds: from nothing in memory to every service of every block and settlement, and again
// after one facility is added.
import { sql } from 'kysely'
import { answerWhatIf } from '../../server/src/coverage/engine/answers/whatIf.ts'
import { TerritoryKeeper } from '../../server/src/coverage/engine/keeper.ts'
import type { LiveTerritory } from '../../server/src/coverage/engine/liveTerritory.ts'
import { supplyKey } from '../../server/src/coverage/engine/supplies.ts'
import type { Database } from '../../server/src/platform/database.ts'
import type { WhatIfRequest } from '../../shared/src/coverage/coverage.schema.ts'
import { type Figures, round } from './report.ts'

const collections = ['blocks', 'settlements'] as const

/** Writes one facility to the database and takes it out again. Processor seconds are this process's, without the database's. */
export async function measureTerritory(database: Database): Promise<Figures> {
  const opened = () => new TerritoryKeeper(database.db, () => {}, 6)
  const keeper = opened()
  const first = await timed(async () => measureAll(await keeper.current()))
  const loaded = keeper.last!
  const again = opened()
  const restarted = await timed(async () => measureAll(await again.current()))
  const place = await placeOfSchool(database)
  // Of a kind of which nothing was asked before; and where everything is measured already, as it is soon after the start.
  const unasked = await opened().current()
  const unaskedWhatIf = await timed(async () => void answerWhatIf(unasked, oneFacility(place)))
  const whatIf = await timed(async () => void answerWhatIf(loaded, oneFacility(place)))
  const id = await addSchool(database)
  const added = await timed(async () => measureAll(await keeper.current()))
  await database.db.deleteFrom('facility').where('id', '=', id).execute()
  return {
    blocks: loaded.places.get('blocks')!.ids.length,
    settlements: loaded.places.get('settlements')!.ids.length,
    points: collections.reduce((sum, collection) => sum + loaded.places.get(collection)!.points.placeOf.length, 0),
    allServicesFromNothingS: round(first.ms / 1000),
    allServicesFromNothingCpuS: round(first.cpuMs / 1000),
    allServicesWithSavedNetworkS: round(restarted.ms / 1000),
    allServicesWithSavedNetworkCpuS: round(restarted.cpuMs / 1000),
    afterOneMoreSchoolMs: round(added.ms, 0),
    afterOneMoreSchoolCpuMs: round(added.cpuMs, 0),
    firstWhatIfMs: round(whatIf.ms, 0),
    firstWhatIfCpuMs: round(whatIf.cpuMs, 0),
    firstWhatIfBeforeAnyDistanceMs: round(unaskedWhatIf.ms, 0),
    firstWhatIfBeforeAnyDistanceCpuMs: round(unaskedWhatIf.cpuMs, 0),
  }
}

function measureAll(territory: LiveTerritory): void {
  for (const collection of collections)
    for (const { facilityKinds, maxDistanceM } of territory.standards)
      territory.measures(collection, supplyKey(facilityKinds), maxDistanceM)
}

const oneFacility = (coordinates: [number, number]): WhatIfRequest => ({
  elements: [
    { type: 'facility', kind: 'school', name: 'bench', capacity: 400, geometry: { type: 'Point', coordinates } },
  ],
})

const firstSchool = ({ db }: Database) =>
  db.selectFrom('facility').where('kind', '=', 'school').where('location', 'is not', null).orderBy('id').limit(1)

async function placeOfSchool(database: Database): Promise<[number, number]> {
  const { x, y } = await firstSchool(database)
    .select([sql<number>`st_x(location)`.as('x'), sql<number>`st_y(location)`.as('y')])
    .executeTakeFirstOrThrow()
  return [x, y]
}

async function addSchool(database: Database): Promise<number> {
  const school = await firstSchool(database).selectAll().executeTakeFirstOrThrow()
  const { id: _, ...values } = school
  const added = await database.db
    .insertInto('facility')
    .values({ ...values, attributes: '{}', source_id: 'bench' })
    .returning('id')
    .executeTakeFirstOrThrow()
  return added.id
}

/** On a busy machine the clock says more than the work took: both are said. */
async function timed(work: () => Promise<void>): Promise<{ ms: number; cpuMs: number }> {
  const started = performance.now()
  const used = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(used)
  return { ms: performance.now() - started, cpuMs: (user + system) / 1000 }
}
