import type { CoverageBasis } from '@arraigo/shared/coverage/coverage.schema.ts'
import { type NamedService, serviceParams } from '@arraigo/shared/coverage/serviceNames.ts'
import {
  type CandidatePlaces,
  candidatePlaces,
  type Extent,
  spacingFor,
} from '@arraigo/shared/coverage/siting/candidatePlaces.ts'
import { type CoverProblem, coverProblem } from '@arraigo/shared/coverage/siting/coverProblem.ts'
import { coverSets } from '@arraigo/shared/coverage/siting/coverSets.ts'
import { type PreparedCover, prepareCover } from '@arraigo/shared/coverage/siting/prepareCover.ts'
import type { Demand } from '@arraigo/shared/coverage/siting/siting.schema.ts'
import type { Issue } from '@arraigo/shared/problems/issue.ts'
import { Problem } from '../../platform/problem.ts'
import { standardOf } from '../engine/answers/chosen.ts'
import type { LiveTerritory } from '../engine/liveTerritory.ts'
import type { CoverageTerritory } from '../engine/territory.ts'
import { demandOf, type TerritoryDemand, type WantedPlace } from './demandOf.ts'

export interface BestPlacesQuestion {
  set: string
  service: string
  where: WantedPlace
  p: number
  demand: Demand
  /** Along the streets, or these places as longitude, latitude pairs. */
  candidates: { spacingM: number | null } | { places: Float64Array }
}

export interface BestPlacesReady {
  standardM: number
  facilityKinds: string[]
  problem: CoverProblem
  prepared: PreparedCover
  candidates: {
    places: Float64Array
    /** Which of the places given each one is; -1 along the streets. */
    given: Int32Array
    /** Row of the street that it lies on; 0 far from any. */
    streetIds: Int32Array
    comunas: { code: string; name: string | null }[]
  }
  spacingM: number | null
  /** Where the demand of the problem lives. */
  demandPlaces: Float64Array
  covered: number
  total: number
  unknown: number
  basis: CoverageBasis
  said: Issue[]
}

/** More would keep the solver busy for minutes and show nothing new on the ground. */
const mostCandidates = 900
const closestM = 100

/** Everything that the choice of places needs, from the territory in memory: pure, in the engine's thread. */
export function bestPlacesQuestion(territory: LiveTerritory, question: BestPlacesQuestion): BestPlacesReady {
  const standard = standardOf(territory, question.set, question.service)
  const place = nameOf(territory, question.where)
  const demand = demandOf(territory, question.where, question.demand, standard)
  refuseUnknown(demand, question.demand, standard, place)
  const { found, given, spacingM, said } = findCandidates(territory, question, demand, standard.maxDistanceM, place)
  if (demand.weights.length > 0) refuseTooFew(found.places.length / 2, question.p, place)
  const limits = { limitM: standard.maxDistanceM, detour: territory.factors.detour }
  const problem = coverProblem(demand.weights, coverSets(territory.network, found, demand.points, limits))
  return {
    standardM: standard.maxDistanceM,
    facilityKinds: standard.facilityKinds,
    problem,
    prepared: prepareCover(problem, question.p),
    candidates: { places: found.places, given, ...whereabouts(territory, found) },
    spacingM,
    demandPlaces: demand.points.places,
    covered: demand.covered,
    total: demand.total,
    unknown: demand.unknown,
    basis: territory.basis,
    said: [...said, ...saidOfDemand(demand)],
  }
}

function nameOf({ comunas, regionNames }: CoverageTerritory, where: WantedPlace): string {
  const name = 'comuna' in where ? comunas.nameOf(where.comuna) : regionNames.get(where.region)
  if (name != null) return name
  const code = 'comuna' in where ? where.comuna : where.region
  throw new Problem(422, { code: 'siting-place-unknown', params: { code } })
}

/** No people, no register: nothing could be said of any place. */
function refuseUnknown(
  demand: TerritoryDemand,
  of: BestPlacesQuestion['demand'],
  standard: NamedService,
  place: string,
): void {
  if (demand.total === 0)
    throw new Problem(422, { code: of === 'people' ? 'siting-nobody' : 'siting-no-settlement', params: { place } })
  if (demand.unknown === demand.total)
    throw new Problem(422, { code: 'coverage-service-not-loaded', params: serviceParams([standard]) })
}

function refuseTooFew(count: number, p: number, place: string): void {
  if (count === 0) throw new Problem(422, { code: 'siting-no-candidate', params: { place } })
  if (p > count) throw new Problem(422, { code: 'siting-more-places', path: 'p', params: { p, count } })
}

interface FoundCandidates {
  found: CandidatePlaces
  given: Int32Array
  spacingM: number | null
  said: Issue[]
}

function findCandidates(
  territory: CoverageTerritory,
  { candidates, where }: BestPlacesQuestion,
  demand: TerritoryDemand,
  limitM: number,
  place: string,
): FoundCandidates {
  if ('spacingM' in candidates)
    return alongStreets(territory, where, demand, candidates.spacingM ?? Math.max(closestM, limitM / 8))
  const { places } = candidates
  const found = { places, attachment: attached(territory, places) }
  const outside = territory.comunas.codesAt(places).filter((code) => !isWithin(code, where)).length
  const said = outside === 0 ? [] : [{ code: 'siting-outside', params: { count: outside, place } }]
  return { found, given: Int32Array.from({ length: places.length / 2 }, (_, at) => at), spacingM: null, said }
}

function alongStreets(
  territory: CoverageTerritory,
  where: WantedPlace,
  { points }: TerritoryDemand,
  wantedM: number,
): FoundCandidates {
  const far = farPlaces(points.places, points.attachment.edge)
  const extent = extentOf(points.places)
  const within = (spacingM: number) => {
    const all = candidatePlaces(territory.network, far, extent, spacingM)
    const codes = territory.comunas.codesAt(all.places)
    return taken(
      all,
      [...codes.keys()].filter((at) => isWithin(codes[at]!, where)),
    )
  }
  const spacingM = spacingFor((metres) => within(metres).places.length / 2, wantedM, mostCandidates)
  const found = within(spacingM)
  const isFar = found.attachment.edge.some((edge) => edge < 0)
  return {
    found,
    given: new Int32Array(found.places.length / 2).fill(-1),
    spacingM,
    said: isFar ? [{ code: 'siting-estimates' }] : [],
  }
}

/** A place in no comuna that is loaded may be in the one that is meant. */
const isWithin = (code: string | null, where: WantedPlace): boolean =>
  code === null || ('comuna' in where ? code === where.comuna : code.startsWith(where.region))

function attached({ streetIndex, factors }: CoverageTerritory, places: Float64Array) {
  const count = places.length / 2
  if (streetIndex !== null) return streetIndex.attach(places, factors.maxLegM)
  const nowhere = new Float64Array(count).fill(Number.NaN)
  return { edge: new Int32Array(count).fill(-1), alongM: new Float64Array(count), legM: nowhere }
}

const farPlaces = (places: Float64Array, edge: Int32Array): Float64Array =>
  Float64Array.from([...edge.keys()].flatMap((at) => (edge[at]! < 0 ? [...places.subarray(2 * at, 2 * at + 2)] : [])))

function extentOf(places: Float64Array): Extent {
  const extent: [number, number, number, number] = [180, 90, -180, -90]
  for (let at = 0; at < places.length; at += 2) {
    extent[0] = Math.min(extent[0], places[at]!)
    extent[1] = Math.min(extent[1], places[at + 1]!)
    extent[2] = Math.max(extent[2], places[at]!)
    extent[3] = Math.max(extent[3], places[at + 1]!)
  }
  return extent
}

const taken = ({ places, attachment }: CandidatePlaces, at: number[]): CandidatePlaces => ({
  places: Float64Array.from(at.flatMap((one) => [...places.subarray(2 * one, 2 * one + 2)])),
  attachment: {
    edge: Int32Array.from(at, (one) => attachment.edge[one]!),
    alongM: Float64Array.from(at, (one) => attachment.alongM[one]!),
    legM: Float64Array.from(at, (one) => attachment.legM[one]!),
  },
})

function whereabouts({ network, comunas }: CoverageTerritory, { places, attachment }: CandidatePlaces) {
  return {
    streetIds: Int32Array.from(attachment.edge, (edge) => (edge < 0 ? 0 : network!.edgeStreetId[edge]!)),
    comunas: comunas.codesAt(places).map((code) => ({ code: code ?? '', name: comunas.nameOf(code) })),
  }
}

function saidOfDemand({ unknown, withoutFigure, weights }: TerritoryDemand): Issue[] {
  return [
    ...(weights.length === 0 ? [{ code: 'siting-all-covered' }] : []),
    ...(unknown > 0.5 ? [{ code: 'siting-unknown-people', params: { people: Math.round(unknown) } }] : []),
    ...(withoutFigure > 0 ? [{ code: 'siting-households-unknown', params: { count: withoutFigure } }] : []),
  ]
}
