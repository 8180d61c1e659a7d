import { existsSync } from 'node:fs'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import type { DatabaseKind } from '../../../server/src/platform/database.ts'
import {
  createTestDatabase,
  databaseKinds,
  type TestDatabase,
  type TestTerritory,
} from '../../../server/src/testing/databases.ts'
// Declares what the test run provides to test files.
import type {} from '../../../server/src/testing/globalSetup.ts'
import { startProcess, startServer } from '../../../server/src/testing/serverProcess.ts'

const programs = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

// Software rendering, because a test machine has no graphics card; nothing that calls home. What stands around the map is
// painted without a simulated one, which halves what a page costs.
const flags = [
  '--no-sandbox',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
  '--disable-gpu-compositing',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/**
 * Runs in the page: the map has one point for four of the screen, which is most of what a page costs. Everything else on
 * the page, and where things are on the map, stay as they are. Pictures that are kept are as sharp as the screen.
 */
const coarseMap = `Object.defineProperty(window, 'devicePixelRatio', { value: 0.5, configurable: true })`

interface PageOptions {
  width?: number
  height?: number
  isDark?: boolean
}

export interface Journey {
  /** A page of its own: nothing remembered from the one before. */
  open: (path: string, options?: PageOptions) => Promise<Page>
  /** What any page wrote to the console as an error since the journey began. */
  errors: string[]
  request: (path: string, init?: RequestInit) => Promise<Response>
  server: Awaited<ReturnType<typeof startServer>>
  /** The server dies without a word; open pages stay. */
  killServer: () => Promise<void>
  /** Again, at the same address and on the same data. */
  startServerAgain: () => Promise<void>
  close: () => Promise<void>
}

interface JourneyOptions {
  /** The first of the test run's where nothing is said. */
  kind?: DatabaseKind | undefined
  /** Imported before the server starts, as the command line does it. */
  files?: readonly string[]
  territory?: TestTerritory
}

const openPages = new Set<Page>()

/** What the pages show that are open now, as text: what a failed journey tells of itself. */
export async function textOfPages(): Promise<string[]> {
  const pages = [...openPages].filter((page) => !page.isClosed())
  return Promise.all(
    pages.map(async (page) => {
      // biome-ignore lint/performance/useDomNodeTextContent: what is seen, without scripts and what is hidden
      const text = await page.innerText('body', { timeout: 5000 }).catch((error: Error) => error.message)
      return `${page.url()}\n${text.slice(0, 4000)}`
    }),
  )
}

/** The built client served by the real server on a database of its own, and a browser. */
export async function startJourney({
  kind = databaseKinds[0],
  files = [],
  territory = 'empty',
}: JourneyOptions = {}): Promise<Journey> {
  const database = await createTestDatabase(kind ?? 'embedded', territory)
  if (files.length > 0) await importFiles(database, files)
  const server = await startServer(database)
  let running = server
  const browser: Browser = await chromium.launch({
    executablePath: programs.find((path) => existsSync(path)),
    args: flags,
  })
  const newTab = tabs(browser, server.address)
  const errors: string[] = []
  return {
    errors,
    server,
    request: (path, init) => fetch(server.address + path, init),
    open: async (path, { width = 1440, height = 900, isDark = false } = {}) => {
      const page = await newTab()
      openPages.add(page)
      await page.setViewportSize({ width, height })
      if (process.env.ARRAIGO_SCREENSHOTS === undefined) await page.addInitScript(coarseMap)
      await page.emulateMedia({ colorScheme: isDark ? 'dark' : 'light', reducedMotion: 'reduce' })
      page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
      page.on('pageerror', (error) => errors.push(error.message))
      await page.goto(server.address + path)
      return page
    },
    killServer: async () => {
      running.process.kill('SIGKILL')
      await running.exited
    },
    startServerAgain: async () => {
      running = await startServer(database, { PORT: new URL(server.address).port })
    },
    close: async () => {
      await browser.close()
      running.process.kill('SIGTERM')
      await running.exited
      await database.remove()
    },
  }
}

/**
 * Tabs that remember nothing of those before, as somebody who comes for the first time. The application's own files stay
 * loaded and compiled, which is most of what a page costs; only a tab beside another one is of a person of its own.
 */
function tabs(browser: Browser, origin: string): () => Promise<Page> {
  let shared: BrowserContext | undefined
  return async () => {
    const isAlone = shared === undefined || shared.pages().length === 0
    const context = isAlone && shared !== undefined ? shared : await browser.newContext({ locale: 'es-CL' })
    shared ??= context
    const page = await context.newPage()
    if (context === shared) {
      const session = await context.newCDPSession(page)
      await session.send('Storage.clearDataForOrigin', { origin, storageTypes: remembered })
      await session.detach()
    }
    return page
  }
}

/** Everything that a page can keep, except what it would only fetch again. */
const remembered = 'cookies,local_storage,indexeddb,cache_storage,service_workers,file_systems'

async function importFiles(database: TestDatabase, files: readonly string[]): Promise<void> {
  const run = startProcess('server/src/cli.ts', ['import', ...files], database)
  if ((await run.exited) !== 0) throw new Error(run.output())
}
