import { tileExtent, tilePx } from '@arraigo/shared/tiles/tileLayers.ts'
import { type RawBuilder, sql } from 'kysely'
import type { TileFrame } from './tileFrame.ts'

type Sql = RawBuilder<unknown>

/** Half a pixel is not seen; at the deepest zoom, which clients enlarge, nothing is left out. */
const tolerancePx = 0.5
/** Units between the points of the grid that vertices lie on: half a pixel, or one unit at the deepest zoom. */
const gridOf = (isSimplified: boolean): Sql => sql.lit(isSimplified ? (tolerancePx * tileExtent) / tilePx : 1)
const smallestAreaPx = 2

export const envelope = ({ bounds: [west, south, east, north] }: TileFrame): Sql =>
  sql`st_makeenvelope(${west}::float8, ${south}::float8, ${east}::float8, ${north}::float8, 4326)`

const inTileUnits = (shape: Sql, { scale, offsetX, offsetY }: TileFrame): Sql =>
  sql`st_affine(st_transform(${shape}, 3857), ${scale}::float8, 0, 0, ${-scale}::float8, ${offsetX}::float8, ${offsetY}::float8)`

/** Cut, simplified and on the tile's grid; null or empty where nothing is left, and rings may cross. */
function placed(shape: Sql, frame: TileFrame, isSimplified: boolean): Sql {
  const cut = sql`case when ${shape} @ ${envelope(frame)} then ${shape} else st_clipbybox2d(${shape}, ${envelope(frame)}) end`
  const lean = isSimplified ? sql`st_simplify(${cut}, ${tolerancePx * frame.pxLatitude}::float8)` : cut
  return sql`st_snaptogrid(${inTileUnits(lean, frame)}, ${gridOf(isSimplified)})`
}

const isSmall = (shape: Sql, { pxLongitude, pxLatitude }: TileFrame): Sql =>
  sql`(st_xmax(${shape}) - st_xmin(${shape}) < ${smallestAreaPx * pxLongitude}::float8
    and st_ymax(${shape}) - st_ymin(${shape}) < ${smallestAreaPx * pxLatitude}::float8)`

/** A point in degrees as tile units; null outside the tile, so that a point is in one tile only. */
export const spotIn = (point: Sql, frame: TileFrame): Sql => sql`(
  select case when st_x(s) >= 0 and st_x(s) < ${sql.lit(tileExtent)} and st_y(s) >= 0 and st_y(s) < ${sql.lit(tileExtent)}
    then st_makepoint(floor(st_x(s)), floor(st_y(s))) end
  from (select ${inTileUnits(sql`p`, frame)} as s from (select ${point} as p offset 0) q where p && ${envelope(frame)} offset 0) r
)`

/**
 * Those of the points of `shape` that are in the tile. Not by ST_PointOnSurface: it answers one, and where one is empty, that
 * of PostGIS 3.3 takes the server down.
 */
const spotsIn = (frame: TileFrame): Sql =>
  sql`(select st_collect(${spotIn(sql`d.geom`, frame)}) from st_dumppoints(shape) d)`

/**
 * From the CTE `candidate` (shape in degrees, and what is sent) the CTE `feature` with `geom` in tile units: areas as
 * valid rings wound as the specification of vector tiles wants them, an area too small to be one as a point, lines.
 */
export function placeShapes(
  frame: TileFrame,
  kind: 'polygon' | 'line' | 'any',
  isSimplified: boolean,
  result = 'feature',
): Sql {
  const shape = sql`c.shape`
  const whole = placed(shape, frame, isSimplified)
  const areas = sql`case when ${isSmall(shape, frame)} then null else ${whole} end`
  if (kind === 'line') {
    return sql`${sql.ref(result)} as materialized (
      select c.*, ${whole} as geom from candidate c
    )`
  }
  const byDimension =
    kind === 'polygon' ? areas : sql`case st_dimension(${shape}) when 2 then ${areas} when 1 then ${whole} end`
  const isLine = kind === 'polygon' ? sql`false` : sql`st_dimension(shape) = 1`
  const wound = sql`st_forcepolygonccw(geom_valid)`
  const drawn = kind === 'polygon' ? wound : sql`case when ${isLine} then geom_valid else ${wound} end`
  const middle = spotIn(sql`st_pointonsurface(shape)`, frame)
  const spots =
    kind === 'polygon'
      ? middle
      : sql`case st_geometrytype(shape) when 'ST_MultiPoint' then ${spotsIn(frame)} else ${middle} end`
  return sql`placed as materialized (
    select c.*, ${byDimension} as geom_placed from candidate c
  ), repaired as materialized (
    select p.*, case when ${isLine} or st_isvalid(geom_placed) then geom_placed
      else st_collectionextract(st_reduceprecision(st_makevalid(geom_placed), ${gridOf(isSimplified)}), 3) end as geom_valid
    from placed p
  ), ${sql.ref(result)} as materialized (
    select r.*, case when not st_isempty(geom_valid) then ${drawn}
      when not ${isLine} then ${spots} end as geom
    from repaired r
  )`
}
