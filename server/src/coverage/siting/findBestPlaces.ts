import { candidateCountOf, coveredBy, sumOf } from '@arraigo/shared/coverage/siting/coverProblem.ts'
import type { BestPlaces, BestPlacesRequest } from '@arraigo/shared/coverage/siting/siting.schema.ts'
import { placeIssue } from '@arraigo/shared/geo/chile.ts'
import type { Issue } from '@arraigo/shared/problems/issue.ts'
import type { Db } from '../../platform/database.ts'
import { Problem } from '../../platform/problem.ts'
import type { CoverageEngine } from '../engine/engine.ts'
import type { BestPlacesQuestion, BestPlacesReady } from './bestPlacesQuestion.ts'
import type { WantedPlace } from './demandOf.ts'
import { type SitePlace, sitesOf, streetNames } from './siting.queries.ts'
import { type CoverSolution, solveCover } from './solveCover.ts'

const defaultTimeLimitS = 30
const mostSites = 900
/** Enough to see where they live; more would only make the answer long. */
const mostShownPoints = 4000

interface Ask {
  db: Db
  engine: CoverageEngine
  signal: AbortSignal
}

/** Where a service would help most: prepared in the engine's thread, solved in one of its own. */
export async function findBestPlaces(
  { db, engine, signal }: Ask,
  request: BestPlacesRequest,
  set: string,
): Promise<BestPlaces> {
  const where = whereOf(request)
  refuseOutside(request)
  const sites = request.candidates.from === 'sites' ? await findSites(db, where) : []
  const { service, p, demand } = request
  const candidates = givenCandidates(request, sites)
  const question: BestPlacesQuestion = { set, service, where, p, demand, candidates }
  const ready = await engine.ask<BestPlacesReady>('best-places', question, signal)
  const { exact, greedy } = await solveCover(ready.prepared, {
    timeLimitS: request.timeLimitS ?? defaultTimeLimitS,
    signal,
  })
  const names = await namesOf(db, ready, exact.chosen)
  const place = (candidate: number) => ({
    lng: ready.candidates.places[2 * candidate]!,
    lat: ready.candidates.places[2 * candidate + 1]!,
  })
  return {
    set,
    service,
    standardM: ready.standardM,
    facilityKinds: ready.facilityKinds,
    demand,
    places: exact.chosen.map((candidate, at) => ({
      ...place(candidate),
      order: at + 1,
      newPeople: exact.gains[at]!,
      cumulativePeople: sumOf(exact.gains.slice(0, at + 1)),
      ...whereabouts(ready, names, sites, candidate),
    })),
    exact: proofOf(exact),
    greedy: {
      people: sumOf(greedy.gains),
      places: greedy.chosen.map((candidate, at) => ({ ...place(candidate), newPeople: greedy.gains[at]! })),
    },
    coveredBefore: ready.covered,
    total: ready.total,
    unknown: ready.unknown,
    candidateCount: candidateCountOf(ready.problem),
    spacingM: ready.spacingM,
    newlyCovered: { type: 'MultiPoint', coordinates: newlyCovered(ready, exact.chosen) },
    basis: ready.basis,
    said: [...ready.said, ...saidOfSolution(exact, ready, p)],
  }
}

function whereOf({ region, comuna }: BestPlacesRequest): WantedPlace {
  if (comuna !== undefined && region === undefined) return { comuna }
  if (region !== undefined && comuna === undefined) return { region }
  throw new Problem(400, { code: 'siting-place' })
}

function refuseOutside({ candidates }: BestPlacesRequest): void {
  if (candidates.from !== 'points') return
  const issues = candidates.points.map(([lng, lat], at) => placeIssue(lng, lat, `candidates.points[${at}]`))
  const found = issues.filter((issue) => issue !== null)
  if (found.length > 0) throw new Problem(400, found)
}

async function findSites(db: Db, where: WantedPlace): Promise<SitePlace[]> {
  const code = 'comuna' in where ? where.comuna : where.region
  const sites = await sitesOf(db, code, mostSites + 1)
  if (sites.length === 0) throw new Problem(422, { code: 'siting-no-site', params: { code } })
  if (sites.length > mostSites)
    throw new Problem(422, { code: 'siting-too-many-sites', params: { code, most: mostSites } })
  return sites
}

function givenCandidates({ candidates }: BestPlacesRequest, sites: SitePlace[]): BestPlacesQuestion['candidates'] {
  if (candidates.from === 'streets') return { spacingM: candidates.spacingM ?? null }
  if (candidates.from === 'points') return { places: Float64Array.from(candidates.points.flat()) }
  return { places: Float64Array.from(sites.flatMap(({ longitude, latitude }) => [longitude, latitude])) }
}

async function namesOf(db: Db, { candidates }: BestPlacesReady, chosen: number[]): Promise<Map<number, string | null>> {
  const ids = chosen.map((candidate) => candidates.streetIds[candidate]!).filter((id) => id > 0)
  const rows = ids.length === 0 ? [] : await streetNames(db, ids)
  return new Map(rows.map(({ id, name }) => [id, name]))
}

function whereabouts(
  { candidates }: BestPlacesReady,
  names: Map<number, string | null>,
  sites: SitePlace[],
  candidate: number,
) {
  const comuna = candidates.comunas[candidate]!
  const streetId = candidates.streetIds[candidate]!
  const site = sites[candidates.given[candidate]!]
  return {
    street: names.get(streetId) ?? null,
    comunaCode: comuna.code === '' ? null : comuna.code,
    comunaName: comuna.name,
    siteId: site?.id ?? null,
    siteName: site?.name ?? null,
    isEstimate: streetId === 0,
  }
}

const proofOf = ({ people, bound, gap, seconds, isProven, solver }: CoverSolution) => ({
  people,
  bound,
  gap,
  seconds,
  isProven,
  solver,
})

function newlyCovered({ problem, demandPlaces }: BestPlacesReady, chosen: number[]): [number, number][] {
  const points = [...new Set(chosen.flatMap((candidate) => [...coveredBy(problem, candidate)]))].sort((a, b) => a - b)
  const step = Math.max(1, Math.ceil(points.length / mostShownPoints))
  return points.flatMap((point, at) =>
    at % step === 0 ? [[demandPlaces[2 * point]!, demandPlaces[2 * point + 1]!] as [number, number]] : [],
  )
}

function saidOfSolution({ isProven, chosen }: CoverSolution, { problem }: BestPlacesReady, p: number): Issue[] {
  const isShort = problem.weights.length > 0 && chosen.length < p
  return [
    ...(isProven ? [] : [{ code: 'siting-time-limit' }]),
    ...(isShort ? [{ code: 'siting-fewer', params: { count: chosen.length } }] : []),
  ]
}
