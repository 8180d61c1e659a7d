import { newestRows } from '@arraigo/shared/demand/newestLayer.ts'
import { type NeedFactors, needFactorCodes, needFactorsOf } from '@arraigo/shared/need/needFactors.ts'
import { needOfZone } from '@arraigo/shared/need/needOfZone.ts'
import type { ZoneNeed } from '@arraigo/shared/need/zoneNeed.ts'
import type { Issue } from '@arraigo/shared/problems/issue.ts'
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
  /** The same layer from another file, or an older census: not in `zones`. */
  notCounted: Issue[]
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
  const {
    rows: counted,
    older,
    repeated,
  } = newestRows(rows, new Map(datasets.map(({ id, referenceYear }) => [id, referenceYear])))
  const zones = counted.map((zone) => {
    const size = zone.comunaCode === null ? null : (sizeOf.get(zone.comunaCode) ?? null)
    return { zone, need: needOfZone(zone, factors, size), estimate: needOfZone(withoutCounts(zone), factors, size) }
  })
  const used = new Set(counted.map(({ datasetId }) => datasetId))
  const years = datasets.flatMap(({ id, referenceYear }) => (used.has(id) ? (referenceYear ?? []) : []))
  return {
    zones,
    comunaNames: new Map(names.map(({ code, name }) => [code, name])),
    datasets: datasets.filter(({ id }) => used.has(id)),
    factors,
    needYear: years.length === 0 ? null : Math.max(...years),
    notCounted: notCounted({ 'need-zones-older': older, 'need-zones-twice': repeated }),
  }
}

const notCounted = (counts: Record<string, number>): Issue[] =>
  Object.entries(counts).flatMap(([code, count]) => (count === 0 ? [] : { code, params: { count } }))

const withoutCounts = (zone: ZoneRow): ZoneRow => ({
  ...zone,
  doubledUpHouseholds: null,
  overcrowdedHouseholds: null,
  criticallyOvercrowdedHouseholds: null,
  materialAcceptable: null,
  materialRecoverable: null,
  materialIrrecoverable: null,
})
