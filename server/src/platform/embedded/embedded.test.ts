import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestDatabase } from '../../testing/databases.ts'
import type { Database } from '../database.ts'

/** The part of pg's connection that speaks the protocol. */
interface Protocol {
  parse(query: { text: string; name: string; types: number[] }): void
  bind(values: { values: string[] }): void
  sync(): void
}

describe('connections of the embedded database', () => {
  let database: Database
  beforeAll(async () => {
    database = await openTestDatabase('embedded')
  })
  afterAll(() => database.close())

  it('keeps statements and values of several connections apart, whatever their size', async () => {
    // A long value arrives in several pieces, and a short query of another connection finds its way in between.
    const ask = async (client: number) => {
      const connection = new pg.Client(database.connection)
      await connection.connect()
      const long = 'x'.repeat(client % 2 === 1 ? 300_000 : 10)
      for (let turn = 0; turn < 150; turn++) {
        const { rows } = await (client % 3 === 0
          ? connection.query(`select $1::int as turn, length($2::text) as length, ${client} as client`, [turn, long])
          : connection.query(`select length($1::text) as length, $2::int as turn, ${client} as client`, [long, turn]))
        expect(rows).toEqual([{ turn, length: long.length, client }])
      }
      await connection.end()
    }
    await Promise.all([0, 1, 2, 3, 4, 5].map(ask))
  }, 60_000)

  it('is ready once after an error, not twice, or the next query would have the answer of another', async () => {
    const connection = new pg.Client(database.connection)
    await connection.connect()
    // As pg sends a query, but with the pause before the sync that the scheduling of both processes can make.
    await new Promise<void>((failed) => {
      const query = {
        submit: (protocol: Protocol) => {
          protocol.parse({ text: 'select $1::timestamptz', name: '', types: [] })
          protocol.bind({ values: ['no moment'] })
          setTimeout(() => protocol.sync(), 50)
        },
        handleError: () => failed(),
      }
      connection.query(query as unknown as pg.Submittable)
    })
    for (const n of [7, 8]) expect((await connection.query('select $1::int as n', [n])).rows).toEqual([{ n }])
    await connection.end()
  })

  it('says so when a shape cannot be laid over another one, and answers what is asked next', async () => {
    const spiked = 'polygon((0 0, 1 0, 1 1, 1 10, 1 1, 0 1, 0 0))'
    const over = `select st_area(st_intersection(shape, 'polygon((0.5 0.5, 3 0.5, 3 3, 0.5 3, 0.5 0.5))')) as area
      from (select $1::text::geometry as shape from generate_series(1, 3) offset 0) as t`
    for (let turn = 0; turn < 3; turn++) {
      await expect(database.pool.query(over, [spiked])).rejects.toMatchObject({ code: 'XX000' })
      expect((await database.pool.query('select $1::int as turn', [turn])).rows).toEqual([{ turn }])
    }
  })

  it('serves the others when a connection goes away in the middle of a transaction', async () => {
    const leaving = new pg.Client(database.connection)
    leaving.on('error', () => {})
    await leaving.connect()
    await leaving.query('begin')
    await leaving.query('create table left_behind (id int)')
    ;(leaving as unknown as { connection: { stream: { destroy(): void } } }).connection.stream.destroy()
    const { rows } = await database.pool.query(`select to_regclass('left_behind') as found`)
    expect(rows).toEqual([{ found: null }])
  }, 30_000)
})
