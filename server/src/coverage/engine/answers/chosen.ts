import type { Standard } from '@arraigo/shared/coverage/coverage.schema.ts'
import type { MeasuredCollection } from '@arraigo/shared/coverage/measuredCollections.ts'
import type { Issue } from '@arraigo/shared/problems/issue.ts'
import { Problem } from '../../../platform/problem.ts'
import type { LiveTerritory } from '../liveTerritory.ts'
import { supplyKey } from '../supplies.ts'
import type { MeasuredPlaces } from '../territory.ts'

/** A standard as it is measured by. */
export interface MeasuredStandard extends Standard {
  supplyKey: string
}

/** The standards of a set. Throws Problem 422 where there is no such set. */
export function standardsOfSet(territory: LiveTerritory, set: string): MeasuredStandard[] {
  const standards = territory.standards.filter((standard) => standard.setName === set)
  if (standards.length === 0) throw new Problem(422, unknownSet(territory, set))
  return standards.map((standard) => ({ ...standard, supplyKey: supplyKey(standard.facilityKinds) }))
}

const unknownSet = ({ standards }: LiveTerritory, set: string): Issue => ({
  code: 'coverage-set-unknown',
  path: 'set',
  params: { set, sets: [...new Set(standards.map((standard) => standard.setName))].sort().join(', ') },
})

export function standardOf(territory: LiveTerritory, set: string, service: string): MeasuredStandard {
  const standards = standardsOfSet(territory, set)
  const standard = standards.find((one) => one.service === service)
  if (standard !== undefined) return standard
  const services = standards.map((one) => one.service).join(', ')
  throw new Problem(422, { code: 'coverage-service-unknown', path: 'service', params: { service, set, services } })
}

export interface ChosenPlaces {
  collection: MeasuredCollection
  region?: string
  comuna?: string
  ids?: number[]
}

/** Indexes of the places asked for. Throws Problem 404 naming every id that is not there. */
export function choosePlaces(territory: LiveTerritory, { collection, region, comuna, ids }: ChosenPlaces): number[] {
  const places = territory.places.get(collection)!
  if (ids !== undefined) return indexesOf(places, ids)
  return [...places.ids.keys()].filter(
    (at) =>
      (comuna === undefined || places.comunaCodes[at] === comuna) &&
      (region === undefined || places.regions[at] === region),
  )
}

export function indexesOf(places: MeasuredPlaces, ids: readonly number[]): number[] {
  const missing = ids.filter((id) => !places.indexOf.has(id))
  if (missing.length > 0)
    throw new Problem(
      404,
      missing.map((id) => ({
        code: 'coverage-place-unknown',
        path: 'ids',
        params: { collection: places.collection, id: String(id) },
      })),
    )
  return ids.map((id) => places.indexOf.get(id)!)
}
