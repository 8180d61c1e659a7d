import { collections } from '@arraigo/shared/territory/collections.ts'
import {
  blockLevelAt,
  facilitiesThinnedUpToZoom,
  type PlaceCollectionId,
  shortestStreetPx,
  streetsThinnedUpToZoom,
  tileLayers,
} from '@arraigo/shared/tiles/tileLayers.ts'
import { type RawBuilder, sql } from 'kysely'
import { isPlace } from '../platform/isPlace.ts'
import type { TileFrame } from './tileFrame.ts'
import { envelope, placeShapes, spotIn } from './tileShapes.queries.ts'

type Sql = RawBuilder<unknown>

export interface TileFeatures {
  /** Common table expressions, of which `feature` and, where the layer has points, `point` hold id, properties, geom. */
  ctes: Sql
  properties: readonly string[]
  hasPoints: boolean
}

/** What is in a tile, in its own units: the same for whatever encodes it. */
export function tileFeatures(collection: PlaceCollectionId, frame: TileFrame): TileFeatures {
  const { properties, hasPoints, maxZoom } = tileLayers[collection]
  const isSimplified = frame.z < maxZoom
  return { ctes: ctesOf(collection, frame, isSimplified), properties, hasPoints }
}

function ctesOf(collection: PlaceCollectionId, frame: TileFrame, isSimplified: boolean): Sql {
  switch (collection) {
    case 'regions':
      return withPoints(
        sql`select code::bigint as id, code, short_name as name, boundary as shape from region where boundary && ${envelope(frame)}`,
        frame,
        isSimplified,
      )
    case 'facilities':
      return frame.z <= facilitiesThinnedUpToZoom ? thinnedFacilities(frame) : facilities(frame)
    case 'blocks':
      return blockLevelAt(frame.z) === 'block' ? blocks(frame, isSimplified) : blockTotals(frame)
    case 'streets':
      return streets(frame, isSimplified)
    default: {
      const rows = rowsMeeting(collection, frame)
      if (tileLayers[collection].hasPoints) return withPoints(rows, frame, isSimplified)
      const kind = collections[collection].shape?.kind === 'any' ? 'any' : 'polygon'
      return sql`candidate as materialized (${rows}), ${placeShapes(frame, kind, isSimplified)}`
    }
  }
}

function rowsMeeting(collection: Exclude<PlaceCollectionId, 'regions'>, frame: TileFrame): Sql {
  const { table, shape } = collections[collection]
  const column = sql.ref(shape?.column ?? '')
  // What a collection of several kinds of shapes draws of a mixed one: its parts of the highest dimension.
  const drawn =
    shape?.kind === 'any'
      ? sql`case st_geometrytype(${column}) when 'ST_GeometryCollection' then st_collectionextract(${column}) else ${column} end`
      : column
  const days = new Set(collections[collection].fields.filter(({ type }) => type === 'date').map(({ name }) => name))
  const properties = sql.join(
    tileLayers[collection].properties.map((name) =>
      days.has(name) ? sql`${sql.ref(name)}::text as ${sql.ref(name)}` : sql.ref(name),
    ),
  )
  const shown = collection === 'settlements' ? sql`and ${isPlace()}` : sql``
  return sql`select id, ${properties}, ${drawn} as shape from ${sql.table(table)} where ${column} && ${envelope(frame)} ${shown}`
}

const withPoints = (rows: Sql, frame: TileFrame, isSimplified: boolean): Sql => sql`
  candidate as materialized (${rows}),
  ${placeShapes(frame, 'polygon', isSimplified)},
  point as materialized (select c.*, ${spotIn(sql`st_pointonsurface(c.shape)`, frame)} as geom from candidate c)`

const facilities = (frame: TileFrame): Sql => sql`
  feature as materialized (
    select id, kind, name, status, capacity, comuna_code, null::int as point_count, ${spotIn(sql`location`, frame)} as geom
    from facility where location && ${envelope(frame)}
  )`

/** Units of a cell of 16 pixels: a whole part of the tile, so that no cell lies in two. */
const cellUnits = 128

/** One point per kind and cell, in the middle of its facilities; one that is alone keeps its name and its place. */
const thinnedFacilities = (frame: TileFrame): Sql => sql`
  spot as materialized (
    select id, kind, name, status, capacity, comuna_code, ${spotIn(sql`location`, frame)} as spot
    from facility where location && ${envelope(frame)}
  ), feature as materialized (
    select min(id) as id, kind, ${alone('name')}, ${alone('status')}, ${alone('capacity')},
           case when count(*) = count(comuna_code) and min(comuna_code) = max(comuna_code) then min(comuna_code) end as comuna_code,
           case when count(*) > 1 then count(*)::int end as point_count, ${middle}
    from spot where spot is not null group by kind, ${cell}
  )`

const alone = (name: string): Sql => sql`case when count(*) = 1 then min(${sql.ref(name)}) end as ${sql.ref(name)}`
const middle: Sql = sql`st_makepoint(floor(avg(st_x(spot))), floor(avg(st_y(spot)))) as geom`
const cell: Sql = sql`floor(st_x(spot) / ${sql.lit(cellUnits)}), floor(st_y(spot) / ${sql.lit(cellUnits)})`

const perHectare = (population: Sql, areaM2: Sql): Sql =>
  sql`round((${population} / nullif(${areaM2} / 10000, 0))::numeric, 1)::float8`

const blocks = (frame: TileFrame, isSimplified: boolean): Sql => sql`
  candidate as materialized (
    select id, 'block' as level, code, comuna_code, population, women, young, foreign_born,
           ${perHectare(sql`population`, sql`st_area(boundary::geography)`)} as density_ha,
           null::int as block_count, null::int as unknown_count, boundary as shape
    from block where boundary && ${envelope(frame)}
  ), ${placeShapes(frame, 'polygon', isSimplified)}`

/** Zones or comunas with the sums of their blocks; blocks that are in none, near ones together, as points. */
function blockTotals(frame: TileFrame): Sql {
  const level = blockLevelAt(frame.z)
  const columns = sql.join(['id', ...tileLayers.blocks.properties, 'geom'].map((name) => sql.ref(name)))
  return sql`
  candidate as materialized (
    select o.id, ${sql.lit(level)} as level, o.code, ${level === 'zone' ? sql`o.comuna_code` : sql`o.code as comuna_code`},
           t.population, t.women, t.young, t.foreign_born,
           ${perHectare(sql`t.population`, sql`t.known_area_m2`)} as density_ha, t.block_count, t.unknown_count,
           o.boundary as shape
    from ${sql.table(level)} o join block_total t on t.level = ${sql.lit(level)} and t.row_id = o.id
    where o.boundary && ${envelope(frame)}
  ), ${placeShapes(frame, 'polygon', true, 'outline')},
  spot as materialized (
    select b.*, ${spotIn(sql`a.place`, frame)} as spot
    from block_apart a join block b on b.id = a.block_id
    where a.level = ${sql.lit(level)} and a.place && ${envelope(frame)}
  ), apart as materialized (
    select min(id) as id, 'block' as level, ${alone('code')},
           case when count(*) = count(comuna_code) and min(comuna_code) = max(comuna_code) then min(comuna_code) end as comuna_code,
           sum(population)::int as population, sum(women)::int as women, sum(young)::int as young,
           sum(foreign_born)::int as foreign_born,
           ${perHectare(sql`sum(population)`, sql`sum(st_area(boundary::geography)) filter (where population is not null)`)} as density_ha,
           count(*)::int as block_count, (count(*) - count(population))::int as unknown_count, ${middle}
    from spot where spot is not null group by ${cell}
  ), feature as materialized (select ${columns} from outline union all select ${columns} from apart)`
}

/** Farther out, the streets that are long enough in their comuna to be followed with the eye. */
function streets(frame: TileFrame, isSimplified: boolean): Sql {
  const isThinned = frame.z <= streetsThinnedUpToZoom
  const total = sql`join street_total t on t.name = s.name and t.comuna_name = coalesce(s.comuna_name, '')
      and t.length_m >= ${shortestStreetPx * frame.pxM}::float8`
  return sql`
  candidate as materialized (
    select s.id, s.name, s.path as shape from street s ${isThinned ? total : sql``} where s.path && ${envelope(frame)}
  ), ${placeShapes(frame, 'line', isSimplified)}`
}
