import { connect, createServer, type Socket } from 'node:net'
import pg from 'pg'
import { afterEach, describe, expect, it } from 'vitest'
import { findHolder } from './platform/embedded/dataFolder.ts'
import { createTestDatabase, type TestDatabase } from './testing/databases.ts'
import { eventually, type RunningProcess, startProcess, startServer } from './testing/serverProcess.ts'

describe('the server process', () => {
  const running: RunningProcess[] = []
  const databases: TestDatabase[] = []
  afterEach(async () => {
    for (const { process, exited } of running.splice(0)) {
      process.kill('SIGKILL')
      await exited
    }
    for (const database of databases.splice(0)) await database.remove()
  })
  const embedded = async () => {
    const database = await createTestDatabase('embedded')
    databases.push(database)
    return database
  }
  const started = <T extends RunningProcess>(process: T) => {
    running.push(process)
    return process
  }
  const health = async (address: string) => {
    const response = await fetch(`${address}/api/health`)
    return { status: response.status, body: (await response.json()) as { status: string; phase?: string } }
  }

  it('starts, answers, refuses a second server on the folder, lets a command join, and stops cleanly', async () => {
    const database = await embedded()
    const server = started(await startServer(database))
    expect(await health(server.address)).toMatchObject({ status: 200, body: { status: 'ready', database: 'embedded' } })

    const second = started(startProcess('server/src/main.ts', [], database))
    expect(await second.exited).toBe(1)
    expect(second.output()).toMatch(new RegExp(`in use by process ${server.process.pid}`))
    expect(second.output()).not.toMatch(/ at .*\.ts/)

    const command = started(startProcess('server/src/cli.ts', ['demo', 'state'], database))
    expect(await command.exited).toBe(0)

    server.process.kill('SIGINT')
    expect(await server.exited).toBe(0)
    expect(findHolder(database.dataDir)).toBeNull()
  }, 90_000)

  it('opens a crashed embedded database again by itself', async () => {
    const database = await embedded()
    const server = started(await startServer(database))
    const client = new pg.Client({
      host: findHolder(database.dataDir)?.socketDir,
      port: 5432,
      user: 'postgres',
      database: 'postgres',
    })
    client.on('error', () => {})
    await client.connect()
    // There are no programs in the WASM instance: asked for one, it is left without a voice.
    void client.query("copy (select 1) to program 'ls'").catch(() => {})
    await server.printed(/embedded database stopped/)
    await server.printed(/ready after[\s\S]*ready after/)
    const [, address] = server.output().match(/[\s\S]*(http:\/\/\S+)/) ?? []
    expect((await health(address ?? '')).status).toBe(200)
  }, 120_000)

  it('says in a sentence that its port is taken', async () => {
    const taken = createServer()
    await new Promise<void>((done) => taken.listen(0, '127.0.0.1', done))
    const { port } = taken.address() as { port: number }
    const server = started(startProcess('server/src/main.ts', [], await embedded(), { PORT: String(port) }))
    expect(await server.exited).toBe(1)
    expect(server.output()).toContain(`Port ${port} is already in use`)
    taken.close()
  })

  it('waits for a database server that is not there yet, and says so', async () => {
    const database = await embedded()
    const server = started(
      startProcess(
        'server/src/main.ts',
        [],
        { ...database, databaseUrl: 'postgres://nobody@127.0.0.1:1/none' },
        { PORT: '0' },
      ),
    )
    await server.printed(/does not answer/)
    server.process.kill('SIGTERM')
    expect(await server.exited).toBe(0)
  })

  it('names every wrong setting at once', async () => {
    const server = started(startProcess('server/src/main.ts', [], await embedded(), { PORT: 'abc', HOST: '0.0.0.0' }))
    expect(await server.exited).toBe(1)
    expect(server.output()).toMatch(/PORT must be.*HOST=0\.0\.0\.0/s)
  })

  it('loses its database server, says so, and heals without a restart', async () => {
    const database = await createTestDatabase('server')
    databases.push(database)
    const cable = await cableTo(new URL(database.databaseUrl ?? ''))
    const server = started(await startServer({ ...database, databaseUrl: cable.url }))
    cable.cut()
    const down = await eventually(
      () => health(server.address),
      ({ status }) => status === 503,
    )
    expect(down.body.status).toBe('database-unreachable')
    const answer = await fetch(`${server.address}/api/collections`)
    expect(answer.status).toBe(503)
    expect(await answer.json()).toMatchObject({ code: 'database-unreachable' })
    cable.mend()
    await eventually(
      () => health(server.address),
      ({ status }) => status === 200,
    )
    expect((await fetch(`${server.address}/api/collections`)).status).toBe(200)
    cable.close()
  }, 90_000)
})

/** A connection to the database that can be cut and mended. */
async function cableTo(target: URL) {
  const sockets = new Set<Socket>()
  let isCut = false
  const proxy = createServer((socket) => {
    if (isCut) return socket.destroy()
    const upstream = connect(Number(target.port), target.hostname)
    for (const end of [socket, upstream]) {
      sockets.add(end)
      end.on('error', () => {})
      end.on('close', () => sockets.delete(end))
    }
    socket.pipe(upstream).pipe(socket)
  })
  await new Promise<void>((done) => proxy.listen(0, '127.0.0.1', done))
  const url = new URL(target)
  url.hostname = '127.0.0.1'
  url.port = String((proxy.address() as { port: number }).port)
  const cut = () => {
    isCut = true
    for (const socket of sockets) socket.destroy()
  }
  return {
    url: url.href,
    cut,
    mend: () => {
      isCut = false
    },
    close: () => {
      cut()
      proxy.close()
    },
  }
}
