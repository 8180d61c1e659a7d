import { readFile, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { build } from 'vite'

/** Built as the page is built; with the headers that give a browser its fine clock. */
export async function servePage(outDir: string): Promise<{ address: string; close: () => void }> {
  const entry = fileURLToPath(new URL('prioritiesPage.ts', import.meta.url))
  await build({
    configFile: false,
    logLevel: 'error',
    root: fileURLToPath(new URL('../..', import.meta.url)),
    base: './',
    worker: { format: 'es' },
    build: { outDir, emptyOutDir: false, rolldownOptions: { input: entry, output: { entryFileNames: 'page.js' } } },
  })
  await writeFile(join(outDir, 'index.html'), '<!doctype html><script type="module" src="/page.js"></script>')
  const types: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript' }
  const server = createServer(async ({ url = '/' }, response) => {
    const file = join(outDir, url === '/' ? 'index.html' : url.slice(1))
    response.setHeader('cross-origin-opener-policy', 'same-origin')
    response.setHeader('cross-origin-embedder-policy', 'require-corp')
    response.setHeader('content-type', types[extname(file)] ?? 'text/plain')
    await readFile(file).then(
      (content) => response.end(content),
      () => response.writeHead(404).end(),
    )
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  return { address: `http://127.0.0.1:${port}/`, close: () => server.close() }
}

export async function openPage(open: Browser, address: string): Promise<Page> {
  const page = await open.newPage()
  page.on('pageerror', (error) => console.error(error.message))
  await page.goto(address)
  await page.waitForFunction('globalThis.bench !== undefined')
  return page
}
