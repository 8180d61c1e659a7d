// Runs a TypeScript entry with the project's own Node: `node scripts/run.mjs server/src/cli.ts ARGS…`.
import { become, prepare, projectNode, root } from './prepare.mjs'

await prepare()
const [entry, ...args] = process.argv.slice(2)
// Files among the arguments are meant from where the person stands, not from the project's root.
become(projectNode(), ['--max-semi-space-size=64', `${root}/${entry}`, ...args], {
  cwd: process.env.INIT_CWD ?? process.cwd(),
})
