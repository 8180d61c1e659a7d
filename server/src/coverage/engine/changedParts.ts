import type { Bounds, VersionRow } from '../../platform/changes.queries.ts'
import type { CoverageFactors } from './territory.ts'

/** What is read and kept as one, in the order in which one is made of the others. */
export const parts = [
  'network',
  'comunaFinder',
  'buildings',
  'blocks',
  'zones',
  'neighbourhoods',
  'comunas',
  'settlements',
  'facilities',
] as const
export type Part = (typeof parts)[number]

const places = ['blocks', 'zones', 'neighbourhoods', 'comunas', 'settlements'] as const satisfies Part[]

const partsOfCollection: Record<string, Part[]> = {
  streets: ['network'],
  elevation: ['network'],
  comunas: ['comunaFinder'],
  buildings: ['buildings'],
  blocks: ['blocks'],
  zones: ['zones'],
  neighbourhoods: ['neighbourhoods'],
  settlements: ['settlements'],
  facilities: ['facilities'],
}
const followedCollections = [...Object.keys(partsOfCollection), 'standards']

const partsOfFactor: Record<keyof CoverageFactors, Part[]> = {
  toleranceM: ['network'],
  walkingKmh: ['network'],
  maxLegM: [...places, 'facilities'],
  spacingM: [...places],
  personsPerHousehold: ['settlements'],
  // Only what is derived.
  detour: [],
}

const madeOf: Partial<Record<Part, Part[]>> = {
  network: [...places, 'facilities'],
  comunaFinder: [...places, 'facilities'],
  buildings: [...places],
  blocks: ['zones', 'neighbourhoods', 'comunas'],
}

/** Boxes around what changed of a collection; null where it is not known, or all of it did. */
export type Change = Bounds[] | null

/** What changed of each followed collection since the versions that are known. */
export function changesSince(known: ReadonlyMap<string, number>, rows: readonly VersionRow[]): Map<string, Change> {
  const changes = new Map<string, Change>()
  for (const [collection, own] of Map.groupBy(rows, (row) => row.collection)) {
    const since = known.get(collection)
    if (!followedCollections.includes(collection) || since === own[0]?.version) continue
    const isComplete = since !== undefined && own[0]?.changedAt === since + 1
    changes.set(collection, isComplete ? own.flatMap(({ extent }) => (extent === null ? [] : [extent])) : null)
  }
  return changes
}

/** What has to be read anew: all that is made of what changed. */
export function staleParts(collections: Iterable<string>, factors: Iterable<keyof CoverageFactors>): Set<Part> {
  const stale = new Set<Part>()
  const add = (part: Part) => {
    if (stale.has(part)) return
    stale.add(part)
    for (const other of madeOf[part] ?? []) add(other)
  }
  for (const collection of collections) for (const part of partsOfCollection[collection] ?? []) add(part)
  for (const factor of factors) for (const part of partsOfFactor[factor]) add(part)
  return stale
}
