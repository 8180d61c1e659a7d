// Blocks to hexagons of three sizes, beside what somebody with PostGIS alone would do: ST_HexagonGrid joined with the points.
import { sql } from 'kysely'
import type { Database } from '../../server/src/platform/database.ts'
import type { HexagonResolution } from '../../shared/src/demand/demandMeasures.ts'
import { type Hexagons, hexagonsOf, inCoarserHexagons } from '../../shared/src/demand/hexagons.ts'
import type { Points } from './demandPoints.ts'
import { type Figures, median, round } from './report.ts'

const sizes: readonly HexagonResolution[] = [9, 8, 7]
/** Average edges of H3's table of cell statistics. */
const edgeM: Record<HexagonResolution, number> = { 5: 9854, 6: 3725, 7: 1406, 8: 531, 9: 201 }
const runs = 7
/** Farther west are islands, around which a grid would be of the ocean. */
const westOfContinent = -76

export async function measureHexagons(database: Database, all: Points): Promise<Figures> {
  const points = continental(all)
  const ms: number[] = []
  let found = sumsOf(points)
  for (let run = 0; run < runs; run += 1) {
    const started = performance.now()
    found = sumsOf(points)
    ms.push(performance.now() - started)
  }
  const people = total(points.people)
  const peer = await measurePeer(database, points)
  return {
    points: points.people.length,
    hexagons: found.map(({ sums }) => sums.length).join(' + '),
    threeSizesMs: round(median(ms), 0),
    largestErrorOfSums: Math.max(...found.map(({ sums }) => Math.abs(total(sums) - people))),
    peerThreeSizesMs: round(peer.ms, 0),
    peerWay: peer.way,
    peerLargestErrorOfSums: Math.max(...peer.people.map((own) => Math.abs(own - people))),
    peerNotMeasured:
      'h3-pg, h3_latlng_to_cell: not in Debian; apt-get install postgresql-15-h3 from apt.postgresql.org',
    ratio: round(peer.ms / median(ms), 1),
  }
}

/** Every run from the points alone: the finest from the grid, the others from it, as the engine does. */
function sumsOf({ places, people }: Points): { sums: Float64Array }[] {
  let hexagons: Hexagons | null = null
  return sizes.map((resolution) => {
    hexagons = hexagons === null ? hexagonsOf(places, resolution) : inCoarserHexagons(hexagons, resolution)
    const sums = new Float64Array(hexagons.ids.length)
    for (let at = 0; at < people.length; at += 1) sums[hexagons.of[at]!]! += people[at]!
    return { sums }
  })
}

function continental({ places, people }: Points): Points {
  const kept = [...people.keys()].filter((at) => places[2 * at]! > westOfContinent)
  return {
    places: Float64Array.from(kept.flatMap((at) => [places[2 * at]!, places[2 * at + 1]!])),
    people: Float64Array.from(kept, (at) => people[at]!),
  }
}

const ways = {
  'a grid over the whole extent': (edge: number) => sql<{ people: number }>`
    with whole as (select st_setsrid(st_extent(place)::geometry, 32719) as extent from bench_point)
    select sum(p.people) as people
    from whole, st_hexagongrid(${edge}, whole.extent) h join bench_point p on st_intersects(p.place, h.geom)
    group by h.i, h.j`,
  'a grid around each point': (edge: number) => sql<{ people: number }>`
    select sum(p.people) as people
    from bench_point p cross join lateral st_hexagongrid(${edge}, p.place) h
    where st_intersects(p.place, h.geom) group by h.i, h.j`,
}

/** The quicker of its two ways, with the points in metres and indexed beforehand. */
async function measurePeer(
  database: Database,
  { places, people }: Points,
): Promise<{ ms: number; way: string; people: number[] }> {
  const { db } = database
  const [x, y] = [0, 1].map((side) => [...places].filter((_, at) => at % 2 === side))
  await sql`
    create table bench_point as
    select st_transform(st_setsrid(st_makepoint(x, y), 4326), 32719) as place, people
    from unnest(${x}::float8[], ${y}::float8[], ${[...people]}::float8[]) as p (x, y, people)
  `.execute(db)
  await sql`create index on bench_point using gist (place)`.execute(db)
  await sql`analyze bench_point`.execute(db)
  const tried = []
  for (const [way, query] of Object.entries(ways)) {
    const started = performance.now()
    const sums: number[] = []
    for (const resolution of sizes) {
      const { rows } = await query(edgeM[resolution]).execute(db)
      sums.push(total(rows.map((row) => row.people)))
    }
    tried.push({ way, ms: performance.now() - started, people: sums })
  }
  await sql`drop table bench_point`.execute(db)
  return tried.sort((a, b) => a.ms - b.ms)[0]!
}

const total = (values: Iterable<number>): number => {
  let sum = 0
  for (const value of values) sum += value
  return sum
}
