import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { databaseKinds, openTestDatabase } from './databases.ts'

describe.each(databaseKinds)('a test database (%s)', (kind) => {
  test('is migrated, has PostGIS, and shares nothing with the next one', async () => {
    const first = await openTestDatabase(kind)
    await sql`insert into dataset (source, collection, name, imported_by) values ('own', 'comunas', 'Valparaíso', 'test')`.execute(
      first.db,
    )
    const area = await sql<{ m2: number }>`
      select st_area(st_geomfromtext('POLYGON((0 0, 0 1, 1 1, 1 0, 0 0))', 4326)::geography) as m2`.execute(first.db)
    expect(area.rows[0]?.m2).toBeCloseTo(12_308_778_361, -3)
    await first.close()

    const second = await openTestDatabase(kind)
    expect(await second.db.selectFrom('dataset').select('id').execute()).toEqual([])
    expect(await second.db.selectFrom('region').select('code').execute()).toHaveLength(16)
    await second.close()
  })
})
