import {
  type FacilitySupply,
  type ServiceGap,
  type ServiceStandard,
  serviceGaps,
} from '@arraigo/shared/coverage/gaps.ts'
import type { Db } from '../platform/database.ts'
import {
  coverageDatasetIds,
  facilitiesNotCounted,
  facilityPlaces,
  kindsInRegion,
  parametersOf,
  type RegionSettlement,
  settlementsOfRegion,
  standardsOf,
} from './coverage.queries.ts'

export type Parameter = Awaited<ReturnType<typeof parametersOf>>[number]

export interface RegionCoverage {
  standards: ServiceStandard[]
  factors: Parameter[]
  supplies: FacilitySupply[]
  settlements: Array<RegionSettlement & { gaps: ServiceGap[] }>
  /** Of the settlements, the comunas and the facilities measured to. */
  datasetIds: number[]
}

/** The region's settlements with their straight-line gap to every service of the set of standards. */
export async function measureCoverage(db: Db, regionCode: string, standardSet: string): Promise<RegionCoverage> {
  const standards = await standardsOf(db, standardSet)
  const kinds = [...new Set(standards.flatMap((standard) => standard.facilityKinds))]
  const settlements = await settlementsOfRegion(db, regionCode)
  const supplies = await readSupplies(db, kinds, regionCode)
  const factors = await parametersOf(db)
  const gaps = serviceGaps(settlements, standards, supplies, {
    detour: parameterValue(factors, 'straight-line-detour'),
    personsPerHousehold: parameterValue(factors, 'persons-per-household'),
  })
  const loadedKinds = supplies.filter((supply) => supply.isLoadedInRegion).map((supply) => supply.kind)
  const otherDatasets = await coverageDatasetIds(db, loadedKinds, regionCode)
  return {
    standards,
    factors,
    supplies,
    settlements: settlements.map((settlement, row) => ({ ...settlement, gaps: gaps[row] ?? [] })),
    datasetIds: [...new Set([...settlements.flatMap(({ datasetId }) => datasetId ?? []), ...otherDatasets])],
  }
}

async function readSupplies(db: Db, kinds: string[], regionCode: string): Promise<FacilitySupply[]> {
  const places = Map.groupBy(await facilityPlaces(db, kinds), (place) => place.kind)
  const inRegion = await kindsInRegion(db, kinds, regionCode)
  const notCounted = await facilitiesNotCounted(db, kinds, regionCode)
  return kinds.map((kind) => ({
    kind,
    places: Float64Array.from((places.get(kind) ?? []).flatMap((place) => [place.longitude, place.latitude])),
    isLoadedInRegion: inRegion.includes(kind),
    closedCount: notCounted.find((row) => row.kind === kind)?.closed ?? 0,
    withoutPlaceCount: notCounted.find((row) => row.kind === kind)?.withoutPlace ?? 0,
  }))
}

function parameterValue(parameters: Parameter[], code: string): number {
  const parameter = parameters.find((one) => one.code === code)
  if (parameter === undefined) throw new Error(`The parameter table has no row ${code}`)
  return parameter.value
}
