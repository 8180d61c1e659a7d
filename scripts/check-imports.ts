// Reports every import that goes against the architecture; `npm run check` runs it.
import { globSync, readFileSync } from 'node:fs'
import { importProblems } from './importRules.ts'

const files = globSync('{client,server,shared}/src/**/*.{ts,tsx}')
const problems = files.flatMap((file) => importProblems(file.replaceAll('\\', '/'), readFileSync(file, 'utf8')))
for (const { file, line, message } of problems) console.error(`${file}:${line} ${message}`)
if (problems.length > 0) process.exitCode = 1
