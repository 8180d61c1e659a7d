import { buildNetwork } from '@arraigo/shared/coverage/network/buildNetwork.ts'
import { withSlopes } from '@arraigo/shared/coverage/network/slopes.ts'
import { openStreetIndex } from '@arraigo/shared/coverage/network/streetIndex.ts'
import type { WalkingNetwork } from '@arraigo/shared/coverage/network/walkingNetwork.ts'
import { elevationReader } from '../../elevation/elevationReader.ts'
import type { Db } from '../../platform/database.ts'
import type { ComunaFinder } from './comunaFinder.ts'
import type { TerritoryParts } from './liveTerritory.ts'
import { type BuiltNetwork, loadNetwork, saveNetwork } from './networkStore.ts'
import { readStreets } from './readStreets.ts'
import type { CoverageFactors } from './territory.ts'

interface NetworkParts {
  parts: Pick<TerritoryParts, 'network' | 'report' | 'streetIndex'>
  /** Once it is saved; nobody needs to wait for that before the places are read. */
  saved: Promise<void>
}

/** The network as it was saved, where it was made of the same; otherwise made of the streets, and being saved. */
export async function readNetwork(
  db: Db,
  versions: Readonly<Record<string, number>>,
  { toleranceM, walkingKmh }: CoverageFactors,
  tell: (phase: 'streets' | 'network', progress: number) => void,
): Promise<NetworkParts> {
  const basis = JSON.stringify({ streets: versions.streets, elevation: versions.elevation, toleranceM, walkingKmh })
  const saved = await loadNetwork(db, basis)
  if (saved !== null) return { parts: opened(saved), saved: Promise.resolve() }
  tell('streets', 0.05)
  const streets = await readStreets(db)
  if (streets.streetIds.length === 0)
    return { parts: { network: null, report: null, streetIndex: null }, saved: Promise.resolve() }
  tell('network', 0.15)
  const { network, report } = buildNetwork(streets, { toleranceM })
  const built = { network: await sloped(db, network, walkingKmh), report }
  const saving = saveNetwork(db, basis, built)
  // Whoever waits for it hears of a failure, and until then nothing is unhandled.
  saving.catch(() => {})
  return { parts: opened(built), saved: saving }
}

const opened = ({ network, report }: BuiltNetwork): NetworkParts['parts'] =>
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

/** Comunas whose boundary is loaded and in which no street is: there nothing is far from a street. */
export function comunasWithoutStreets(comunas: ComunaFinder, network: WalkingNetwork | null): Set<string> {
  const withStreets = new Set(network === null ? [] : comunas.codesAt(network.nodePlaces))
  return new Set([...comunas.codes].filter((code) => !withStreets.has(code)))
}
