import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { buildApp } from './app.ts'
import { loadDemonstrationIfEmpty } from './demonstration/demonstration.ts'
import { workOnJobs } from './jobs.ts'
import { readConfig } from './platform/config.ts'
import { type Database, openDatabase } from './platform/database.ts'
import { DataFolderInUse } from './platform/embedded/dataFolder.ts'
import { startJobs } from './platform/jobs.ts'
import { migrate } from './platform/migrations.ts'
import { isDiskFull, isUnreachable } from './platform/problem.ts'
import { answerStarting, type Phase, phases } from './platform/startup.ts'
import { workshopAddresses, workshopDoor } from './priorities/workshopDoor.ts'

type Handler = (request: IncomingMessage, response: ServerResponse) => void

const config = configuration()
let phase: Phase = 'database'
let handler: Handler = (request, response) => answerStarting(request, response, phase)
let appHandler = handler
let stop = async () => {}
let isStopping = false
let stoppingSinceMs = 0

// Uploads of hundreds of megabytes take longer than the default request time of five minutes.
const http = createServer({ requestTimeout: 30 * 60_000, headersTimeout: 20_000 }, (request, response) =>
  handler(request, response),
)
endWhenTaken(http, config.port, 'PORT')
http.listen(config.port, config.host, () => void start())
const door = workshopDoor((request, response) => handler(request, response))
if (config.workshopPort !== null) {
  endWhenTaken(door, config.workshopPort, 'ARRAIGO_WORKSHOP_PORT')
  door.listen(config.workshopPort, '0.0.0.0')
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void shutDown())

async function start(): Promise<void> {
  const started = performance.now()
  try {
    const database = await openPatiently()
    stop = () => database.close()
    enter('migrations')
    await migrate(database.db)
    if (config.demo) await loadDemonstrationIfEmpty(database.db, () => enter('demonstration'))
    enter('jobs')
    const jobs = await startJobs(database, (error) => say(`Jobs: ${error.message}`))
    const app = await buildApp({ config, database, jobs, attach: takeOver })
    // Only now: a request that reaches the application before it is complete would end the process.
    handler = appHandler
    const stopWork = config.runJobs ? await workOnJobs(app.workContext) : () => {}
    stop = async () => {
      stopWork()
      await jobs.stop()
      await app.close()
      await database.close()
    }
    void database.crashed.then(restart)
    const address = http.address()
    const port = typeof address === 'object' && address !== null ? address.port : config.port
    for (const phones of workshopAddresses(config.workshopPort))
      say(`Phones reach workshops, and nothing else, at ${phones}`)
    say(`Arraigo is ready after ${((performance.now() - started) / 1000).toFixed(1)} s: http://${config.host}:${port}`)
  } catch (error) {
    if (isStopping) return
    say(error instanceof DataFolderInUse ? error.message : `Arraigo could not start: ${describeFailure(error)}`)
    await stop().catch(() => {})
    process.exit(1)
  }
}

/** A database server may come up after this one does: wait for it, saying so, instead of giving up. */
async function openPatiently(): Promise<Database> {
  enter('database')
  for (;;) {
    const database = await openDatabase(config, { purpose: 'server' })
    try {
      await database.pool.query('select 1')
      return database
    } catch (error) {
      await database.close()
      if (config.databaseUrl === null || !isUnreachable(error) || isStopping) throw error
      if (phase !== 'waiting')
        say(`The database does not answer (${(error as Error).message}); trying again every two seconds.`)
      phase = 'waiting'
      await new Promise((resume) => setTimeout(resume, 2000))
    }
  }
}

const takeOver = (next: Handler) => {
  appHandler = next
  return http
}

async function restart(reason: Error): Promise<void> {
  if (isStopping) return
  say(`The embedded database stopped (${reason.message}); opening it again.`)
  phase = 'restarting'
  handler = (request, response) => answerStarting(request, response, phase)
  await stop().catch(() => {})
  await start()
}

async function shutDown(): Promise<void> {
  // Ctrl-C may arrive twice at once, from the terminal and from npm; only a later second one is impatience.
  if (isStopping && performance.now() - stoppingSinceMs < 1000) return
  if (isStopping) process.exit(1)
  isStopping = true
  stoppingSinceMs = performance.now()
  say('Stopping …')
  http.close()
  http.closeAllConnections()
  door.close()
  door.closeAllConnections()
  await stop().catch((error: Error) => say(error.message))
  process.exit(0)
}

function endWhenTaken(server: Server, port: number, setting: string): void {
  server.on('error', (error: NodeJS.ErrnoException) => {
    say(
      error.code === 'EADDRINUSE' ? `Port ${port} is already in use. Choose another with ${setting}=….` : error.message,
    )
    process.exit(1)
  })
}

function enter(next: Phase): void {
  phase = next
  say(`· ${phases[next].en}`)
}

function configuration() {
  try {
    return readConfig()
  } catch (error) {
    say((error as Error).message)
    return process.exit(1)
  }
}

/** The embedded database gives up without a word where it cannot write. */
function describeFailure(error: unknown): string {
  if (isDiskFull(error)) return `no space is left on the disk of ${config.dataDir}.`
  const { message } = error as Error
  return message || `the database in ${config.dataDir} could not be opened. Is its disk full, or the folder read-only?`
}

function say(text: string): void {
  process.stdout.write(`${text}\n`)
}
