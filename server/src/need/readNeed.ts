import { type NeedFactors, needFactorCodes, needFactorsOf } from '@arraigo/shared/need/needFactors.ts'
import { needOfZone } from '@arraigo/shared/need/needOfZone.ts'
import type { ZoneNeed } from '@arraigo/shared/need/zoneNeed.ts'
import type { Db } from '../platform/database.ts'
import {
  comunaNameRows,
  householdSizeRows,
  type NeedDataset,
  needParameterRows,
  type ZoneRow,
  zoneDatasets,
  zoneRows,
} from './need.queries.ts'

export interface NeedZone {
  zone: ZoneRow
  need: ZoneNeed
  /** As if it published no counts but its households. */
  estimate: ZoneNeed
}

export interface TerritoryNeed {
  zones: NeedZone[]
  comunaNames: ReadonlyMap<string, string>
  datasets: NeedDataset[]
  factors: NeedFactors
  /** Of the newest of the files. */
  needYear: number | null
}

/** Need of the census zones of a region or comuna, or of all; null. */
export async function readNeed(db: Db, place: string | null): Promise<TerritoryNeed> {
  const [rows, names, sizes, parameters, datasets] = await Promise.all([
    zoneRows(db, place),
    comunaNameRows(db, place),
    householdSizeRows(db),
    needParameterRows(db, needFactorCodes),
    zoneDatasets(db),
  ])
  const factors = needFactorsOf(Object.fromEntries(parameters.map(({ code, value }) => [code, value])))
  const sizeOf = new Map(sizes.map(({ comunaCode, size }) => [comunaCode, size]))
  const zones = rows.map((zone) => {
    const size = zone.comunaCode === null ? null : (sizeOf.get(zone.comunaCode) ?? null)
    return { zone, need: needOfZone(zone, factors, size), estimate: needOfZone(withoutCounts(zone), factors, size) }
  })
  const years = datasets.flatMap(({ referenceYear }) => referenceYear ?? [])
  return {
    zones,
    comunaNames: new Map(names.map(({ code, name }) => [code, name])),
    datasets,
    factors,
    needYear: years.length === 0 ? null : Math.max(...years),
  }
}

const withoutCounts = (zone: ZoneRow): ZoneRow => ({
  ...zone,
  doubledUpHouseholds: null,
  overcrowdedHouseholds: null,
  criticallyOvercrowdedHouseholds: null,
  materialAcceptable: null,
  materialRecoverable: null,
  materialIrrecoverable: null,
})
