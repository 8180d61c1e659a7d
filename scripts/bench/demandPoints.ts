// Blocks as points with people: of the real files, or made up where those are not on the machine.
import { sql } from 'kysely'
import type { Database } from '../../server/src/platform/database.ts'

export interface Points {
  /** Longitude, latitude pairs in degrees. */
  places: Float64Array
  people: Float64Array
}

/** Of the blocks of Census 2024 of the regions V and RM. */
export async function blockPoints({ db }: Database): Promise<Points> {
  const { rows } = await sql<{ longitude: number; latitude: number; people: number }>`
    select st_x(p) as longitude, st_y(p) as latitude, coalesce(population, 0) as people
    from (select id, population, st_pointonsurface(boundary) as p from block) b order by id
  `.execute(db)
  return {
    places: Float64Array.from(rows.flatMap(({ longitude, latitude }) => [longitude, latitude])),
    people: Float64Array.from(rows, ({ people }) => people),
  }
}

const blocksOfTwoRegions = 71_795

/** As many, in two towns of a hundred kilometres: the same at every run. */
export function madeUpPoints(): Points {
  const random = seeded(6)
  const places = new Float64Array(2 * blocksOfTwoRegions)
  for (let at = 0; at < places.length; at += 2) {
    const [longitude, latitude] = at % 3 === 0 ? [-71.5, -33.0] : [-70.65, -33.45]
    places[at] = longitude + (random() + random() - 1) / 2
    places[at + 1] = latitude + (random() + random() - 1) / 2
  }
  return { places, people: Float64Array.from({ length: blocksOfTwoRegions }, () => Math.floor(random() * 300)) }
}

/** Park and Miller's generator: 0 to 1. */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}
