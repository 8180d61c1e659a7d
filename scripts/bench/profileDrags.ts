import type pg from 'pg'

type MultiPolygon = GeoJSON.MultiPolygon
type Position = GeoJSON.Position

export interface Drag {
  settlementId: number
  /** The boundary at each moment, one vertex on its way. */
  moments: MultiPolygon[]
}

/** Settlements dragged, and how often each is asked about on the way. */
export const draggedCount = 300
const momentsEach = 5

/** Real boundaries, the same ones in every run, with one vertex of each pulled some metres at a time. */
export async function realDrags(pool: Pick<pg.Pool, 'query'>): Promise<Drag[]> {
  const { rows } = await pool.query<{ id: number; boundary: MultiPolygon }>(`
    select s.id, st_asgeojson(s.boundary)::json as boundary
    from settlement s
    where s.boundary is not null and exists (select from comuna c where st_intersects(c.boundary, s.boundary))
    order by md5(s.source_id) limit ${draggedCount}`)
  const random = seeded(4)
  return rows.map(({ id, boundary }) => ({ settlementId: Number(id), moments: moments(boundary, random) }))
}

function moments(boundary: MultiPolygon, random: () => number): MultiPolygon[] {
  const ring = boundary.coordinates[0]?.[0] ?? []
  const at = Math.floor(random() * (ring.length - 1))
  // Up to some thirty metres, in a straight line.
  const [east, north] = [(random() - 0.5) / 1500, (random() - 0.5) / 1500]
  return Array.from({ length: momentsEach }, (_, moment) => {
    const pull = ([x = 0, y = 0]: Position): Position => [
      x + (east * moment) / momentsEach,
      y + (north * moment) / momentsEach,
    ]
    const isPulled = (vertex: number) => vertex === at || (at === 0 && vertex === ring.length - 1)
    const [[outer, ...holes] = [], ...parts] = boundary.coordinates
    const moved = (outer ?? []).map((position, vertex) => (isPulled(vertex) ? pull(position) : position))
    return { type: 'MultiPolygon', coordinates: [[moved, ...holes], ...parts] }
  })
}

/** Park and Miller's generator: the same numbers in every run. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}

/** What somebody would write in QGIS or psql to know who lives inside: blocks by area share. */
export const peopleSql = `
  select sum(b.population * st_area(st_intersection(b.boundary, s.shape)::geography) / st_area(b.boundary::geography))
  from block b, (select st_makevalid(st_geomfromgeojson($1)) as shape) s
  where st_intersects(b.boundary, s.shape)`

/** And all the rest of it in one statement: comunas, overlaps, hazards, zoning, the nearest facility of each kind. */
export const everythingSql = `
  with s as (select st_makevalid(st_geomfromgeojson($1)) as shape)
  select
    (select sum(b.population * st_area(st_intersection(b.boundary, s.shape)::geography) / st_area(b.boundary::geography))
     from block b where st_intersects(b.boundary, s.shape)),
    (select json_agg(json_build_array(c.code, st_area(st_intersection(c.boundary, s.shape)::geography)))
     from comuna c where st_intersects(c.boundary, s.shape)),
    (select json_agg(json_build_array(o.id, o.name, st_area(st_intersection(o.boundary, s.shape)::geography)))
     from settlement o where st_intersects(o.boundary, s.shape) and o.id <> $2),
    (select json_agg(json_build_array(h.kind, h.name, st_area(st_intersection(h.extent, s.shape)::geography)))
     from hazard h where st_intersects(h.extent, s.shape)),
    (select json_agg(json_build_array(z.kind, z.name, st_area(st_intersection(z.extent, s.shape)::geography)))
     from zoning z where st_intersects(z.extent, s.shape)),
    (select json_agg(json_build_array(k.kind, f.name, st_distance(f.location::geography, s.shape::geography)))
     from unnest(array['early-education', 'school', 'primary-health', 'hospital', 'transit-stop', 'police', 'fire', 'market'])
       as k (kind)
     cross join lateral (select name, location from facility f
       where f.kind = k.kind and f.status <> 'closed' order by f.location <-> st_centroid(s.shape) limit 1) f)
  from s`
