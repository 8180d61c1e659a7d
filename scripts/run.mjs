// Runs a TypeScript entry with the project's own Node: `node scripts/run.mjs server/src/cli.ts ARGS…`.
import { spawnSync } from 'node:child_process'
import { prepare, projectNode, root } from './prepare.mjs'

await prepare({ quiet: true })
const [entry, ...args] = process.argv.slice(2)
const result = spawnSync(projectNode(), [`${root}/${entry}`, ...args], { stdio: 'inherit' })
process.exit(result.status ?? 1)
