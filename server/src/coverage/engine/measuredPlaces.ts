import { boundsOf } from '@arraigo/shared/coverage/boundsOf.ts'
import type { MeasuredCollection } from '@arraigo/shared/coverage/measuredCollections.ts'
import type { SamplePoints } from '@arraigo/shared/coverage/measures.ts'
import type { StreetIndex } from '@arraigo/shared/coverage/network/streetIndex.ts'
import type { Attachment } from '@arraigo/shared/coverage/network/walkingNetwork.ts'
import type { PointRows } from '@arraigo/shared/coverage/PointRows.ts'
import { type PlaceShapes, readWkbShapes } from '@arraigo/shared/coverage/placeShapes.ts'
import { pointsInShapes } from '@arraigo/shared/coverage/pointsInShapes.ts'
import {
  ownPoints,
  type PointsOfPlaces,
  peopleAtPoints,
  peopleOfPlaces,
} from '@arraigo/shared/coverage/pointsOfPlaces.ts'
import { samplePlaces } from '@arraigo/shared/coverage/samplePlaces.ts'
import { type ComunaFinder, regionOf } from './comunaFinder.ts'
import type { PlaceRow, SettlementRow } from './places.queries.ts'
import type { CoverageFactors, MeasuredPlaces, SettlementDetail } from './territory.ts'

/** What points are made of, beside the places themselves. */
export interface PlaceContext {
  comunas: ComunaFinder
  factors: CoverageFactors
  streetIndex: StreetIndex | null
  /** Middles of the buildings in which somebody may live. */
  buildings: Float64Array
  /** For zones, neighbourhoods and comunas, which take the people of the blocks in them. */
  blocks: MeasuredPlaces | null
  /** The points of the blocks, sorted once for all of them. */
  blockRows: (places: Float64Array) => PointRows
}

/** A comuna is 200 points, a block four or more. */
const mostPerPlace = 200
const leastPerPlace = 4
/** A settlement of which less lies across the limit was only drawn inexactly. */
const leastShareAcross = 0.05

/** Places as they are measured: with points inside them, the people at each, and where they meet the streets. */
export function measuredPlaces(
  collection: MeasuredCollection,
  rows: readonly (PlaceRow | SettlementRow)[],
  context: PlaceContext,
): MeasuredPlaces {
  const shapes = readWkbShapes(rows.map((row) => row.boundary))
  const { points, blockPoint } = pointsOf(shapes, context)
  const of = ownPoints(points, rows.length)
  const own = ownPeople(collection, rows, context.factors)
  const peopleAt = peopleAtPoints(of, own, points.placeOf.length)
  takePeopleOfBlocks(peopleAt, blockPoint, points, context.blocks)
  const ofPoints = peopleOfPlaces(of, peopleAt)
  // Without a boundary there is no point: the people are known all the same.
  const people = own.map((known, at) =>
    hasBlocks(of.first[at]!, of.first[at + 1]!, blockPoint) ? ofPoints[at]! : known,
  )
  const attachment = attach(points, blockPoint, context)
  const bounds = boundsOf(shapes)
  const isUnstated = rows.some((row) => row.comunaCode === null) || collection === 'settlements'
  const comunaAt = isUnstated ? context.comunas.codesAt(points.places) : []
  // A file of neighbourhoods seldom says their comuna; who asks for one wants them all the same.
  const comunaCodes = rows.map((row, at) => row.comunaCode ?? mostOf(comunaAt.slice(of.first[at], of.first[at + 1])))
  return {
    collection,
    ids: Int32Array.from(rows, (row) => row.id),
    indexOf: new Map(rows.map((row, at) => [row.id, at])),
    people,
    peopleSources: rows.map((row, at) =>
      peopleSource(collection, row, hasBlocks(of.first[at]!, of.first[at + 1]!, blockPoint), people[at]!),
    ),
    households: Float64Array.from(rows, (row) => row.households ?? Number.NaN),
    codes: rows.map((row) => row.code),
    names: rows.map((row) => row.name),
    comunaCodes,
    comunaNames: rows.map((row, at) => context.comunas.nameOf(comunaCodes[at]!) ?? row.comunaName),
    regions: comunaCodes.map(regionOf),
    bounds,
    settlements: collection === 'settlements' ? (rows as SettlementRow[]).map(detailOf) : null,
    points,
    of,
    blockPoint,
    attachment,
    peopleAt,
    alsoIn: collection === 'settlements' ? comunasAcross(of.first, comunaAt, comunaCodes) : new Map(),
  }
}

const detailOf = ({ levels, version, repeats }: SettlementRow): SettlementDetail => ({ levels, version, repeats })

/** People as the place's own row knows them: of settlements, its households; otherwise the census. */
const ownPeople = (collection: MeasuredCollection, rows: readonly PlaceRow[], factors: CoverageFactors) =>
  Float64Array.from(rows, (row) => {
    if (collection !== 'settlements') return row.people ?? Number.NaN
    return row.households === null ? Number.NaN : row.households * factors.personsPerHousehold
  })

function peopleSource(
  collection: MeasuredCollection,
  row: PlaceRow,
  isOfBlocks: boolean,
  people: number,
): string | null {
  if (isOfBlocks) return Number.isNaN(people) ? null : 'blocks'
  if (collection === 'settlements') return row.households === null ? null : 'households'
  return row.people === null ? null : 'census'
}

const hasBlocks = (first: number, end: number, blockPoint: Int32Array | null) =>
  blockPoint !== null && first < end && blockPoint[first]! >= 0

/** Points of blocks where there are any, else of buildings, else evenly over the surface. */
function pointsOf(
  shapes: PlaceShapes,
  { blocks, blockRows, buildings, factors }: PlaceContext,
): { points: SamplePoints; blockPoint: Int32Array | null } {
  const spread = samplePlaces(shapes, { spacingM: factors.spacingM, mostPerPlace, leastPerPlace }, buildings)
  if (blocks === null || blocks.points.placeOf.length === 0) return { points: spread, blockPoint: null }
  const inside = pointsInShapes(blocks.points.places, shapes, blockRows)
  const own = ownPoints(spread, shapes.count)
  const isOfBlocks = (place: number) => inside.first[place + 1]! > inside.first[place]!
  const countOf = ({ first }: PointsOfPlaces, place: number) => first[place + 1]! - first[place]!
  let count = 0
  for (let place = 0; place < shapes.count; place += 1) count += countOf(isOfBlocks(place) ? inside : own, place)
  const points = { places: new Float64Array(2 * count), placeOf: new Uint32Array(count) }
  const blockPoint = new Int32Array(count).fill(-1)
  let to = 0
  for (let place = 0; place < shapes.count; place += 1) {
    const from = isOfBlocks(place) ? inside : own
    const { places } = isOfBlocks(place) ? blocks.points : spread
    for (let at = from.first[place]!; at < from.first[place + 1]!; at += 1, to += 1) {
      const point = from.points[at]!
      points.places[2 * to] = places[2 * point]!
      points.places[2 * to + 1] = places[2 * point + 1]!
      points.placeOf[to] = place
      if (isOfBlocks(place)) blockPoint[to] = point
    }
  }
  return { points, blockPoint }
}

function takePeopleOfBlocks(
  peopleAt: Float64Array,
  blockPoint: Int32Array | null,
  points: SamplePoints,
  blocks: PlaceContext['blocks'],
): void {
  if (blocks === null || blockPoint === null) return
  for (let point = 0; point < points.placeOf.length; point += 1)
    if (blockPoint[point]! >= 0) peopleAt[point] = blocks.peopleAt[blockPoint[point]!]!
}

function attach(
  points: SamplePoints,
  blockPoint: Int32Array | null,
  { streetIndex, factors, blocks }: PlaceContext,
): Attachment {
  const count = points.placeOf.length
  if (streetIndex === null) return unattached(count)
  if (blockPoint === null || blocks === null) return streetIndex.attach(points.places, factors.maxLegM)
  const own: number[] = []
  const known = blocks.attachment
  const attachment = unattached(count)
  const take = (to: number, from: Attachment, at: number) => {
    attachment.edge[to] = from.edge[at]!
    attachment.alongM[to] = from.alongM[at]!
    attachment.legM[to] = from.legM[at]!
  }
  for (let point = 0; point < count; point += 1)
    if (blockPoint[point]! >= 0) take(point, known, blockPoint[point]!)
    else own.push(point)
  const ofOwn = streetIndex.attach(placesAt(points.places, own), factors.maxLegM)
  own.forEach((point, at) => {
    take(point, ofOwn, at)
  })
  return attachment
}

export const unattached = (count: number): Attachment => ({
  edge: new Int32Array(count).fill(-1),
  alongM: new Float64Array(count),
  legM: new Float64Array(count).fill(Number.NaN),
})

export function placesAt(places: Float64Array, points: ArrayLike<number>): Float64Array {
  const taken = new Float64Array(2 * points.length)
  for (let at = 0; at < points.length; at += 1) {
    taken[2 * at] = places[2 * points[at]!]!
    taken[2 * at + 1] = places[2 * points[at]! + 1]!
  }
  return taken
}

/** The comuna in which most of the points lie; null where none lies in one that is loaded. */
function mostOf(comunaAt: readonly (string | null)[]): string | null {
  const counts = new Map<string, number>()
  for (const code of comunaAt) if (code !== null) counts.set(code, (counts.get(code) ?? 0) + 1)
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null
}

/** Other comunas in which a settlement's ground lies; it is counted once, in the one that it states. */
function comunasAcross(
  first: Uint32Array,
  comunaAt: (string | null)[],
  comunaCodes: (string | null)[],
): Map<number, string[]> {
  const across = new Map<number, string[]>()
  comunaCodes.forEach((stated, place) => {
    const counts = new Map<string, number>()
    for (const code of comunaAt.slice(first[place]!, first[place + 1]!))
      if (code !== null) counts.set(code, (counts.get(code) ?? 0) + 1)
    const least = leastShareAcross * (first[place + 1]! - first[place]!)
    const others = [...counts].filter(([code, points]) => code !== stated && points >= least)
    if (counts.size > 1 && others.length > 0) across.set(place, others.map(([code]) => code).sort())
  })
  return across
}
