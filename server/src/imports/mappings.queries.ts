import type { Mapping } from '@arraigo/shared/imports/mapping.schema.ts'
import type { Db } from '../platform/database.ts'

export const listMappings = (db: Db) =>
  db.selectFrom('import_mapping').select(['id', 'name', 'mapping']).orderBy('name').execute()

/** Saves a mapping under a name; the same name again replaces it. */
export const saveMapping = (db: Db, name: string, mapping: Mapping, actor: string) =>
  db
    .insertInto('import_mapping')
    .values({ name, mapping: JSON.stringify(mapping), created_by: actor })
    .onConflict((conflict) =>
      conflict.column('name').doUpdateSet({ mapping: JSON.stringify(mapping), created_by: actor }),
    )
    .returning(['id', 'name', 'mapping'])
    .executeTakeFirstOrThrow()

export const deleteMapping = (db: Db, id: number) =>
  db.deleteFrom('import_mapping').where('id', '=', id).returning('id').executeTakeFirst()
