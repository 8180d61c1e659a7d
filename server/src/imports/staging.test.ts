import { encodeWkb } from '@arraigo/shared/geo/wkb.ts'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../platform/database.ts'
import { databaseKinds, openTestDatabase } from '../testing/databases.ts'
import { openStaging, type StagedRow } from './staging.queries.ts'

const row = (rowNo: number, source_id: string, shape: Uint8Array | null, value: unknown): StagedRow => ({
  rowNo,
  source: 'prueba',
  sourceId: source_id,
  sourceIdBase: 'base',
  fields: JSON.stringify({ value }),
  attributes: JSON.stringify({ [source_id]: value }),
  shape,
})
const oddText = 'tab\tline\nreturn\r back\\slash \\N "quoted" ñandú 🏚️ €'
const rows = [
  row(1, oddText, encodeWkb({ type: 'Point', coordinates: [-71.61234567890124, -33] }, 4326), oddText),
  row(2, '', null, null),
  row(2_000_000_000, '\\N', encodeWkb({ type: 'MultiPolygon', coordinates: [] }, 32719), [1e-7, { a: 'ñ' }]),
]

describe.each(databaseKinds)('rows on their way into the %s database', (kind) => {
  let database: Database
  beforeAll(async () => {
    database = await openTestDatabase(kind)
  })
  afterAll(() => database.close())

  it('arrive as they were sent, in however many portions', async () => {
    const staging = await openStaging(database, 7)
    await staging.add(rows.slice(0, 1))
    await staging.add([])
    await staging.add(rows.slice(1))
    await staging.end()
    const { rows: arrived } = await sql`
      select import_id, row_no, source, source_id, source_id_base, fields, attributes, encode(st_asewkb(shape), 'hex') as shape
      from import_row order by row_no
    `.execute(database.db)
    expect(arrived).toEqual(
      rows.map(({ rowNo, source, sourceId, sourceIdBase, fields, attributes, shape }) => ({
        import_id: 7,
        row_no: rowNo,
        source,
        source_id: sourceId,
        source_id_base: sourceIdBase,
        fields: JSON.parse(fields),
        attributes: JSON.parse(attributes),
        shape: shape === null ? null : Buffer.from(shape).toString('hex'),
      })),
    )
  })
})
