// What every command needs before it can run: packages, and the project's own Node. Only Node's own modules here,
// because on a fresh clone there is nothing else. Works on Node 20 and newer.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '')
const isWindows = process.platform === 'win32'

/** Installs the packages where they differ from the lock file. Says so on standard error; standard output is for results. */
export async function prepare() {
  const [major] = process.versions.node.split('.').map(Number)
  if (major < 20) fail(`Arraigo needs Node 20 or newer; this is ${process.version}.`)
  if (arePackagesInstalled() && projectNode() !== null) return
  say('· installing packages (some minutes, only the first time)')
  await run('npm', ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'], {
    isQuiet: true,
  })
  if (projectNode() === null) {
    fail(
      'The packages are installed, but Node 24 is not among them (optional package "node"). Run npm ci again with install scripts allowed, or use Node 24 or newer.',
    )
  }
}

/** npm writes down what it installed; compared with the lock file, so a package added by hand counts as well. */
export function arePackagesInstalled() {
  const wanted = readJson('package-lock.json').packages
  const installed = readJson('node_modules/.package-lock.json')?.packages ?? {}
  return Object.entries(wanted).every(
    ([path, entry]) => !path.includes('node_modules/') || entry.optional || installed[path]?.version === entry.version,
  )
}

function readJson(path) {
  const file = join(root, path)
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null
}

/** The Node that runs TypeScript: the one among the packages, or this one when it is new enough. */
export function projectNode() {
  const own = join(root, 'node_modules/node/bin', isWindows ? 'node.exe' : 'node')
  if (existsSync(own) && spawnSync(own, ['--version']).status === 0) return own
  return Number(process.versions.node.split('.')[0]) >= 24 ? process.execPath : null
}

/** Runs a program to its end and returns what it wrote; ends this process with that when it fails. */
export function run(command, args, { isQuiet = false, env = {}, cwd = root } = {}) {
  return new Promise((done) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: isQuiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
      shell: isWindows,
    })
    let output = ''
    child.stdout?.on('data', (chunk) => (output += chunk))
    child.stderr?.on('data', (chunk) => (output += chunk))
    child.on('error', (error) => fail(`${command} could not be started: ${error.message}`))
    child.on('exit', (code, signal) => {
      if (code === 0) return done(output)
      fail(`${output}${command} ${args.join(' ')} failed (${code ?? signal}).`)
    })
  })
}

/** Runs a long program and ends this process as it ends. Signals are passed on. */
export function become(command, args, { cwd = root } = {}) {
  // Compiled code is kept between runs: a fifth of a second less for every command.
  const env = { NODE_COMPILE_CACHE: join(root, '.cache/node'), ...process.env }
  const child = spawn(command, args, { cwd, env, stdio: 'inherit' })
  // A terminal delivers Ctrl-C to the program itself as well, which would take a second one for impatience.
  process.on('SIGINT', () => process.stdin.isTTY || child.kill('SIGINT'))
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill('SIGTERM'))
  stopWithNpm(() => child.kill('SIGTERM'))
  child.on('error', (error) => fail(`${command} could not be started: ${error.message}`))
  child.on('exit', (code) => process.exit(code ?? 1))
}

/** A signal sent to npm ends npm and its shell, and nobody tells the program inside. */
export function stopWithNpm(stop) {
  if (process.env.npm_lifecycle_event === undefined) return
  const shell = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === shell) return
    clearInterval(watch)
    stop()
  }, 500)
  watch.unref()
}

export function say(text) {
  process.stderr.write(`${text}\n`)
}

export function fail(message) {
  say(message)
  process.exit(1)
}
