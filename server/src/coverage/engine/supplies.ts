import { addSources, nearestSources } from '@arraigo/shared/coverage/network/nearestSources.ts'
import type { Attachment, WalkingNetwork } from '@arraigo/shared/coverage/network/walkingNetwork.ts'
import { PlaceTree } from '@arraigo/shared/coverage/PlaceTree.ts'
import type { Facilities, MeasuredPlaces, Supply } from './territory.ts'

export const supplyKey = (kinds: readonly string[]): string => [...new Set(kinds)].sort().join(',')

/** The facilities of these kinds, with the distance of every node to the nearest of them. */
export function supplyOf(
  key: string,
  facilities: Facilities,
  network: WalkingNetwork | null,
  regionsOf: (entries: Uint32Array) => Set<string>,
): Supply {
  const kinds = key.split(',')
  const entries = Uint32Array.from(facilities.kinds.keys()).filter((entry) => kinds.includes(facilities.kinds[entry]!))
  const sources = attachmentsAt(facilities.attachment, entries)
  return {
    key,
    kinds,
    facilities: entries,
    sources,
    loadedRegions: regionsOf(entries),
    reach: network === null ? null : nearestSources(network, sources),
    ...treesOf(facilities, entries),
  }
}

/** The same supply with facilities that were added behind the others: only what comes nearer is searched. */
export function supplyWith(
  supply: Supply,
  added: readonly number[],
  facilities: Facilities,
  network: WalkingNetwork | null,
  regionsOf: (entries: Uint32Array) => Set<string>,
): { supply: Supply; touched: Uint32Array } {
  const entries = joinedEntries(supply.facilities, added)
  const fresh = attachmentsAt(facilities.attachment, added)
  const more =
    network === null || supply.reach === null
      ? { reach: null, touched: new Uint32Array() }
      : addSources(network, supply.reach, fresh, supply.facilities.length)
  return {
    supply: {
      ...supply,
      facilities: entries,
      sources: attachmentsAt(facilities.attachment, entries),
      loadedRegions: regionsOf(entries),
      reach: more.reach,
      all: new PlaceTree(facilities.places, entries),
      offStreets: fresh.edge.includes(-1) ? offStreetsOf(facilities, entries) : supply.offStreets,
    },
    touched: more.touched,
  }
}

function joinedEntries(known: Uint32Array, added: readonly number[]): Uint32Array {
  const entries = new Uint32Array(known.length + added.length)
  entries.set(known)
  entries.set(added, known.length)
  return entries
}

export const treesOf = (facilities: Facilities, entries: Uint32Array) => ({
  all: new PlaceTree(facilities.places, entries),
  offStreets: offStreetsOf(facilities, entries),
})

const offStreetsOf = ({ places, attachment }: Facilities, entries: Uint32Array) =>
  new PlaceTree(
    places,
    entries.filter((entry) => attachment.edge[entry] === -1),
  )

export function attachmentsAt(of: Attachment, entries: ArrayLike<number>): Attachment {
  const taken = {
    edge: new Int32Array(entries.length),
    alongM: new Float64Array(entries.length),
    legM: new Float64Array(entries.length),
  }
  for (let at = 0; at < entries.length; at += 1) {
    taken.edge[at] = of.edge[entries[at]!]!
    taken.alongM[at] = of.alongM[entries[at]!]!
    taken.legM[at] = of.legM[entries[at]!]!
  }
  return taken
}

/** About 5 km, as in kindsInRegion. */
const nearDegrees = 0.05

/**
 * Regions in which one of them lies: by its comuna or by the comunas' boundaries. In a region without any boundary that is
 * loaded, one in no other comuna that lies near one of its settlements.
 */
export function loadedRegions(
  facilities: Facilities,
  entries: Uint32Array,
  settlements: MeasuredPlaces,
  regionsWithBoundary: ReadonlySet<string>,
): Set<string> {
  const regions = new Set<string>()
  const nowhere: number[] = []
  for (const entry of entries) {
    const region = facilities.regions[entry]
    if (region === null || region === undefined) nowhere.push(entry)
    else regions.add(region)
  }
  if (nowhere.length === 0) return regions
  settlements.regions.forEach((region, at) => {
    if (region === null || regions.has(region) || regionsWithBoundary.has(region)) return
    const [west, south, east, north] = settlements.bounds.subarray(4 * at, 4 * at + 4) as unknown as [
      number,
      number,
      number,
      number,
    ]
    const isNear = nowhere.some((entry) => {
      const x = facilities.places[2 * entry]!
      const y = facilities.places[2 * entry + 1]!
      return x >= west - nearDegrees && x <= east + nearDegrees && y >= south - nearDegrees && y <= north + nearDegrees
    })
    if (isNear) regions.add(region)
  })
  return regions
}
