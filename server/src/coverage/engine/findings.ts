import type { CoverageState } from '@arraigo/shared/coverage/coverage.schema.ts'
import { sortTogether } from '@arraigo/shared/coverage/sortTogether.ts'
import type { ComunaFinder } from './comunaFinder.ts'
import type { TerritoryParts } from './liveTerritory.ts'
import type { Facilities } from './territory.ts'

type Findings = CoverageState['findings']

/** About a metre: the same place written by two registers, or twice by one. */
const sameDegrees = 1e-5

/** What is wrong with what coverage is measured from: said, and measured all the same as far as it can be. */
export function findingsOf(
  { facilities, report, network, comunas, comunasWithoutStreets, places }: TerritoryParts,
  withoutPlace: { kind: string; count: number }[],
): Findings {
  const far = facilities.kinds.flatMap((kind, entry) =>
    kind !== '' && network !== null && facilities.attachment.edge[entry] === -1 && hasStreets(facilities, entry)
      ? [entry]
      : [],
  )
  function hasStreets(of: Facilities, entry: number) {
    const code = of.comunaCodes[entry]
    return code !== null && code !== undefined && comunas.codes.has(code) && !comunasWithoutStreets.has(code)
  }
  const outside = [...facilities.kinds.keys()].filter((entry) => isOutside(facilities, comunas, entry))
  const repeated = repeatedFacilities(facilities)
  const settlements = places.get('settlements')
  const withoutBoundary = settlements?.ids.filter((_, at) => settlements.of.first[at] === settlements.of.first[at + 1])
  return [
    ...finding('coverage-islands', report?.islands ?? 0, 1, { shareInLargest: report?.largestIslandShare ?? 1 }),
    ...finding('coverage-streets-without-length', report?.zeroLength ?? 0),
    ...finding('coverage-facilities-far', far.length, 0, { examples: examplesOf(facilities, far) }),
    ...finding('coverage-facilities-outside', outside.length, 0, { examples: examplesOf(facilities, outside) }),
    ...finding('coverage-facilities-repeated', repeated.length, 0, { examples: examplesOf(facilities, repeated) }),
    ...finding(
      'coverage-facilities-without-place',
      withoutPlace.reduce((sum, { count }) => sum + count, 0),
    ),
    ...finding('coverage-capacity-unknown', withoutCapacity(facilities)),
    ...finding('coverage-settlements-without-boundary', withoutBoundary?.length ?? 0),
    ...finding('coverage-settlements-across', settlements?.alsoIn.size ?? 0),
  ]
}

const finding = (code: string, count: number, usual = 0, params: Record<string, string | number> = {}): Findings =>
  count > usual ? [{ code, params: { count, ...params } }] : []

const examplesOf = (facilities: Facilities, entries: number[]) =>
  entries
    .slice(0, 3)
    .map((entry) => `${facilities.names[entry]} (${facilities.ids[entry]})`)
    .join(', ')

/** In no comuna, though the one that it states is loaded, or it lies beside one that is. */
function isOutside(
  { kinds, isOutside, comunaCodes, places }: Facilities,
  comunas: ComunaFinder,
  entry: number,
): boolean {
  if (kinds[entry] === '' || !isOutside[entry]) return false
  const stated = comunaCodes[entry] ?? null
  return stated === null ? comunas.isBeside(places[2 * entry]!, places[2 * entry + 1]!) : comunas.codes.has(stated)
}

/** Of the kinds of which some capacities are known: those whose own is missing or 0, so that it counts for nobody. */
function withoutCapacity({ kinds, capacity }: Facilities): number {
  const counted = new Set(kinds.filter((_, entry) => capacity[entry]! > 0))
  return kinds.filter((kind, entry) => counted.has(kind) && !(capacity[entry]! > 0)).length
}

/** Those that repeat another one of their kind, the first of them not among them. */
function repeatedFacilities({ kinds, places }: Facilities): number[] {
  const repeated = new Set<number>()
  for (const [kind, own] of Map.groupBy(kinds.keys(), (entry) => kinds[entry]!)) {
    if (kind === '') continue
    const x = Float64Array.from(own, (entry) => places[2 * entry]!)
    const entries = Float64Array.from(own)
    sortTogether(x, entries, own.length)
    const y = entries.map((entry) => places[2 * entry + 1]!)
    for (let at = 0; at < own.length; at += 1)
      for (let next = at + 1; next < own.length && x[next]! - x[at]! <= sameDegrees; next += 1)
        if (Math.abs(y[next]! - y[at]!) <= sameDegrees) repeated.add(Math.max(entries[at]!, entries[next]!))
  }
  return [...repeated].sort((a, b) => a - b)
}
