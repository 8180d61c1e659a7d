import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { Agent, get, type IncomingMessage } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { gunzipSync } from 'node:zlib'
import { tilePath } from '../../shared/src/tiles/tileLayers.ts'
import type { SampledTile } from './tilesSample.ts'

export interface Timed<T> {
  item: T
  ms: number
}

/** Works off the list with so many at a time, each taking the next when it is done. */
export async function workOff<T, Client>(
  items: T[],
  clients: Client[],
  work: (item: T, client: Client) => Promise<void>,
) {
  const timed: Timed<T>[] = []
  let next = 0
  await Promise.all(
    clients.map(async (client) => {
      for (let item = items[next++]; item !== undefined; item = items[next++]) {
        const started = performance.now()
        await work(item, client)
        timed.push({ item, ms: performance.now() - started })
      }
    }),
  )
  return timed
}

export interface TileAnswer {
  rawBytes: number
  gzipBytes: number
}

/** Asks the server for each tile once, as a browser would, and keeps the sizes. */
export async function askForTiles(address: string, tiles: SampledTile[], clients: number) {
  const agent = new Agent({ keepAlive: true, maxSockets: clients })
  const answers = new Map<SampledTile, TileAnswer>()
  let errors = 0
  const bodies = new Map<SampledTile, Buffer>()
  const started = performance.now()
  const timed = await workOff(
    tiles,
    Array.from({ length: clients }, () => agent),
    async (sampled) => {
      const url = address + tilePath(sampled.collection, sampled.tile)
      const [response] = (await once(get(url, { agent, headers: { 'accept-encoding': 'gzip' } }), 'response')) as [
        IncomingMessage,
      ]
      const chunks: Buffer[] = []
      for await (const chunk of response) chunks.push(chunk as Buffer)
      if (response.statusCode === 200) bodies.set(sampled, Buffer.concat(chunks))
      else if (response.statusCode !== 204) errors++
    },
  )
  const tookMs = performance.now() - started
  agent.destroy()
  for (const [sampled, body] of bodies)
    answers.set(sampled, { gzipBytes: body.length, rawBytes: gunzipSync(body).length })
  return { timed, answers, errors, tookMs }
}

export interface LoadResult {
  requestsPerS: number
  p50Ms: number
  p99Ms: number
  errors: number
}

/** Tiles that the server has, as fast as it sends them, from a process of its own on the same machine. */
export async function loadTiles(
  address: string,
  tiles: SampledTile[],
  clients: number,
  seconds: number,
): Promise<LoadResult> {
  const folder = mkdtempSync(join(tmpdir(), 'arraigo-load-'))
  const har = join(folder, 'requests.har')
  const headers = [{ name: 'accept-encoding', value: 'gzip' }]
  const entries = tiles.map(({ collection, tile }) => ({
    request: { method: 'GET', url: address + tilePath(collection, tile), headers },
  }))
  writeFileSync(har, JSON.stringify({ log: { entries } }))
  try {
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [
        fileURLToPath(import.meta.resolve('autocannon')),
        '--json',
        '--connections',
        String(clients),
        '--duration',
        String(seconds),
        '--har',
        har,
        address,
      ],
      { maxBuffer: 64 * 1024 * 1024 },
    )
    const { requests, latency, errors, non2xx } = JSON.parse(stdout) as {
      requests: { average: number }
      latency: { p50: number; p99: number }
      errors: number
      non2xx: number
    }
    return {
      requestsPerS: Math.round(requests.average),
      p50Ms: latency.p50,
      p99Ms: latency.p99,
      errors: errors + non2xx,
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
