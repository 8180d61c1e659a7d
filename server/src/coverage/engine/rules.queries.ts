import type { DeficitWeights, Standard } from '@arraigo/shared/coverage/coverage.schema.ts'
import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'

export interface Rules {
  standards: Standard[]
  parameters: Record<string, number>
  weights: DeficitWeights | null
}

/** Standards of every set, all parameters and the weights in force, in one statement: one moment. */
export async function rulesInForce(db: Db): Promise<Rules> {
  const { rows } = await sql<Rules>`
    select
      (select coalesce(json_agg(json_build_object('id', id, 'version', version, 'setName', set_name, 'service', service,
         'name', name, 'facilityKinds', facility_kinds, 'maxDistanceM', max_distance_m, 'validFromYear', valid_from_year,
         'source', source, 'confidence', confidence, 'changeNote', change_note) order by id), '[]') from standard) as standards,
      (select coalesce(json_object_agg(code, value), '{}') from parameter) as parameters,
      (select json_build_object('version', version, 'unknownRule', unknown_rule, 'weights', weights, 'source', source,
         'confidence', confidence, 'changedBy', changed_by, 'validFrom', valid_from, 'changeNote', change_note)
       from deficit_weights order by version desc limit 1) as weights`.execute(db)
  return rows[0] as Rules
}

export const regionNames = (db: Db) => db.selectFrom('region').select(['code', 'name']).orderBy('code').execute()

const tables = {
  streets: sql`street`,
  comunas: sql`comuna`,
  blocks: sql`block`,
  zones: sql`zone`,
  neighbourhoods: sql`neighbourhood`,
  buildings: sql`building`,
  settlements: sql`settlement`,
  facilities: sql`facility`,
}
export const collectionsWithDatasets = Object.keys(tables) as (keyof typeof tables)[]

/** Files that have rows in a collection that coverage is measured from. Reads the whole table once. */
export async function datasetsOf(db: Db, collection: keyof typeof tables): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select dataset_id as id from ${tables[collection]} where dataset_id is not null
    group by dataset_id order by dataset_id`.execute(db)
  return rows.map((row) => row.id)
}
