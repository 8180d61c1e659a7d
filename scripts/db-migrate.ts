import { readConfig } from '../server/src/platform/config.ts'
import { openDatabase } from '../server/src/platform/database.ts'
import { migrate } from '../server/src/platform/migrations.ts'

const database = await openDatabase(readConfig(), { purpose: 'db:migrate', join: true })
try {
  const ran = await migrate(database.db)
  console.log(ran.length === 0 ? 'The database is up to date.' : `Ran ${ran.join(', ')}.`)
} finally {
  await database.close()
}
