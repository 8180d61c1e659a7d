import { workOnJobs } from './jobs.ts'
import { readConfig } from './platform/config.ts'
import { openDatabase } from './platform/database.ts'
import { startJobs } from './platform/jobs.ts'
import { openRankingContext } from './priorities/rankingContext.ts'

// Works on queued jobs in a process of its own, beside servers started with ARRAIGO_JOBS=off. They share the database
// server and the data folder, where uploads wait.
const config = readConfig()
if (config.databaseUrl === null) {
  process.stderr.write(
    'Separate workers need a database server (DATABASE_URL). On the embedded database the server does its jobs itself.\n',
  )
  process.exit(1)
}

const say = (text: string) => void process.stdout.write(`${text}\n`)
const database = await openDatabase(config, { purpose: 'worker' })
const jobs = await startJobs(database, (error) => say(`Jobs: ${error.message}`))
const { end, ...engines } = openRankingContext(database)
const stopWork = await workOnJobs({ config, jobs, ...engines })
say('Working on jobs. Stop with Ctrl-C.')

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, async () => {
    say('Stopping …')
    stopWork()
    await jobs.stop()
    await end()
    await database.close()
    process.exit(0)
  })
}
