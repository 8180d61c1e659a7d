import { boundsOf } from '@arraigo/shared/coverage/boundsOf.ts'
import { type PlaceShapes, readWkbShapes } from '@arraigo/shared/coverage/placeShapes.ts'
import { placeOfPoints } from '@arraigo/shared/coverage/pointsInShapes.ts'
import { ownPoints } from '@arraigo/shared/coverage/pointsOfPlaces.ts'
import { samplePlaces } from '@arraigo/shared/coverage/samplePlaces.ts'
import { shapeAreasM2 } from '@arraigo/shared/coverage/shapeAreas.ts'
import { type BlockColumns, zonesApart } from '@arraigo/shared/demand/censusParts.ts'
import { type NewestRows, newestRows } from '@arraigo/shared/demand/newestLayer.ts'
import type { Db } from '../../platform/database.ts'
import {
  type BlockRow,
  blockIds,
  blocksBetween,
  comunaBoundaries,
  comunaRows,
  datasetYears,
  type ZoneRow,
  zoneRows,
} from './census.queries.ts'
import { ComunaTable } from './comunaTable.ts'

/** What does not change while nobody imports: blocks, zones and comunas, and which is in which. */
export interface Census {
  blocks: BlockColumns
  blockCodes: string[]
  blockShapes: PlaceShapes
  blockBounds: Float64Array
  zoneRows: ZoneRow[]
  zoneComuna: Int32Array
  zoneShapes: PlaceShapes
  zoneAreaM2: Float64Array
  zoneBounds: Float64Array
  /** How many points each zone whose need no block carries is spread over, and those points in order. */
  partsOfZone: Uint32Array
  partPlaces: Float64Array
  comunas: ComunaTable
  layers: Record<'blocks' | 'zones', Pick<NewestRows<unknown>, 'older' | 'repeated'>>
  needYear: number | null
  peopleYear: number | null
  datasetIds: number[]
}

/** Where no block says where people live in a zone it is spread over its surface: enough points for small hexagons. */
const spread = { spacingM: 250, mostPerPlace: 40, leastPerPlace: 1 }
const rowsAtOnce = 10_000

export async function readCensus(db: Db, statementsAtOnce: number): Promise<Census> {
  const reading = readBlocks(db, statementsAtOnce)
  reading.catch(() => {})
  if (statementsAtOnce === 1) await reading
  const [zonesRead, comunasRead, years] = [await zoneRows(db), await comunaRows(db), await datasetYears(db)]
  const yearOf = new Map(years.map(({ id, year }) => [id, year]))
  const comunas = ComunaTable.of(comunasRead)
  const zones = newestRows(zonesRead, yearOf)
  const zoneShapes = readWkbShapes(zones.rows.map(({ boundary }) => boundary))
  const comunaAt = comunaFinder(db)
  const zoneComuna = await comunasOf(zones.rows, comunas, comunaAt)
  const blocks = newestRows(await reading, yearOf)
  const columns = blockColumns(blocks.rows, await comunasOf(blocks.rows, comunas, comunaAt))
  const blockShapes = readWkbShapes(blocks.rows.map(({ boundary }) => boundary))
  columns.zone = zonesAt(columns.places, columns.comuna, zoneShapes, zoneComuna)
  columns.areaM2 = shapeAreasM2(blockShapes)
  const parts = partsOfZones(zones.rows, zonesApart(columns.zone, columns.people, zones.rows.length))
  return {
    blocks: columns,
    blockCodes: blocks.rows.map(({ code }) => code),
    blockShapes,
    blockBounds: boundsOf(blockShapes),
    zoneRows: zones.rows.map((row) => ({ ...row, boundary: null })),
    zoneComuna,
    zoneShapes,
    zoneAreaM2: shapeAreasM2(zoneShapes),
    zoneBounds: boundsOf(zoneShapes),
    ...parts,
    comunas,
    layers: { blocks, zones },
    needYear: newestYear(zones.rows, yearOf),
    peopleYear: newestYear(blocks.rows, yearOf),
    datasetIds: datasetIdsOf(blocks.rows, zones.rows, comunasRead),
  }
}

/** By ranges of ids: on the embedded database nobody else is answered while a statement runs, on a server they run side by side. */
async function readBlocks(db: Db, statementsAtOnce: number): Promise<BlockRow[]> {
  const { first, last, count } = await blockIds(db)
  const ranges = Math.max(1, Math.ceil(count / rowsAtOnce))
  const width = Math.ceil((last - first + 1) / ranges)
  const read: BlockRow[][] = []
  let next = 0
  const readNext = async () => {
    for (let range = next++; range < ranges; range = next++)
      read[range] = await blocksBetween(db, first + range * width, first + (range + 1) * width - 1)
  }
  await Promise.all(Array.from({ length: statementsAtOnce }, readNext))
  return read.flat()
}

function blockColumns(rows: readonly BlockRow[], comuna: Int32Array): BlockColumns {
  return {
    ids: Uint32Array.from(rows, ({ id }) => id),
    places: placesOf(rows),
    people: Float64Array.from(rows, ({ people }) => people ?? Number.NaN),
    areaM2: new Float64Array(rows.length),
    comuna,
    zone: new Int32Array(rows.length),
  }
}

export function placesOf(rows: readonly { longitude: number | null; latitude: number | null }[]): Float64Array {
  const places = new Float64Array(2 * rows.length)
  rows.forEach(({ longitude, latitude }, at) => {
    places[2 * at] = longitude ?? Number.NaN
    places[2 * at + 1] = latitude ?? Number.NaN
  })
  return places
}

/** The zone around each point; −1 also where it is another comuna's, so that sums of zones are those of their comuna. */
export function zonesAt(
  places: Float64Array,
  comuna: Int32Array,
  zones: PlaceShapes,
  zoneComuna: Int32Array,
): Int32Array {
  return placeOfPoints(places, zones).map((zone, at) => (zone >= 0 && zoneComuna[zone] === comuna[at] ? zone : -1))
}

type ComunaAt = (places: Float64Array) => Promise<(string | null)[]>

/** Boundaries of comunas are read only where a row does not say its comuna. */
function comunaFinder(db: Db): ComunaAt {
  let boundaries: Promise<{ codes: string[]; shapes: PlaceShapes }> | null = null
  const read = async () => {
    const rows = await comunaBoundaries(db)
    return { codes: rows.map(({ code }) => code), shapes: readWkbShapes(rows.map(({ boundary }) => boundary)) }
  }
  return async (places) => {
    boundaries ??= read()
    const { codes, shapes } = await boundaries
    return Array.from(placeOfPoints(places, shapes), (at) => codes[at] ?? null)
  }
}

async function comunasOf(
  rows: readonly (BlockRow | ZoneRow)[],
  comunas: ComunaTable,
  comunaAt: ComunaAt,
): Promise<Int32Array> {
  const unstated = rows.filter(({ comunaCode }) => comunaCode === null)
  const found = unstated.length === 0 ? [] : await comunaAt(placesOf(unstated))
  const codes = new Map(unstated.map((row, at) => [row, found[at] ?? null]))
  return Int32Array.from(rows, (row) => comunas.entryOf(row.comunaCode ?? codes.get(row) ?? null))
}

/** A zone without a boundary is one part that has no place. */
function partsOfZones(rows: readonly ZoneRow[], apart: Uint8Array): Pick<Census, 'partsOfZone' | 'partPlaces'> {
  const shapes = readWkbShapes(rows.map(({ boundary }, zone) => (apart[zone] === 1 ? boundary : null)))
  const points = samplePlaces(shapes, spread)
  const { first, points: order } = ownPoints(points, rows.length)
  const partsOfZone = Uint32Array.from(apart, (isApart, zone) =>
    isApart === 0 ? 0 : Math.max(1, first[zone + 1]! - first[zone]!),
  )
  const places: number[] = []
  apart.forEach((isApart, zone) => {
    if (isApart === 0) return
    if (first[zone] === first[zone + 1]) places.push(Number.NaN, Number.NaN)
    for (let at = first[zone]!; at < first[zone + 1]!; at += 1)
      places.push(points.places[2 * order[at]!]!, points.places[2 * order[at]! + 1]!)
  })
  return { partsOfZone, partPlaces: Float64Array.from(places) }
}

function newestYear(rows: readonly { datasetId: number }[], yearOf: ReadonlyMap<number, number | null>): number | null {
  const years = [...new Set(rows.map(({ datasetId }) => datasetId))].flatMap((id) => yearOf.get(id) ?? [])
  return years.length === 0 ? null : Math.max(...years)
}

const datasetIdsOf = (...layers: (readonly { datasetId: number }[])[]) =>
  [...new Set(layers.flatMap((rows) => rows.map(({ datasetId }) => datasetId)))].sort((a, b) => a - b)
