import type {
  CoverageBasis,
  CoverageTable,
  PlaceCoverage,
  ServiceCoverage,
} from '@arraigo/shared/coverage/coverage.schema.ts'
import { type ServiceGap, serviceGaps } from '@arraigo/shared/coverage/gaps.ts'
import { infrastructures } from '@arraigo/shared/coverage/infrastructure.ts'
import type { MeasuredCollection } from '@arraigo/shared/coverage/measuredCollections.ts'
import type { Db } from '../platform/database.ts'
import { placeRows, standardRows, versionRows } from './engine/straight.queries.ts'
import { readSupplies } from './measureCoverage.ts'

/** Straight lines from centres, until the engine answers. */
export async function straightTable(
  db: Db,
  asked: { set: string; collection: MeasuredCollection; region?: string; comuna?: string; ids?: number[] },
): Promise<CoverageTable> {
  const started = performance.now()
  const standards = await standardRows(db, asked.set)
  const rows = await placeRows(db, asked)
  const regionCode = asked.region ?? (asked.comuna ?? rows[0]?.comunaCode ?? '13').slice(0, 2)
  const kinds = [...new Set(standards.flatMap((standard) => standard.facilityKinds))]
  const supplies = await readSupplies(db, kinds, regionCode)
  const gaps = serviceGaps(rows, standards, supplies, { detour: 1.3, personsPerHousehold: 2.97 })
  const basis: CoverageBasis = {
    versions: await versionRows(db),
    computedAt: new Date().toISOString(),
    seconds: (performance.now() - started) / 1000,
    datasetIds: [],
  }
  const places = rows.map(
    (row, at): PlaceCoverage => ({
      collection: asked.collection,
      id: row.id,
      code: row.code,
      name: row.name,
      comunaCode: row.comunaCode,
      comunaName: row.comunaName,
      people: row.people ?? (row.households === null ? null : row.households * 2.97),
      households: row.households,
      peopleSource: row.people !== null ? 'census' : row.households === null ? null : 'households',
      bounds: row.west === null ? null : ([row.west, row.south, row.east, row.north] as number[]),
      services: (gaps[at] ?? []).map((gap) =>
        toService(gap, row.people ?? (row.households === null ? null : row.households * 2.97)),
      ),
      infrastructure:
        row.water === null
          ? []
          : infrastructures.map((service) => ({ service, level: row[service] ?? 'unknown', gapPeople: null })),
      deficit: null,
      remarks: [],
    }),
  )
  return {
    set: asked.set,
    basis,
    standards,
    places,
    region: { code: regionCode, name: regionCode },
    medians: standards.map((standard, column) =>
      median(
        standard.service,
        places.map((place) => place.services[column] as ServiceCoverage),
      ),
    ),
  }
}

function toService(gap: ServiceGap, people: number | null): ServiceCoverage {
  const share = gap.distanceM === null ? null : gap.distanceM <= gap.standardM ? 1 : 0
  return {
    service: gap.service,
    share,
    peopleWithin: share === null || people === null ? null : share * people,
    gapPeople: share === null || people === null ? null : (1 - share) * people,
    medianM: gap.distanceM,
    p90M: gap.distanceM,
    nearest: gap.distanceM === null ? null : { facilityId: 1, name: '—', kind: gap.service, distanceM: gap.distanceM },
    estimateShare: 1,
    farShare: 0,
    islandShare: 0,
    access: null,
    accessWithDecay: null,
    unknown: gap.unknown,
  }
}

function median(service: string, rows: ServiceCoverage[]) {
  const middle = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? null
  return {
    service,
    share: middle(rows.flatMap((row) => row.share ?? [])),
    medianM: middle(rows.flatMap((row) => row.medianM ?? [])),
    access: null,
    placeCount: rows.length,
    unknownCount: rows.filter((row) => row.share === null).length,
  }
}
