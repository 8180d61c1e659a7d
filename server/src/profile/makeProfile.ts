import { type BoundaryFacts, boundaryFindings } from '@arraigo/shared/profile/boundaryFindings.ts'
import { type BoundaryMeasures, measureBoundary } from '@arraigo/shared/profile/boundaryMeasures.ts'
import type { RuleInForce } from '@arraigo/shared/profile/boundaryRule.ts'
import type { Factor, Profile, ProfileRequest } from '@arraigo/shared/profile/profile.schema.ts'
import type { MultiPolygon } from 'geojson'
import type { Changes, ChangeWatch } from '../platform/changes.ts'
import type { Database } from '../platform/database.ts'
import { openSlots } from '../platform/slots.ts'
import { rulesInForce } from './boundaryRules.queries.ts'
import { blocksUnder, hasBlocks, pointInside, touchedBy } from './ground.queries.ts'
import { maxVerticesOf, placeFacts, withDisputes } from './judgeBoundary.ts'
import { facilityNames, factorsOf, sourcesOf } from './loaded.queries.ts'
import { type LoadedTerritory, loadedTerritory } from './loadedTerritory.ts'
import { comunasOf, nearestComuna, overlapsOf, type SettlementRecord, settlementRecord } from './places.queries.ts'
import { basisOf, blockPart, densityPart, exposurePart, nearestPart } from './profileParts.ts'

export interface Profiles {
  of(request: ProfileRequest, signal: AbortSignal): Promise<Profile>
  /** Reads what every profile needs, for somebody who is about to draw; does not wait, and does not fail. */
  prepare(): void
}

/** While somebody drags, answers come one after the other; two at a time leave the pool to everybody else. */
const atOnce = { server: 2, embedded: 1 }
/** A region drawn by mistake would be laid over half of the territory, while the line moves. */
const mostAreaM2 = 200_000_000

/** Answers what a boundary means. Who went away leaves the line before anything was computed for them. */
export function openProfiles(database: Database, watch: ChangeWatch): Profiles {
  const slots = openSlots(atOnce[database.kind])
  const loaded = loadedTerritory(database.db)
  const prepare = async () => {
    const changes = await watch.now()
    await Promise.all([loaded.densities(changes), loaded.facilities(changes)])
  }
  return {
    of: async (request, signal) => {
      const release = await slots.take(signal)
      try {
        return await profile({ database, loaded, watch, signal }, request)
      } finally {
        release()
      }
    },
    // Whoever asks for a profile next is told what went wrong.
    prepare: () => void prepare().catch(() => {}),
  }
}

interface Asking {
  database: Database
  loaded: LoadedTerritory
  watch: ChangeWatch
  signal: AbortSignal
}

async function profile(asking: Asking, request: ProfileRequest): Promise<Profile> {
  const { db } = asking.database
  const settlementId = request.settlementId ?? null
  const [changes, rules, factors, record] = await Promise.all([
    asking.watch.now(),
    rulesInForce(db),
    factorsOf(db),
    settlementId === null ? null : settlementRecord(db, settlementId),
  ])
  const measures = measureBoundary(request.boundary, maxVerticesOf(rules))
  const context: Context = {
    ...asking,
    changes,
    rules,
    factors,
    record,
    measures,
    settlementId,
    disputedWith: request.disputedWith,
    comunaCode: request.comunaCode === undefined ? (record?.comunaCode ?? null) : request.comunaCode,
    householdCount: request.householdCount === undefined ? (record?.householdCount ?? null) : request.householdCount,
  }
  const { shape, areaM2 } = measures
  const isMeasured = shape !== null && areaM2 !== null && areaM2 > 0 && areaM2 <= mostAreaM2
  return assemble(context, isMeasured ? await layOver(context, shape) : nothingUnder)
}

interface Context extends Asking {
  changes: Changes
  rules: RuleInForce[]
  factors: Factor[]
  record: SettlementRecord | null
  measures: BoundaryMeasures
  settlementId: number | null
  disputedWith: readonly number[] | undefined
  comunaCode: string | null
  householdCount: number | null
}

const nothingUnder = {
  isMeasured: false,
  comunas: [],
  nearest: null,
  overlaps: [],
  blocks: [],
  hazards: [],
  zoning: [],
  place: null,
  areBlocksLoaded: false,
} satisfies Ground

interface Ground {
  isMeasured: boolean
  comunas: Awaited<ReturnType<typeof comunasOf>>
  nearest: Awaited<ReturnType<typeof nearestComuna>>
  overlaps: Awaited<ReturnType<typeof overlapsOf>>
  blocks: Awaited<ReturnType<typeof blocksUnder>>
  hazards: Awaited<ReturnType<typeof touchedBy>>
  zoning: Awaited<ReturnType<typeof touchedBy>>
  place: Awaited<ReturnType<typeof pointInside>>
  areBlocksLoaded: boolean
}

/** What lies under the boundary: all asked at once of a server, one after the other of the embedded database. */
async function layOver({ database, signal, ...context }: Context, shape: MultiPolygon): Promise<Ground> {
  const { db, kind } = database
  const ask = kind === 'server' ? whileWanted(signal) : inTurn(signal)
  const [comunas, overlaps, blocks, hazards, zoning, place] = await Promise.all([
    ask(() => comunasOf(db, shape, context.comunaCode)),
    ask(() => overlapsOf(db, shape, context.settlementId)),
    ask(() => blocksUnder(db, shape)),
    ask(() => touchedBy(db, 'hazard', shape)),
    ask(() => touchedBy(db, 'zoning', shape)),
    ask(() => pointInside(db, shape)),
  ])
  const inside = comunas.filter(({ share }) => share > 0).map(({ code }) => code)
  const [nearest, areBlocksLoaded] = await Promise.all([
    inside.length > 0 ? null : ask(() => nearestComuna(db, shape)),
    blocks.length > 0 || inside.length === 0 ? blocks.length > 0 : ask(() => hasBlocks(db, inside)),
  ])
  const disputed = withDisputes(overlaps, context.disputedWith)
  return { isMeasured: true, comunas, nearest, overlaps: disputed, blocks, hazards, zoning, place, areBlocksLoaded }
}

type Ask = <T>(question: () => Promise<T>) => Promise<T>

const whileWanted =
  (signal: AbortSignal): Ask =>
  async (question) => {
    signal.throwIfAborted()
    return question()
  }

function inTurn(signal: AbortSignal): Ask {
  let last: Promise<unknown> = Promise.resolve()
  const ask = whileWanted(signal)
  return (question) => {
    const answer = last.then(() => ask(question))
    last = answer.catch(() => {})
    return answer
  }
}

async function assemble(context: Context, ground: Ground): Promise<Profile> {
  const { loaded, changes, measures, settlementId, factors, database } = context
  const comunas = ground.comunas.filter(({ share }) => share > 0)
  const codes = comunas.map(({ code }) => code)
  const [densities, hazardKinds, zoningKinds, facilities] = await Promise.all([
    loaded.densities(changes),
    loaded.kindsIn('hazard', codes, changes),
    loaded.kindsIn('zoning', codes, changes),
    loaded.facilities(changes),
  ])
  const facts: BoundaryFacts = {
    faults: measures.faults,
    areaM2: measures.areaM2,
    nearestComuna: ground.nearest,
    overlaps: ground.overlaps,
    householdCount: context.householdCount,
    ...placeFacts(ground.comunas, context.comunaCode),
    ...(ground.isMeasured ? {} : { comunas: null }),
  }
  const personsPerHousehold = factorOf(factors, 'persons-per-household')
  const declaredOrMain = ground.comunas.find(({ code }) => code === context.comunaCode) ?? comunas[0] ?? null
  const { isMeasured } = ground
  const part: Omit<Profile, 'sources'> = {
    areaM2: measures.areaM2,
    perimeterM: measures.perimeterM,
    isMended: measures.isMended,
    recorded: recordedOf(context.record),
    byBlocks: blockPart(ground.blocks, {
      comunas,
      isLoaded: ground.areBlocksLoaded,
      personsPerHousehold,
      basis: basisOf(changes, 'blocks', datasetIdsOf(ground.blocks)),
    }),
    byDensity: densityPart(
      densities,
      { areaM2: measures.areaM2 ?? 0, comuna: declaredOrMain, settlementId },
      personsPerHousehold,
      changes,
    ),
    comunas: {
      inside: comunas.map(({ code, name, share }) => ({ code, name, share })),
      outsideShare: isMeasured ? outsideOf(comunas) : null,
      nearest: ground.nearest && {
        code: ground.nearest.code,
        name: ground.nearest.name,
        distanceM: ground.nearest.distanceM,
      },
      basis: basisOf(changes, 'comunas', datasetIdsOf([...comunas, ...(ground.nearest ? [ground.nearest] : [])])),
    },
    overlaps: {
      settlements: ground.overlaps.map(({ datasetId: _, ...overlap }) => overlap),
      basis: basisOf(changes, 'settlements', datasetIdsOf(ground.overlaps)),
    },
    hazards: exposurePart('hazards', ground.hazards, { comunas, loaded: hazardKinds, changes }),
    zoning: exposurePart('zoning', ground.zoning, { comunas, loaded: zoningKinds, changes }),
    facilities: await nearestFacilities(context, facilities, ground.place),
    factors,
    unknowns: unknownsOf(context, ground),
    findings: boundaryFindings(facts, context.rules),
  }
  return { ...part, sources: await sourcesOf(database.db, usedDatasets(part, context.record)) }
}

async function nearestFacilities(
  { database, factors, changes }: Context,
  index: Awaited<ReturnType<LoadedTerritory['facilities']>>,
  place: [number, number] | null,
): Promise<Profile['facilities']> {
  const nearest = nearestPart(index, place, factorOf(factors, 'straight-line-detour'))
  const names = await facilityNames(
    database.db,
    nearest.flatMap(({ facilityId }) => facilityId ?? []),
  )
  return {
    nearest: nearest.map((one) => ({ ...one, name: names.find(({ id }) => id === one.facilityId)?.name ?? null })),
    basis: basisOf(
      changes,
      'facilities',
      nearest.flatMap(({ datasetIds }) => datasetIds),
    ),
  }
}

function unknownsOf({ comunaCode, householdCount, measures }: Context, ground: Ground): Profile['unknowns'] {
  const unknowns: Profile['unknowns'] = []
  if (measures.shape === null) unknowns.push({ code: 'profile-not-measurable' })
  else if (!ground.isMeasured) unknowns.push({ code: 'profile-too-large', params: { maxAreaHa: mostAreaM2 / 10_000 } })
  if (householdCount === null) unknowns.push({ code: 'profile-households-unknown' })
  if (ground.isMeasured && comunaCode !== null && !ground.comunas.some(({ code }) => code === comunaCode)) {
    unknowns.push({ code: 'profile-comuna-not-loaded' })
  }
  return [...unknowns, { code: 'profile-slope-unknown' }]
}

const recordedOf = (record: SettlementRecord | null): Profile['recorded'] =>
  record && {
    name: record.name,
    householdCount: record.householdCount,
    householdSource: record.householdSource,
    householdYear: record.householdYear,
  }

const outsideOf = (comunas: Ground['comunas']) => {
  const outside = 1 - comunas.reduce((sum, { share }) => sum + share, 0)
  return outside < 1e-6 ? 0 : outside
}

const datasetIdsOf = (rows: readonly { datasetId: number | null }[]) => rows.map(({ datasetId }) => datasetId)

function usedDatasets(part: Omit<Profile, 'sources'>, record: SettlementRecord | null): number[] {
  const bases = [part.byBlocks, part.byDensity, part.comunas, part.overlaps, part.hazards, part.zoning, part.facilities]
  const ids = bases.flatMap(({ basis }) => basis.datasetIds)
  return [...new Set(record?.datasetId == null ? ids : [...ids, record.datasetId])]
}

function factorOf(factors: readonly Factor[], code: string): number {
  const factor = factors.find((one) => one.code === code)
  if (factor === undefined) throw new Error(`The parameter table has no row ${code}`)
  return factor.value
}
