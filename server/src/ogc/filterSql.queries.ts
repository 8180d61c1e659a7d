import { type BoxFilter, readBox } from '@arraigo/shared/ogc/bbox.ts'
import { type Cql2, type Cql2Operation, isGeometry, isOperation, isProperty } from '@arraigo/shared/ogc/cql2.ts'
import type { Crs } from '@arraigo/shared/ogc/crs.ts'
import { geometryProperty, idProperty, type OgcCollection } from '@arraigo/shared/ogc/ogcCollections.ts'
import type { Geometry } from 'geojson'
import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../platform/database.ts'

type Sql = RawBuilder<unknown>
type Condition = RawBuilder<boolean>

/** Edges of projected shapes are straight there and curved in degrees: longer ones get points between. */
const longestEdgeM = 10_000

/** A row's number; regions have their code. */
export const idColumn = (collection: OgcCollection): RawBuilder<number> =>
  collection.table === 'region' ? sql<number>`t.code::int` : sql<number>`t.id`

/** A property of the collection, by a name that was checked to be one. */
export function propertyColumn(collection: OgcCollection, name: string): Sql {
  if (name === idProperty) return idColumn(collection)
  if (name === geometryProperty && collection.shape !== null) return sql`t.${sql.ref(collection.shape.column)}`
  return sql`t.${sql.ref(name)}`
}

/** A filter that was found sound (filterIssues), as SQL. Everything that came from outside is a parameter. */
export function filterCondition(filter: Cql2, collection: OgcCollection, crs: Crs): Condition {
  return sql<boolean>`(${expression(filter, { collection, crs })})`
}

/** A day is compared as the moment at which it begins in UTC, whatever the database's time zone. */
function comparedColumn(collection: OgcCollection, name: string): Sql {
  const column = propertyColumn(collection, name)
  const isDay = collection.properties.some((property) => property.name === name && property.type === 'date')
  return isDay ? sql`(${column}::timestamp at time zone 'UTC')` : column
}

interface Context {
  collection: OgcCollection
  crs: Crs
}

function expression(node: Cql2, context: Context): Sql {
  if (Array.isArray(node)) return sql.join(node.map((item) => expression(item, context)))
  if (typeof node === 'string') return sql`${node}::text`
  // Typed by what they are: left to the database, a parameter beside a whole number could not have decimals.
  if (typeof node === 'number') return Number.isSafeInteger(node) ? sql`${node}::bigint` : sql`${node}::float8`
  if (typeof node === 'boolean') return sql`${node}::boolean`
  if (isProperty(node)) return comparedColumn(context.collection, node.property)
  if (isOperation(node)) return operation(node, context)
  if (isGeometry(node)) return literal(node, context.crs)
  if ('bbox' in node) return boxes(readBox(node.bbox, context.crs, 'filter') as BoxFilter)
  if ('date' in node) return sql`${`${node.date}T00:00:00Z`}::timestamptz`
  if ('timestamp' in node) return sql`${node.timestamp}::timestamptz`
  throw new Error('an interval stands only in temporal functions')
}

const infix: Record<string, Sql> = {
  '=': sql`=`,
  '<>': sql`<>`,
  '<': sql`<`,
  '>': sql`>`,
  '<=': sql`<=`,
  '>=': sql`>=`,
  like: sql`like`,
}

function operation({ op, args }: Cql2Operation, context: Context): Sql {
  const bracketed = args.map((arg) => sql`(${Array.isArray(arg) ? sql`null` : expressionUnlessInterval(arg, context)})`)
  const [first, second, third] = bracketed
  if (op === 'and' || op === 'or') return sql.join(bracketed, op === 'and' ? sql` and ` : sql` or `)
  if (op === 'not') return sql`not ${first}`
  if (op === 'isNull') return sql`${first} is null`
  if (op === 'between') return sql`${first} between ${second} and ${third}`
  if (op === 'in')
    return (args[1] as Cql2[]).length === 0 ? sql`false` : sql`${first} in (${expression(args[1]!, context)})`
  if (Object.hasOwn(infix, op)) return sql`${first} ${infix[op]} ${second}`
  if (op === 'casei') return foldedCase(first!)
  // Letters without the marks that they are composed with.
  if (op === 'accenti') return sql`regexp_replace(normalize(${first}, nfd), ${'[\u0300-\u036f]'}, '', 'g')`
  if (op.startsWith('s_')) return sql`${sql.raw(spatial[op]!)}(${first}, ${second})`
  if (op.startsWith('t_')) return temporalRelation(op, args, context)
  return arithmetic(op, first!, second!)
}

/**
 * Unicode's full case folding (OGC 21-065, requirement casei-function), which PostgreSQL has from version 18 on only: ß is
 * ss, and the ends of Greek words are no letters of their own. Compared with Unicode's for each of its characters; only ı,
 * which folds to itself, would become i on its way through capitals, and is held back as a character that no text has.
 */
function foldedCase(text: Sql): Sql {
  const held = sql`translate(${text}, ${'ı'}, ${'\ufdd0'})`
  return sql`translate(lower(upper(lower(${held} collate "und-x-icu"))), ${'ς'}, ${'σ'})`
}

const expressionUnlessInterval = (node: Cql2, context: Context): Sql =>
  typeof node === 'object' && 'interval' in node ? sql`null` : expression(node, context)

/** Names of our own, never of a request. */
const spatial: Record<string, string> = {
  s_intersects: 'st_intersects',
  s_equals: 'st_equals',
  s_disjoint: 'st_disjoint',
  s_touches: 'st_touches',
  s_within: 'st_within',
  s_overlaps: 'st_overlaps',
  s_crosses: 'st_crosses',
  s_contains: 'st_contains',
}

/** In real numbers: 1 / 2 is a half. What is divided by nothing is unknown. */
function arithmetic(op: string, left: Sql, right: Sql): Sql {
  const [a, b] = [sql`${left}::float8`, sql`${right}::float8`]
  if (op === '+') return sql`${a} + ${b}`
  if (op === '-') return sql`${a} - ${b}`
  if (op === '*') return sql`${a} * ${b}`
  if (op === '/') return sql`${a} / nullif(${b}, 0)`
  if (op === 'div') return sql`trunc(${a} / nullif(${b}, 0))`
  if (op === '%') return sql`(${left}::numeric % nullif(${right}::numeric, 0))::float8`
  return sql`power(${a}, ${b})`
}

/** Relations of the starts and ends of a and b (OGC 21-065, 7.8); start and end of a moment are the same. */
const temporal: Record<string, (ends: { a: Sql; aEnd: Sql; b: Sql; bEnd: Sql }) => Sql> = {
  t_after: ({ a, bEnd }) => sql`${a} > ${bEnd}`,
  t_before: ({ aEnd, b }) => sql`${aEnd} < ${b}`,
  t_contains: ({ a, aEnd, b, bEnd }) => sql`${a} < ${b} and ${aEnd} > ${bEnd}`,
  t_disjoint: ({ a, aEnd, b, bEnd }) => sql`${aEnd} < ${b} or ${a} > ${bEnd}`,
  t_during: ({ a, aEnd, b, bEnd }) => sql`${a} > ${b} and ${aEnd} < ${bEnd}`,
  t_equals: ({ a, aEnd, b, bEnd }) => sql`${a} = ${b} and ${aEnd} = ${bEnd}`,
  t_finishedBy: ({ a, aEnd, b, bEnd }) => sql`${a} < ${b} and ${aEnd} = ${bEnd}`,
  t_finishes: ({ a, aEnd, b, bEnd }) => sql`${a} > ${b} and ${aEnd} = ${bEnd}`,
  t_intersects: ({ a, aEnd, b, bEnd }) => sql`not (${aEnd} < ${b} or ${a} > ${bEnd})`,
  t_meets: ({ aEnd, b }) => sql`${aEnd} = ${b}`,
  t_metBy: ({ a, bEnd }) => sql`${a} = ${bEnd}`,
  t_overlappedBy: ({ a, aEnd, b, bEnd }) => sql`${a} > ${b} and ${a} < ${bEnd} and ${aEnd} > ${bEnd}`,
  t_overlaps: ({ a, aEnd, b, bEnd }) => sql`${a} < ${b} and ${aEnd} > ${b} and ${aEnd} < ${bEnd}`,
  t_startedBy: ({ a, aEnd, b, bEnd }) => sql`${a} = ${b} and ${aEnd} > ${bEnd}`,
  t_starts: ({ a, aEnd, b, bEnd }) => sql`${a} = ${b} and ${aEnd} < ${bEnd}`,
}

function temporalRelation(op: string, args: Cql2[], context: Context): Sql {
  const [a, aEnd] = endsOf(args[0]!, context)
  const [b, bEnd] = endsOf(args[1]!, context)
  return temporal[op]!({ a, aEnd, b, bEnd })
}

function endsOf(node: Cql2, context: Context): [Sql, Sql] {
  if (typeof node !== 'object' || !('interval' in node)) {
    const moment = expression(node, context)
    return [moment, moment]
  }
  const [start, end] = node.interval.map((part, at) => {
    if (part === '..') return at === 0 ? sql`'-infinity'::timestamptz` : sql`'infinity'::timestamptz`
    if (typeof part === 'string') return sql`${part.includes('T') ? part : `${part}T00:00:00Z`}::timestamptz`
    return expression(part, context)
  })
  return [start!, end!]
}

/** Where the first of the shapes that cross themselves, or whose parts overlap, does so; null where none does. */
export async function findCrossing(
  db: Db,
  shapes: readonly Geometry[],
): Promise<{ at: number; x: number; y: number } | null> {
  const texts = shapes.map((shape) => JSON.stringify(shape))
  const { rows } = await sql<{ at: number; x: number; y: number }>`
    select (d.at - 1)::int as at, st_x(location(d.detail)) as x, st_y(location(d.detail)) as y
    from (
      select at, st_isvaliddetail(st_force2d(st_geomfromgeojson(shape))) as detail
      from unnest(${texts}::text[]) with ordinality as s(shape, at)
    ) d
    where not valid(d.detail) order by d.at limit 1
  `.execute(db)
  return rows[0] ?? null
}

function literal(geometry: Geometry, crs: Crs): Sql {
  const read = sql`st_setsrid(st_force2d(st_geomfromgeojson(${JSON.stringify(geometry)}::text)), ${sql.lit(crs.srid)})`
  return inDegrees(crs.isLatitudeFirst ? sql`st_flipcoordinates(${read})` : read, crs)
}

/** The envelope is brought to the column's degrees, never the column to the envelope's CRS: the index stays usable. */
export function boxes({ crs, boxes: list }: BoxFilter): Sql {
  const envelopes = list.map(
    ([west, south, east, north]) =>
      sql`st_makeenvelope(${west}::float8, ${south}::float8, ${east}::float8, ${north}::float8, ${sql.lit(crs.srid)})`,
  )
  const [first, second] = envelopes
  return inDegrees(second === undefined ? first! : sql`st_collect(${first}, ${second})`, crs)
}

function inDegrees(shape: Sql, crs: Crs): Sql {
  if (crs.srid === 4326) return shape
  return sql`st_transform(${crs.isGeographic ? shape : sql`st_segmentize(${shape}, ${sql.lit(longestEdgeM)})`}, 4326)`
}
