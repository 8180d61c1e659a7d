import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'

export interface SitePlace {
  id: number
  name: string
  longitude: number
  latitude: number
}

/** Sites of a region or comuna, by their code or, without one, by where they lie; a point on the surface of each. */
export async function sitesOf(db: Db, code: string, limit: number): Promise<SitePlace[]> {
  const { rows } = await sql<SitePlace>`
    select s.id, s.name, st_x(inside.place) as longitude, st_y(inside.place) as latitude
    from site s
    cross join lateral (select st_pointonsurface(s.boundary) as place) inside
    where s.boundary is not null and (s.comuna_code like ${`${code}%`} or (s.comuna_code is null and exists (
      select from comuna c where c.code like ${`${code}%`} and st_intersects(c.boundary, inside.place))))
    order by s.id limit ${limit}`.execute(db)
  return rows
}

export const streetNames = (db: Db, ids: number[]) =>
  db.selectFrom('street').select(['id', 'name']).where('id', 'in', ids).orderBy('id').execute()
