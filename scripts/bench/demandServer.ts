// What a map waits for: the engine of demand from nothing in memory, its first tiles, and what is done to protect people.
import { buildApp } from '../../server/src/app.ts'
import { DemandKeeper } from '../../server/src/demand/engine/keeper.ts'
import { readConfig } from '../../server/src/platform/config.ts'
import type { Database } from '../../server/src/platform/database.ts'
import { startJobs } from '../../server/src/platform/jobs.ts'
import { protectFigures } from '../../shared/src/demand/privacy/protectFigures.ts'
import { tilePath } from '../../shared/src/tiles/tileLayers.ts'
import { type Figures, median, round } from './report.ts'

/** Places that a planner of the two regions looks at. */
const looked: readonly (readonly [longitude: number, latitude: number])[] = [
  [-71.55, -33.02],
  [-70.65, -33.45],
]
const zooms = [5, 7, 8, 9, 10, 11, 12] as const

export async function measureServer(database: Database): Promise<Figures> {
  return { ...(await measureKeeper(database)), ...(await measureTiles(database)) }
}

async function measureKeeper({ db }: Database): Promise<Figures> {
  const keeper = new DemandKeeper(db, () => {}, 6)
  const started = performance.now()
  const { atoms, basis, thresholds } = await keeper.current()
  const read = performance.now()
  const groups = protectFigures(atoms, basis.rule.components, thresholds)
  return {
    atoms: atoms.count,
    readAllS: round((read - started) / 1000),
    protectMs: round(performance.now() - read, 0),
    protectedGroups: groups.families?.count ?? null,
  }
}

async function measureTiles(database: Database): Promise<Figures> {
  const jobs = await startJobs(database, () => {})
  const app = await buildApp({ config: readConfig({ LOG_LEVEL: 'silent' }), database, jobs })
  try {
    const cold = await timedTile(app, 5, looked[0]!)
    const first: number[] = []
    const bytes: number[] = []
    for (const z of zooms)
      for (const place of looked) {
        const tile = await timedTile(app, z, place)
        first.push(tile.ms)
        bytes.push(tile.bytes)
      }
    const again = await timedTile(app, 12, looked[0]!)
    return {
      tileFromNothingMs: round(cold.ms, 0),
      firstTileSlowestMs: round(Math.max(...first), 0),
      firstTileMedianMs: round(median(first), 0),
      sameTileAgainMs: round(again.ms, 0),
      largestTileKb: round(Math.max(...bytes) / 1000, 0),
    }
  } finally {
    await jobs.stop()
    await app.close()
  }
}

async function timedTile(app: Awaited<ReturnType<typeof buildApp>>, z: number, place: readonly [number, number]) {
  const started = performance.now()
  const answer = await app.inject({ url: tilePath('demand', tileOf(place, z)), headers: { 'accept-encoding': 'gzip' } })
  if (answer.statusCode !== 200) throw new Error(`${answer.statusCode}: ${answer.body}`)
  return { ms: performance.now() - started, bytes: answer.rawPayload.length }
}

function tileOf([longitude, latitude]: readonly [number, number], z: number) {
  const y = (1 - Math.asinh(Math.tan((latitude * Math.PI) / 180)) / Math.PI) / 2
  return { z, x: Math.floor(((longitude + 180) / 360) * 2 ** z), y: Math.floor(y * 2 ** z) }
}
