// How long somebody waits for the settlements: from navigation to their first drawing, in a browser that knows nothing yet.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import { buildClient, isClientBuilt } from '../client.mjs'
import { median, report, round } from './report.ts'

const runs = 7
const programs = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
// Software rendering: what a machine without a graphics card does, the slowest that people have.
const flags = ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--ignore-gpu-blocklist']

const program = programs.find((path) => existsSync(path))
if (program === undefined) {
  console.error('The benchmark needs Chromium: Debian package chromium.')
  process.exit(1)
}
if (!process.env.DATABASE_URL) {
  console.error('The benchmark needs DATABASE_URL, a PostGIS with imported settlements.')
  process.exit(1)
}
if (!isClientBuilt()) await buildClient()

const folder = await mkdtemp(join(tmpdir(), 'arraigo-paint-'))
const { address, stop } = await startServer(folder)
const browser = await chromium.launch({ executablePath: program, args: flags })
try {
  await paint(browser, address)
  const paints: Awaited<ReturnType<typeof paint>>[] = []
  for (let run = 0; run < runs; run++) paints.push(await paint(browser, address))
  const drawn = paints.map(({ drawnMs }) => drawnMs)
  report('paint', {
    runs,
    'first settlements, median ms': round(median(drawn), 0),
    'first settlements, slowest ms': round(Math.max(...drawn), 0),
    'first paint of the page, median ms': round(median(paints.map(({ pageMs }) => pageMs)), 0),
    'JavaScript by then, kB as sent': round(median(paints.map(({ scriptBytes }) => scriptBytes)) / 1000, 0),
    'allowed ms': 2500,
  })
} finally {
  await browser.close()
  await stop()
  await rm(folder, { recursive: true, force: true })
}

/** One visit with empty caches. */
async function paint(browser: Browser, address: string) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'es-CL' })
  const page = await context.newPage()
  await page.goto(address, { waitUntil: 'commit' })
  await page.evaluate(`new Promise((drawn, fail) => {
    const look = (list) => list.getEntriesByName('settlements-drawn').length > 0 && drawn()
    new PerformanceObserver(look).observe({ type: 'mark', buffered: true })
    setTimeout(() => fail(new Error('no settlement was drawn within a minute')), 60000)
  })`)
  const measured = (await page.evaluate(`({
    drawnMs: performance.getEntriesByName('settlements-drawn')[0].startTime,
    pageMs: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
    scriptBytes: performance.getEntriesByType('resource')
      .filter(({ name, responseEnd }) => /\\.js$/.test(name) && responseEnd < performance.getEntriesByName('settlements-drawn')[0].startTime)
      .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0),
  })`)) as { drawnMs: number; pageMs: number; scriptBytes: number }
  await context.close()
  return measured
}

/** The server as it is run, on a port of its own. */
async function startServer(dataDir: string): Promise<{ address: string; stop: () => Promise<void> }> {
  const env = { ...process.env, PORT: '0', ARRAIGO_DATA_DIR: dataDir, ARRAIGO_DEMO: 'off', ARRAIGO_JOBS: 'off' }
  const server = spawn(process.execPath, ['server/src/main.ts'], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  const exited = new Promise<void>((resolve) => server.once('exit', () => resolve()))
  const address = await new Promise<string>((resolve, reject) => {
    let said = ''
    server.stdout.on('data', (text: Buffer) => {
      said += text.toString()
      const found = /ready after .*: (http:\S+)/.exec(said)?.[1]
      if (found !== undefined) resolve(found)
    })
    server.once('exit', () => reject(new Error(`The server did not start:\n${said}`)))
  })
  return {
    address,
    stop: async () => {
      server.kill('SIGTERM')
      await exited
    },
  }
}
