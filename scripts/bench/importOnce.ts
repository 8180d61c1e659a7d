// One import in a process of its own, so that its time and its memory are its own: `importOnce.ts FILE PRESET`.
// The database comes from the environment, migrated and empty. Prints the figures as JSON.
import { basename } from 'node:path'
import { runImport } from '../../server/src/imports/runImport.ts'
import { readConfig } from '../../server/src/platform/config.ts'
import { openDatabase } from '../../server/src/platform/database.ts'

const [path, preset] = process.argv.slice(2)
if (path === undefined || preset === undefined) throw new Error('importOnce.ts FILE PRESET')

const database = await openDatabase(readConfig(), { purpose: 'bench' })
const started = performance.now()
const run = await runImport(database, { path, fileName: basename(path), request: { preset }, actor: 'bench' })
const importS = (performance.now() - started) / 1000
await database.close()

if (run.state !== 'stored') throw new Error(`the import ended as ${run.state}: ${JSON.stringify(run.issues)}`)
const maxRssMb = process.resourceUsage().maxRSS / 1024
console.log(JSON.stringify({ added: run.counts?.added, rules: run.counts?.rules, importS, maxRssMb }))
