// Getis and Ord's Gi* over 20,000 hexagons, beside the textbook's formula as SQL over a table of neighbours.
import { sql } from 'kysely'
import type { Database } from '../../server/src/platform/database.ts'
import { h3Index } from '../../shared/src/demand/hexagonId.ts'
import { hexagonCentre, hexagonNeighbours, hexagonOf } from '../../shared/src/demand/hexagons.ts'
import { hexagonsAround } from '../../shared/src/demand/hotSpotHexagons.ts'
import type { Neighbours } from '../../shared/src/demand/hotSpotNeighbours.ts'
import { hotSpots } from '../../shared/src/demand/hotSpots.ts'
import { seeded } from './demandPoints.ts'
import { type Figures, median, round } from './report.ts'

const cellCount = 20_000
/** Hexagons of at least that many cells. */
const ringsOfAll = 82
const rings = 2
const runs = 7
const absentPeer = 'PySAL esda 2, G_Local: not in Debian; pip install esda'

export async function measureHotSpots(database: Database): Promise<Figures> {
  const cells = [...hexagonNeighbours(hexagonOf(-70.65, -33.45, 9), ringsOfAll)].slice(0, cellCount)
  const indexes = cells.map(h3Index)
  const values = clustered(cells)
  const neighbourMs: number[] = []
  const testMs: number[] = []
  let neighbours = hexagonsAround(indexes, rings)
  let answer = hotSpots(values, neighbours)
  for (let run = 0; run < runs; run += 1) {
    neighbours = timed(neighbourMs, () => hexagonsAround(indexes, rings))
    answer = timed(testMs, () => hotSpots(values, neighbours))
  }
  const peer = await measurePeer(database, values, neighbours)
  const differences = peer.z.map((z, cell) => Math.abs(z - answer.z[cell]!))
  return {
    giCells: cells.length,
    giNeighboursEach: 18,
    giFindNeighboursMs: round(median(neighbourMs), 0),
    giTestMs: round(median(testMs), 0),
    giMs: round(median(neighbourMs) + median(testMs), 0),
    giHot: answer.level.filter((level) => level > 0).length,
    giCold: answer.level.filter((level) => level < 0).length,
    giPeer: 'SQL over a table of neighbours, without probabilities',
    giPeerMs: round(peer.ms, 0),
    giRatio: round(peer.ms / median(testMs), 1),
    giLargestDifferenceOfZ: round(Math.max(...differences), 9),
    giPeerNotMeasured: absentPeer,
  }
}

/** Many small numbers, with two places where they are large: the same at every run. */
function clustered(cells: readonly number[]): Float64Array {
  const random = seeded(20)
  return Float64Array.from(cells, (cell) => {
    const [longitude, latitude] = hexagonCentre(cell)
    const isNear = Math.min(
      Math.hypot(longitude + 70.75, latitude + 33.5),
      Math.hypot(longitude + 70.6, latitude + 33.4),
    )
    return Math.floor(random() * 20 * (isNear < 0.04 ? 3 : 1))
  })
}

async function measurePeer(
  { db }: Database,
  values: Float64Array,
  { first, list }: Neighbours,
): Promise<{ ms: number; z: number[] }> {
  const from: number[] = []
  const to: number[] = []
  values.forEach((_, cell) => {
    for (const other of [cell, ...list.subarray(first[cell]!, first[cell + 1]!)]) {
      from.push(cell)
      to.push(other)
    }
  })
  await sql`create table bench_cell as select at - 1 as cell, value from unnest(${[...values]}::float8[]) with ordinality v (value, at)`.execute(
    db,
  )
  await sql`create table bench_pair as select * from unnest(${from}::int[], ${to}::int[]) as p (cell, other)`.execute(
    db,
  )
  await sql`create unique index on bench_cell (cell)`.execute(db)
  await sql`create index on bench_pair (cell)`.execute(db)
  await sql`analyze bench_cell, bench_pair`.execute(db)
  const ms: number[] = []
  let z: number[] = []
  for (let run = 0; run < 3; run += 1) {
    const started = performance.now()
    const { rows } = await sql<{ z: number }>`
      with whole as (select count(*)::float8 as n, avg(value) as m, stddev_pop(value) as s from bench_cell)
      select (sum(o.value) - count(*) * m) / (s * sqrt((n * count(*) - count(*) ^ 2) / (n - 1))) as z
      from bench_pair p join bench_cell o on o.cell = p.other, whole
      group by p.cell, n, m, s order by p.cell
    `.execute(db)
    ms.push(performance.now() - started)
    z = rows.map((row) => row.z)
  }
  await sql`drop table bench_cell, bench_pair`.execute(db)
  return { ms: median(ms), z }
}

function timed<T>(ms: number[], work: () => T): T {
  const started = performance.now()
  const result = work()
  ms.push(performance.now() - started)
  return result
}
