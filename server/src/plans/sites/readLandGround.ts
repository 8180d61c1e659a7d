import type { Measured } from '@arraigo/shared/plans/siteFacts.ts'
import { kindsThatMove } from '@arraigo/shared/plans/strategyRule.ts'
import { slopesOf } from '../../elevation/slopesOf.ts'
import type { Database } from '../../platform/database.ts'
import { readShapes } from '../../platform/readShapes.ts'
import { comunasOfHazards } from '../../priorities/columns/territoryColumns.ts'
import { readInstruments, strategyParameters } from '../catalogue/readHazardFacts.ts'
import * as queries from './ground.queries.ts'

/** One piece of land, with the comuna in which it lies. */
export interface LandRow {
  id: number
  comunaCode: string | null
  boundary: Buffer | null
}

/** What lies over each. Null is unknown: no file tells of its comuna, or the drawings cannot be laid over each other. */
export interface LandGround {
  hazard: Measured | null
  hazardNear: Measured | null
  noBuild: Measured | null
  noBuildStrips: string[]
  otherUse: Measured | null
  urbanM: Measured | null
  slopeDeg: number | null
  settlements: Measured | null
  otherSites: Measured | null
}

/** In the order of `rows`. One question after the other: an embedded database has one process, which others wait for too. */
export async function readLandGround(
  { db, kind }: Pick<Database, 'db' | 'kind'>,
  land: queries.Land,
  rows: readonly LandRow[],
): Promise<LandGround[]> {
  const ids = rows.filter(({ boundary }) => boundary !== null).map(({ id }) => id)
  const parameters = await strategyParameters(db)
  const moving = kindsThatMove(parameters, []).filter((one) => one !== 'no-build')
  const distanceM = parameters['hazard-point-distance-m'] ?? 0
  const hazards = await readShapes(kind, ids, (some) => queries.hazardShares(db, land, some, moving, distanceM))
  const zoning = await readShapes(kind, ids, (some) => queries.zoningShares(db, land, some))
  const urban = await readShapes(kind, ids, (some) => queries.urbanDistances(db, land, some))
  const occupied = await readShapes(kind, ids, (some) => queries.occupiedShares(db, land, some))
  const instruments = await readInstruments(db)
  const strips = await readShapes(kind, ids, (some) => queries.noBuildStrips(db, land, some))
  const loaded = await loadedZoning(db)
  const slopes = await slopesOf(
    db,
    rows.map(({ boundary }) => boundary),
  )
  const hazardsOf = Map.groupBy(hazards.rows, ({ id }) => id)
  const zonesOf = Map.groupBy(zoning.rows, ({ id }) => id)
  const occupiedOf = Map.groupBy(occupied.rows, ({ id }) => id)
  const stripsOf = new Map(strips.rows.map((row) => [row.id, row.names]))
  const urbanOf = new Map(urban.rows.map((row) => [row.id, row.metres]))
  const broken = (read: { broken: readonly number[] }) => new Set(read.broken)
  const brokenIn = {
    hazards: broken(hazards),
    zoning: broken(zoning),
    urban: broken(urban),
    occupied: broken(occupied),
  }
  return rows.map(({ id, comunaCode, boundary }, at): LandGround => {
    if (boundary === null) return nothingKnown
    const own = loaded.get(comunaCode ?? '') ?? []
    const files = instruments.get(comunaCode ?? '') ?? null
    const hazardsHere = brokenIn.hazards.has(id) ? null : (hazardsOf.get(id) ?? [])
    const zones = brokenIn.zoning.has(id) ? null : (zonesOf.get(id) ?? [])
    const others = brokenIn.occupied.has(id) ? null : (occupiedOf.get(id) ?? [])
    const zoned = { zones, own }
    return {
      hazard: hazardOf(hazardsHere, true, files),
      hazardNear: hazardOf(hazardsHere, false, files),
      noBuild: zoneShare(zoned, 'no-build', 'no-build'),
      noBuildStrips: stripsOf.get(id) ?? [],
      otherUse: otherUseOf(zoned),
      urbanM: urbanOfZones(zoned, brokenIn.urban.has(id) ? null : (urbanOf.get(id) ?? null)),
      slopeDeg: slopes[at] ?? null,
      settlements: occupiedBy(others, 'settlement'),
      otherSites: occupiedBy(others, 'site'),
    }
  })
}

const nothingKnown: LandGround = {
  hazard: null,
  hazardNear: null,
  noBuild: null,
  noBuildStrips: [],
  otherUse: null,
  urbanM: null,
  slopeDeg: null,
  settlements: null,
  otherSites: null,
}

/** None found is none only where a file tells of the comuna's ground. */
function hazardOf(
  rows: readonly queries.HazardShare[] | null,
  moves: boolean,
  files: readonly string[] | null,
): Measured | null {
  const found = rows?.find((row) => row.moves === moves)
  if (found === undefined) return rows === null || files === null ? null : { ...nothing, files: [...files] }
  return {
    value: found.share,
    names: found.kinds.map((kind) => `hazard-${kind}`),
    files: [...(files ?? [])],
    year: null,
  }
}

const nothing: Measured = { value: 0, names: [], files: [], year: null }

/** Files of one kind of zoning that tell of a comuna. */
interface ZoningFiles {
  kind: queries.LoadedZoning['kind']
  names: string[]
  year: number | null
}

/** By comuna, kind by kind: a file that only touches another region tells nothing of its comunas. */
async function loadedZoning(db: Database['db']): Promise<Map<string, ZoningFiles[]>> {
  const counts = await queries.zoningByComuna(db)
  const loaded = new Map<string, ZoningFiles[]>()
  for (const [kind, own] of Map.groupBy(counts, (count) => count.kind)) {
    const files = new Map(own.map((count) => [count.datasetId, count]))
    for (const [comuna, ids] of comunasOfHazards(own)) {
      const known = ids.map((id) => files.get(id)!)
      const years = known.flatMap(({ year }) => year ?? [])
      const names = known.map(({ name }) => name)
      const year = years.length === 0 ? null : Math.max(...years)
      loaded.set(comuna, [...(loaded.get(comuna) ?? []), { kind, names, year }])
    }
  }
  return loaded
}

interface Zoned {
  zones: readonly queries.ZoningShare[] | null
  /** What is loaded of the comuna. */
  own: readonly ZoningFiles[]
}

/** `loadedKind`: the kind of zoning that must be loaded of the comuna for "none" to be known. */
function zoneShare(
  { zones, own }: Zoned,
  kind: queries.ZoningShare['kind'],
  loadedKind: ZoningFiles['kind'],
): Measured | null {
  const file = own.find((one) => one.kind === loadedKind)
  const found = zones?.find((zone) => zone.kind === kind)
  if (found === undefined)
    return zones === null || file === undefined ? null : { ...nothing, files: file.names, year: file.year }
  return {
    value: found.share,
    names: found.names.slice(0, mostNames),
    files: file?.names ?? [],
    year: file?.year ?? null,
  }
}

const mostNames = 3
/** Less of the surface in zones whose uses are known does not tell what may be built on it. */
const leastKnownShare = 0.5

/** Known where zones lie over most of it: elsewhere none is loaded, and nothing says that housing is allowed. */
function otherUseOf(zoned: Zoned): Measured | null {
  const share = (kind: 'housing' | 'other-use') => zoned.zones?.find((zone) => zone.kind === kind)
  const [housing, other] = [share('housing'), share('other-use')]
  if ((housing?.share ?? 0) + (other?.share ?? 0) < leastKnownShare) return null
  const files = zoned.own.find(({ kind }) => kind === 'use')?.names ?? []
  // What is in a zone of each kind may be built on as the one says that allows it.
  const value = Math.max(0, Math.min(other?.share ?? 0, 1 - (housing?.share ?? 0)))
  return { value, names: other?.names.slice(0, mostNames) ?? [], files, year: null }
}

/** Inside where most of it is. */
function urbanOfZones(zoned: Zoned, metres: number | null): Measured | null {
  const inside = zoneShare(zoned, 'urban-limit', 'urban-limit')
  if (inside === null) return null
  if (inside.value >= 0.5) return { ...inside, value: 0 }
  return metres === null ? { ...inside, value: beyondM } : { ...inside, value: Math.max(1, metres) }
}

/** Nothing is looked for farther away. */
const beyondM = 10_000

function occupiedBy(rows: readonly queries.OccupiedShare[] | null, by: 'settlement' | 'site'): Measured | null {
  if (rows === null) return null
  const found = rows.find((row) => row.by === by)
  return found === undefined
    ? nothing
    : { value: found.share, names: found.names.slice(0, mostNames), files: [], year: null }
}
