// What every command needs before it can run: packages, and the project's own Node. Only Node's own modules here,
// because on a fresh clone there is nothing else. Works on Node 20 and newer.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '')
const stampFile = join(root, 'node_modules/.arraigo-installed')

/** Installs packages when the lock file changed since the last time. */
export async function prepare({ quiet = false } = {}) {
  requireNode20()
  const stamp = createHash('sha256').update(readFileSync(join(root, 'package-lock.json'))).digest('hex')
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp && projectNode() !== null) return
  if (!quiet) console.log('· installing packages')
  await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { quiet: true, stdoutToStderr: true })
  if (projectNode() === null) {
    fail('The packages are installed, but Node 24 is not among them (optional package "node"). Run npm ci again, with install scripts allowed, or use Node 24 or newer.')
  }
  writeFileSync(stampFile, stamp)
}

/** The Node that runs TypeScript: the one among the packages, or this one when it is new enough. */
export function projectNode() {
  const own = join(root, 'node_modules/.bin', process.platform === 'win32' ? 'node.exe' : 'node')
  if (existsSync(own) && spawnSync(own, ['--version']).status === 0) return own
  return Number(process.versions.node.split('.')[0]) >= 24 ? process.execPath : null
}

/** Runs a program to its end; ends this process with a message when it fails. */
export function run(command, args, { quiet = false, env = {}, cwd = root } = {}) {
  return new Promise((done) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      shell: process.platform === 'win32',
    })
    let output = ''
    child.stdout?.on('data', (chunk) => (output += chunk))
    child.stderr?.on('data', (chunk) => (output += chunk))
    child.on('error', (error) => fail(`${command} could not be started: ${error.message}`))
    child.on('exit', (code) => {
      if (code === 0) return done(output)
      fail(`${output}\n${command} ${args.join(' ')} failed (${code}).`)
    })
  })
}

export function fail(message) {
  console.error(message)
  process.exit(1)
}

function requireNode20() {
  const [major] = process.versions.node.split('.').map(Number)
  if (major < 20) fail(`Arraigo needs Node 20 or newer; this is ${process.version}.`)
}
