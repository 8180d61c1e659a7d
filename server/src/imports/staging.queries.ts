import { once } from 'node:events'
import { sql } from 'kysely'
import { type CopyStreamQuery, from as copyFrom } from 'pg-copy-streams'
import type { Database, Db } from '../platform/database.ts'
import { copyEnd, copyStart, encodeCopyRows } from './copyRows.ts'

/** A mapped row on its way in; shape is EWKB in the file's own CRS. */
export interface StagedRow {
  rowNo: number
  /** The row's series. */
  source: string
  sourceId: string
  /** The id as the file has it, where `sourceId` got a suffix because the file repeats it. */
  sourceIdBase: string
  fields: string
  attributes: string
  shape: Uint8Array | null
}

/** Where staged rows go until the file is read to its end. */
export interface Staging {
  add(rows: StagedRow[]): Promise<void>
  /** Everything added is in import_row when this resolves. */
  end(): Promise<void>
  /** Gives up: nothing more will be added. */
  abort(reason: Error): void
}

/**
 * The way into import_row. On a server one COPY for the whole file, so that reading here and writing there go on at the
 * same time; on the embedded database, whose socket cannot COPY, one statement with arrays a batch, so that other requests
 * get their turn in between.
 */
export const openStaging = (database: Database, importId: number): Promise<Staging> =>
  database.kind === 'embedded' ? insertStaging(database.db, importId) : copyStaging(database, importId)

async function insertStaging(db: Db, importId: number): Promise<Staging> {
  return {
    add: async (rows) => {
      if (rows.length === 0) return
      await sql`
        insert into import_row (import_id, row_no, source, source_id, source_id_base, fields, attributes, shape)
        select ${importId}, r, o, i, b, f::jsonb, a::jsonb, s::geometry
        from unnest(${rows.map((row) => row.rowNo)}::int[], ${rows.map((row) => row.source)}::text[], ${rows.map((row) => row.sourceId)}::text[],
          ${rows.map((row) => row.sourceIdBase)}::text[], ${rows.map((row) => row.fields)}::text[],
          ${rows.map((row) => row.attributes)}::text[], ${rows.map((row) => hexOf(row.shape))}::text[]) as t(r, o, i, b, f, a, s)
      `.execute(db)
    },
    end: async () => {},
    abort: () => {},
  }
}

const hexOf = (shape: Uint8Array | null) => (shape === null ? null : Buffer.from(shape).toString('hex'))

async function copyStaging({ pool }: Database, importId: number): Promise<Staging> {
  const client = await pool.connect()
  const stream: CopyStreamQuery = client.query(
    copyFrom(
      'copy import_row (import_id, row_no, source, source_id, source_id_base, fields, attributes, shape) from stdin with (format binary)',
    ),
  )
  let failure: Error | null = null
  stream.on('error', (error) => {
    failure ??= error
  })
  const ended = once(stream, 'finish')
  ended.catch(() => {})
  stream.write(copyStart)
  return {
    add: async (rows) => {
      if (failure !== null) throw failure
      if (!stream.write(encodeCopyRows(importId, rows))) await once(stream, 'drain')
    },
    end: async () => {
      stream.end(copyEnd)
      await ended
      client.release()
    },
    abort: (reason) => {
      stream.destroy()
      client.release(reason)
    },
  }
}

export const clearStaging = (db: Db, importId: number) =>
  db.deleteFrom('import_row').where('import_id', '=', importId).execute()
