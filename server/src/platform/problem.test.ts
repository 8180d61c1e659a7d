import Fastify, { type FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { databaseKinds, openTestDatabase } from '../testing/databases.ts'
import type { Database } from './database.ts'
import { installProblemHandler } from './problem.ts'

describe.each(databaseKinds)('what the database refuses (%s)', (kind) => {
  let database: Database
  let app: FastifyInstance
  beforeAll(async () => {
    database = await openTestDatabase(kind)
    app = Fastify()
    installProblemHandler(app)
    app.get('/raised/:code', async (request) => {
      const { code } = request.params as { code: string }
      await sql.raw(`do $$ begin raise 'secret of the table' using errcode = '${code}'; end $$`).execute(database.db)
    })
    app.get('/written', () =>
      database.db
        .transaction()
        .setAccessMode('read only')
        .execute((tx) => sql`create table never ()`.execute(tx)),
    )
  }, 60_000)
  afterAll(async () => {
    await app.close()
    await database.close()
  })

  const answerOf = async (url: string) => {
    const answer = await app.inject({ url })
    expect(answer.body).not.toContain('secret')
    return [answer.statusCode, answer.json<{ code: string }>().code]
  }

  it.each([
    ['no connection is left', '53300'],
    ['two wait for each other', '40P01'],
    ['others went first', '40001'],
    ['a lock is held too long', '55P03'],
    ['it took too long', '57014'],
  ])('because %s can be tried again', async (_, code) => {
    expect(await answerOf(`/raised/${code}`)).toEqual([503, 'overloaded'])
  })

  it('because it is a standby is said as a database that is not there', async () => {
    expect(await answerOf('/written')).toEqual([503, 'database-unreachable'])
  })

  it('for reasons nobody foresaw is a number in the log and nothing else', async () => {
    expect(await answerOf('/raised/P0001')).toEqual([500, 'unexpected'])
  })
})
