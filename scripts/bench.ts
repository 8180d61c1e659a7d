// `npm run bench -- import`: measures us beside the peer; a table for people, and as the last line one JSON object.
import { existsSync } from 'node:fs'

const names = ['import', 'tiles', 'paint', 'profile', 'coverage', 'demand', 'priorities', 'plan']
const [name] = process.argv.slice(2)
const file = new URL(`./bench/${name}.ts`, import.meta.url)

if (name === undefined || !names.includes(name)) {
  console.error(`Which one? npm run bench -- ${names.join(' | ')}`)
  process.exitCode = 1
} else if (!existsSync(file)) {
  console.error(`The benchmark "${name}" is not available yet.`)
  process.exitCode = 1
} else {
  await import(file.href)
}
