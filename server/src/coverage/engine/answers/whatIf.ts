import type { ProposedElement, WhatIf, WhatIfRequest } from '@arraigo/shared/coverage/coverage.schema.ts'
import type { MeasuredCollection } from '@arraigo/shared/coverage/measuredCollections.ts'
import { proposalIssues } from '@arraigo/shared/coverage/proposalIssues.ts'
import { defaultStandardSet } from '@arraigo/shared/coverage/serviceNames.ts'
import type { Position } from 'geojson'
import { Problem } from '../../../platform/problem.ts'
import { addStreets } from '../addStreets.ts'
import type { FacilityRow } from '../facilities.queries.ts'
import { facilitiesOf } from '../facilities.ts'
import type { LiveTerritory } from '../liveTerritory.ts'
import { linesOf } from '../readStreets.ts'
import { known, serviceCoverage } from '../serviceCoverage.ts'
import type { MeasuredPlaces } from '../territory.ts'
import { indexesOf, type MeasuredStandard, standardsOfSet } from './chosen.ts'
import { whatIfFindings } from './whatIfFindings.ts'

/** Settlements answered besides the places that were asked for. */
const mostChanged = 20
const mostPoints = 3000
const improvement = 1e-9

/** Who is covered once the elements stand, and was not before. Nothing is stored. */
export function answerWhatIf(territory: LiveTerritory, request: WhatIfRequest): WhatIf {
  const started = performance.now()
  const all = standardsOfSet(territory, request.set ?? defaultStandardSet)
  const issues = proposalIssues(request.elements)
  if (issues.length > 0) throw new Problem(422, issues)
  const asked = (request.places ?? []).map(({ collection, id }) => ({
    collection,
    at: indexesOf(territory.places.get(collection)!, [id])[0]!,
  }))
  const standards = all.filter((standard) => isTouched(standard, request.elements))
  // What is compared has to be there before: it is kept for the next question.
  for (const { supplyKey } of standards) for (const collection of compared) territory.distances(collection, supplyKey)
  const after = withElements(territory, request.elements, standards)
  const changes = standards.map((standard) => ({ standard, ...changesOf(territory, after, standard) }))
  const places = [...asked, ...mostImproved(territory, changes, asked)]
  return {
    basis: territory.basis,
    services: changes.map(({ standard, summary }) => ({ service: standard.service, ...summary })),
    places: places.map(({ collection, at }) => {
      const of = territory.places.get(collection)!
      const services = standards.map((standard) => ({
        before: coverageIn(territory, of, at, standard),
        after: coverageIn(after, of, at, standard),
      }))
      return { collection, id: of.ids[at]!, name: of.names[at] ?? of.codes[at] ?? null, services }
    }),
    newlyCovered: changes.map(({ standard, covered }) => ({
      service: standard.service,
      places: { type: 'MultiPoint', coordinates: thinned(covered) },
    })),
    findings: whatIfFindings(territory, request.elements, all),
    milliseconds: performance.now() - started,
  }
}

function coverageIn(territory: LiveTerritory, of: MeasuredPlaces, at: number, standard: MeasuredStandard) {
  const { supplyKey, maxDistanceM } = standard
  const measures = territory.measuresOf(of.collection, [at], supplyKey, maxDistanceM)
  const access = territory.access(of.collection, supplyKey, maxDistanceM)
  return serviceCoverage(of, at, standard, measures, access, territory.facilities, 0)
}

const compared = ['blocks', 'settlements'] as const satisfies MeasuredCollection[]

/** A street may bring anything nearer. */
const isTouched = ({ facilityKinds }: MeasuredStandard, elements: readonly ProposedElement[]) =>
  elements.some(({ type, kind }) => type === 'street' || (kind !== null && facilityKinds.includes(kind)))

function withElements(
  territory: LiveTerritory,
  elements: readonly ProposedElement[],
  standards: MeasuredStandard[],
): LiveTerritory {
  const streets = elements
    .filter(({ type }) => type === 'street')
    .map(({ geometry }) => coordinatesOf(geometry) as Position[])
  const supplyKeys = [...new Set(standards.map(({ supplyKey }) => supplyKey))]
  const walked = streets.length === 0 ? territory : (addStreets(territory, linesOf(streets), supplyKeys) ?? territory)
  const rows = elements.flatMap((element): FacilityRow[] => (element.type === 'facility' ? [rowOf(element)] : []))
  return rows.length === 0 ? walked : walked.withMore(facilitiesOf(rows, walked))
}

/** As the schema of elements has been checked for by `proposalIssues`. */
export const coordinatesOf = (geometry: GeoJSON.Geometry) =>
  (geometry as GeoJSON.Point | GeoJSON.LineString).coordinates

function rowOf({ kind, name, capacity, geometry }: ProposedElement): FacilityRow {
  const [longitude, latitude] = coordinatesOf(geometry) as [number, number]
  // An id that no stored facility has.
  return {
    id: proposedId,
    kind: kind ?? '',
    name: name ?? '',
    comunaCode: null,
    capacity: capacity ?? null,
    longitude,
    latitude,
  }
}
const proposedId = 2 ** 31 - 1

interface Changes {
  summary: Omit<WhatIf['services'][number], 'service'>
  /** Places of the points that are covered now. */
  covered: Position[]
  /** People (or households) of each settlement that are covered now. */
  bySettlement: Map<number, number>
}

function changesOf(before: LiveTerritory, after: LiveTerritory, standard: MeasuredStandard): Changes {
  const blocks = newlyWithin(before, after, 'blocks', standard)
  const settlements = newlyWithin(before, after, 'settlements', standard)
  const { places } = before
  const blockPeople = places.get('blocks')!.peopleAt
  const settlement = places.get('settlements')!
  const { personsPerHousehold } = before.factors
  const people = sumKnown(blocks.map((point) => blockPeople[point]!))
  const households = sumKnown(settlements.map((point) => settlement.peopleAt[point]! / personsPerHousehold))
  const bySettlement = new Map<number, number>()
  for (const point of settlements) {
    const at = settlement.points.placeOf[point]!
    // Of a settlement whose households are unknown the points count a little: it is not lost behind the others.
    bySettlement.set(at, (bySettlement.get(at) ?? 0) + (settlement.peopleAt[point]! || 1e-3))
  }
  // No such place, or the register is loaded nowhere: nobody knows whom it serves already.
  const isUnknown = (collection: MeasuredCollection) =>
    before.distances(collection, standard.supplyKey).distanceM.every((metres) => Number.isNaN(metres))
  return {
    summary: {
      newlyCoveredPeople: isUnknown('blocks') ? null : people,
      newlyCoveredHouseholds: isUnknown('settlements') ? null : households,
      settlementsImproved: improved(before, after, 'settlements', standard, settlements),
      blocksImproved: improved(before, after, 'blocks', standard, blocks),
    },
    covered: [...placesOf(before, 'blocks', blocks), ...placesOf(before, 'settlements', settlements)],
    bySettlement,
  }
}

/** Points that are beyond the standard before and within it afterwards. */
function newlyWithin(
  before: LiveTerritory,
  after: LiveTerritory,
  collection: MeasuredCollection,
  { supplyKey, maxDistanceM }: MeasuredStandard,
): number[] {
  const was = before.distances(collection, supplyKey).distanceM
  const is = after.distances(collection, supplyKey).distanceM
  const points: number[] = []
  for (let point = 0; point < was.length; point += 1)
    if (is[point]! <= maxDistanceM && was[point]! > maxDistanceM) points.push(point)
  return points
}

/** Places of these points whose share has grown. */
function improved(
  before: LiveTerritory,
  after: LiveTerritory,
  collection: MeasuredCollection,
  { supplyKey, maxDistanceM }: MeasuredStandard,
  points: number[],
): number {
  const { placeOf } = before.places.get(collection)!.points
  const places = [...new Set(points.map((point) => placeOf[point]!))]
  const was = before.measuresOf(collection, places, supplyKey, maxDistanceM).share
  const is = after.measuresOf(collection, places, supplyKey, maxDistanceM).share
  return places.filter((_, at) => is[at]! > was[at]! + improvement).length
}

function mostImproved(
  { places }: LiveTerritory,
  changes: Changes[],
  asked: { collection: MeasuredCollection; at: number }[],
): { collection: MeasuredCollection; at: number }[] {
  const total = new Map<number, number>()
  for (const { bySettlement } of changes)
    for (const [at, people] of bySettlement) total.set(at, (total.get(at) ?? 0) + people)
  const isAsked = new Set(asked.filter(({ collection }) => collection === 'settlements').map(({ at }) => at))
  const { ids } = places.get('settlements')!
  return [...total]
    .filter(([at]) => !isAsked.has(at))
    .sort(([a, one], [b, other]) => other - one || ids[a]! - ids[b]!)
    .slice(0, mostChanged)
    .map(([at]) => ({ collection: 'settlements' as const, at }))
}

const sumKnown = (values: number[]) => values.reduce((sum, value) => sum + (known(value) ?? 0), 0)

const placesOf = ({ places }: LiveTerritory, collection: MeasuredCollection, points: number[]): Position[] => {
  const of = places.get(collection)!.points.places
  return points.map((point) => [of[2 * point]!, of[2 * point + 1]!])
}

const thinned = (places: Position[]): Position[] => {
  const step = Math.ceil(places.length / mostPoints)
  return places.filter((_, at) => at % step === 0)
}
