import {
  blockEstimate,
  densityNearby,
  fewestSettlements,
  householdsByDensity,
} from '@arraigo/shared/profile/estimates.ts'
import type {
  Basis,
  BlockEstimate,
  ComunaShare,
  DensityEstimate,
  Exposure,
  NearestFacility,
} from '@arraigo/shared/profile/profile.schema.ts'
import { facilityKinds } from '@arraigo/shared/territory/collections.ts'
import { regionName } from '@arraigo/shared/territory/regions.ts'
import type { Changes } from '../platform/changes.ts'
import type { BlockRow, TouchedRow } from './ground.queries.ts'
import type { knownDensities, LoadedKind } from './loaded.queries.ts'
import type { FacilityIndex } from './loadedTerritory.ts'

/** What a figure was computed from. */
export const basisOf = (changes: Changes, collection: string, datasetIds: Iterable<number | null>): Basis => ({
  collection,
  version: changes.version(collection),
  datasetIds: [...new Set(datasetIds)].filter((id) => id !== null).sort((a, b) => a - b),
})

const namesOf = (comunas: readonly ComunaShare[]) =>
  comunas.length === 0 ? null : comunas.map(({ name }) => name).join(', ')

/** `isLoaded`: whether any block of these comunas is; only asked where no block is touched. */
export function blockPart(
  rows: readonly BlockRow[],
  { comunas, isLoaded, personsPerHousehold, basis }: BlockPlace,
): BlockEstimate {
  const estimate = blockEstimate(rows, personsPerHousehold)
  return { ...estimate, basis, unknown: whyBlocksUnknown(estimate, comunas, isLoaded) }
}

interface BlockPlace {
  comunas: readonly ComunaShare[]
  isLoaded: boolean
  personsPerHousehold: number
  basis: Basis
}

const nearlyAll = 0.99

function whyBlocksUnknown(
  estimate: ReturnType<typeof blockEstimate>,
  comunas: readonly ComunaShare[],
  isLoaded: boolean,
): BlockEstimate['unknown'] {
  const { blockCount, unknownBlockCount, people, knownShare } = estimate
  if (blockCount === 0 && !isLoaded) return { code: 'profile-no-blocks-loaded', params: { comunas: namesOf(comunas) } }
  if (blockCount === 0) return { code: 'profile-outside-blocks' }
  if (people === null) return { code: 'profile-block-population-unknown', params: { count: unknownBlockCount } }
  if (knownShare >= nearlyAll) return null
  return { code: 'profile-blocks-partly-known', params: { pct: Number((knownShare * 100).toFixed(1)) } }
}

export function densityPart(
  known: Awaited<ReturnType<typeof knownDensities>>,
  place: { areaM2: number; comuna: { code: string; name: string } | null; settlementId: number | null },
  personsPerHousehold: number,
  changes: Changes,
): DensityEstimate {
  const { comuna, settlementId, areaM2 } = place
  const nothing = { people: null, households: null, householdsPerHa: null, settlementCount: 0, place: null }
  if (comuna === null) {
    const basis = basisOf(changes, 'settlements', [])
    return { ...nothing, basis, unknown: { code: 'profile-density-no-comuna' } }
  }
  const { level, settlementCount, householdsPerHa } = densityNearby(known, comuna.code, settlementId)
  const code = level === 'comuna' ? comuna.code : comuna.code.slice(0, 2)
  const used = known.filter(({ comunaCode }) => comunaCode?.startsWith(code))
  return {
    ...householdsByDensity(householdsPerHa, areaM2, personsPerHousehold),
    householdsPerHa,
    settlementCount,
    place: { level, code, name: level === 'comuna' ? comuna.name : (regionName(code) ?? code) },
    basis: basisOf(
      changes,
      'settlements',
      used.map(({ datasetId }) => datasetId),
    ),
    unknown:
      householdsPerHa === null
        ? { code: 'profile-too-few-settlements', params: { count: settlementCount, min: fewestSettlements } }
        : null,
  }
}

export function exposurePart(
  table: 'hazards' | 'zoning',
  rows: readonly TouchedRow[],
  { comunas, loaded, changes }: { comunas: readonly ComunaShare[]; loaded: readonly LoadedKind[]; changes: Changes },
): Exposure {
  const here = loaded.filter(({ comunaCode }) => comunas.some(({ code }) => code === comunaCode))
  const without = comunas.filter(({ code }) => !here.some(({ comunaCode }) => comunaCode === code))
  const isLoaded = comunas.length > 0 && without.length === 0
  const isPartial = here.length > 0 || rows.length > 0
  const kinds = [...Map.groupBy(rows, ({ kind }) => kind)].map(([kind, [first]]) => ({
    kind,
    share: first?.kindShare ?? null,
    count: first?.kindCount ?? 0,
  }))
  return {
    coverage: isLoaded ? 'loaded' : isPartial ? 'partial' : 'none-loaded',
    kindsLoaded: [...new Set([...here, ...rows].map(({ kind }) => kind))].sort(),
    kinds,
    touched: rows.map(({ kindShare: _, kindCount: __, ...touched }) => touched),
    basis: basisOf(
      changes,
      table,
      [...here, ...rows].map(({ datasetId }) => datasetId),
    ),
    unknown: isLoaded ? null : { code: `profile-${table}-not-loaded`, params: { comunas: namesOf(without) } },
  }
}

const otherKinds: readonly string[] = ['other', 'other-health']
/** Beyond it what is nearest says more of what is loaded than of the place: another region's file. */
const farM = 25_000

/** Of every kind that serves a settlement. */
export const nearestPart = (index: FacilityIndex, place: [number, number] | null, detour: number): NearestFacility[] =>
  facilityKinds
    .filter((kind) => !otherKinds.includes(kind))
    .map((kind) => {
      const found = place === null ? null : (index.get(kind)?.(place) ?? null)
      const nothing = {
        kind,
        name: null,
        facilityId: null,
        place: null,
        straightM: null,
        distanceM: null,
        datasetIds: [],
      }
      if (found === null) return { ...nothing, unknown: { code: 'profile-facility-none-loaded' } }
      if (found.straightM > farM) {
        return {
          ...nothing,
          unknown: { code: 'profile-facility-far', params: { km: Math.round(found.straightM / 1000) } },
        }
      }
      return {
        ...nothing,
        facilityId: found.id,
        place: [found.longitude, found.latitude],
        straightM: found.straightM,
        distanceM: found.straightM * detour,
        datasetIds: [found.datasetId],
        unknown: null,
      }
    })
