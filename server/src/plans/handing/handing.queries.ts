import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import type { ComunaShape, Shape } from './dossier/dossierData.ts'

export interface GroundBox {
  west: number
  south: number
  east: number
  north: number
}

/** Comunas that reach into the box, no finer than `toleranceDegrees`: what maps on paper are drawn on. */
export async function comunaShapes(
  db: Db,
  { west, south, east, north }: GroundBox,
  toleranceDegrees: number,
): Promise<ComunaShape[]> {
  const { rows } = await sql<ComunaShape>`
    select code, name, st_asgeojson(st_simplifypreservetopology(boundary, ${toleranceDegrees}::float8), 5) as shape
    from comuna where boundary && st_makeenvelope(${west}, ${south}, ${east}, ${north}, 4326) order by code`.execute(db)
  return rows
}

/** Boundaries of settlements as GeoJSON text. */
export async function settlementShapes(db: Db, ids: readonly number[]): Promise<Shape[]> {
  const { rows } = await sql<Shape>`
    select id, st_asgeojson(boundary, 6) as shape from settlement where id = any(${ids}) order by id`.execute(db)
  return rows
}

export async function siteShapes(db: Db, ids: readonly number[]): Promise<Shape[]> {
  const { rows } = await sql<Shape>`
    select id, st_asgeojson(boundary, 6) as shape from site where id = any(${ids}) order by id`.execute(db)
  return rows
}

export interface DatedUf {
  day: string
  clp: number
  source: string
}

/** The newest that is known. */
export async function newestUf(db: Db): Promise<DatedUf | null> {
  const { rows } = await sql<DatedUf>`
    select day::text as day, clp, source from uf_value order by day desc limit 1`.execute(db)
  return rows[0] ?? null
}
