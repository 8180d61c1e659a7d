// `npm run check`: types, lint and format, import rules, unused code, generated files. All of them, then the verdict.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { prepare, projectNode, root, say } from './prepare.mjs'

await prepare()
const node = projectNode()
const tool = (path) => [node, join(root, 'node_modules', path)]
const script = (name) => [node, join(root, 'scripts', name)]

const checks = [
  ['types of shared', ...tool('typescript/bin/tsc'), '-p', 'shared'],
  ['types of server and scripts', ...tool('typescript/bin/tsc'), '-p', 'server'],
  ['types of client', ...tool('typescript/bin/tsc'), '-p', 'client'],
  ['lint and format', ...tool('@biomejs/biome/bin/biome'), 'ci', '--error-on-warnings', '--max-diagnostics=50'],
  ['import rules', ...script('check-imports.ts')],
  ['unused code and packages', ...tool('knip/bin/knip.js'), '--no-progress'],
  ['database types are up to date', ...script('db-types.ts'), '--verify'],
  ['OpenAPI document is up to date', ...script('openapi.ts'), '--verify'],
]

const failed = []
for (const [name, command, ...args] of checks) {
  const started = performance.now()
  const { code, output } = await runToEnd(command, args)
  say(`${code === 0 ? '✓' : '✗'} ${name} (${((performance.now() - started) / 1000).toFixed(1)} s)`)
  if (code === 0) continue
  failed.push(name)
  say(output)
}
if (failed.length > 0) say(`Not in order: ${failed.join('; ')}.`)
process.exitCode = failed.length === 0 ? 0 : 1

function runToEnd(command, args) {
  return new Promise((done) => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    child.stdout.on('data', (chunk) => (output += chunk))
    child.stderr.on('data', (chunk) => (output += chunk))
    child.on('error', (error) => done({ code: 1, output: error.message }))
    child.on('close', (code) => done({ code: code ?? 1, output }))
  })
}
