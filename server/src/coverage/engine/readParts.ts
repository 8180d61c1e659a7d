import { buildNetwork } from '@arraigo/shared/coverage/network/buildNetwork.ts'
import { withSlopes } from '@arraigo/shared/coverage/network/slopes.ts'
import { openStreetIndex } from '@arraigo/shared/coverage/network/streetIndex.ts'
import type { WalkingNetwork } from '@arraigo/shared/coverage/network/walkingNetwork.ts'
import { elevationReader } from '../../elevation/elevationReader.ts'
import type { Db } from '../../platform/database.ts'
import { type ComunaFinder, comunaFinder } from './comunaFinder.ts'
import { facilityPage } from './facilities.queries.ts'
import { facilitiesOf } from './facilities.ts'
import type { TerritoryParts } from './liveTerritory.ts'
import { measuredPlaces, type PlaceContext } from './measuredPlaces.ts'
import { type BuiltNetwork, loadNetwork, saveNetwork } from './networkStore.ts'
import { buildingPage, placePage, settlementPage } from './places.queries.ts'
import { readStreets } from './readStreets.ts'
import type { CoverageFactors, MeasuredPlaces } from './territory.ts'

const pageSize = 10_000

/** All rows, page by page: on the embedded database nobody else is answered while a statement runs. */
export async function allRows<Row extends { id: number }>(
  page: (afterId: number, limit: number) => Promise<Row[]>,
): Promise<Row[]> {
  const rows: Row[] = []
  for (;;) {
    const read = await page(rows.at(-1)?.id ?? 0, pageSize)
    for (const row of read) rows.push(row)
    if (read.length < pageSize) return rows
  }
}

type NetworkParts = Pick<TerritoryParts, 'network' | 'report' | 'streetIndex'>

/** The network as it was saved, where it was made of the same; otherwise made of the streets, and saved. */
export async function readNetwork(
  db: Db,
  versions: Readonly<Record<string, number>>,
  { toleranceM, walkingKmh }: CoverageFactors,
  tell: (phase: 'streets' | 'network', progress: number) => void,
): Promise<NetworkParts> {
  const basis = JSON.stringify({ streets: versions.streets, elevation: versions.elevation, toleranceM, walkingKmh })
  const saved = await loadNetwork(db, basis)
  if (saved !== null) return opened(saved)
  tell('streets', 0.05)
  const streets = await readStreets(db)
  if (streets.streetIds.length === 0) return { network: null, report: null, streetIndex: null }
  tell('network', 0.15)
  const { network, report } = buildNetwork(streets, { toleranceM })
  const built = { network: await sloped(db, network, walkingKmh), report }
  await saveNetwork(db, basis, built)
  return opened(built)
}

const opened = ({ network, report }: BuiltNetwork): NetworkParts =>
  network.edgeCount === 0
    ? { network: null, report, streetIndex: null }
    : { network, report, streetIndex: openStreetIndex(network) }

async function sloped(db: Db, network: WalkingNetwork, walkingKmh: number): Promise<WalkingNetwork> {
  let [west, south, east, north] = [180, 90, -180, -90]
  for (let at = 0; at < network.vertices.length; at += 2) {
    west = Math.min(west, network.vertices[at]!)
    east = Math.max(east, network.vertices[at]!)
    south = Math.min(south, network.vertices[at + 1]!)
    north = Math.max(north, network.vertices[at + 1]!)
  }
  const elevations = await elevationReader(db)([west, south, east, north])
  return elevations.isEmpty ? network : withSlopes(network, elevations.elevationAt, walkingKmh)
}

export async function readComunas(db: Db): Promise<ComunaFinder> {
  return comunaFinder(await allRows((after, limit) => placePage(db, 'comunas', after, limit)))
}

/** Comunas whose boundary is loaded and in which no street is: there nothing is far from a street. */
export function comunasWithoutStreets(comunas: ComunaFinder, network: WalkingNetwork | null): Set<string> {
  const withStreets = new Set(network === null ? [] : comunas.codesAt(network.nodePlaces))
  return new Set([...comunas.codes].filter((code) => !withStreets.has(code)))
}

export async function readBuildings(db: Db): Promise<Float64Array> {
  const rows = await allRows((after, limit) => buildingPage(db, after, limit))
  return Float64Array.from(rows.flatMap((row) => [row.longitude, row.latitude]))
}

export async function readPlaces(
  db: Db,
  collection: MeasuredPlaces['collection'],
  context: PlaceContext,
): Promise<MeasuredPlaces> {
  const rows =
    collection === 'settlements'
      ? await allRows((after, limit) => settlementPage(db, after, limit))
      : await allRows((after, limit) => placePage(db, collection, after, limit))
  return measuredPlaces(collection, rows, context)
}

export async function readFacilities(db: Db, context: Parameters<typeof facilitiesOf>[1]) {
  return facilitiesOf(await allRows((after, limit) => facilityPage(db, after, limit)), context)
}
