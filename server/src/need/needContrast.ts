import { contrastRows } from '@arraigo/shared/need/contrast.ts'
import type { NeedContrast } from '@arraigo/shared/need/need.schema.ts'
import type { Db } from '../platform/database.ts'
import { layerSumRows, officialRows, referenceShareRows } from './need.queries.ts'
import { readNeed } from './readNeed.ts'

/** Official figures of a region or comuna (null: all) beside ours. */
export async function needContrast(db: Db, place: string | null): Promise<NeedContrast> {
  const { zones, comunaNames, datasets, needYear } = await readNeed(db, place)
  const zoneIds = zones.map(({ zone }) => zone.id)
  const [official, sums, references] = await Promise.all([
    officialRows(db, place),
    layerSumRows(db, zoneIds),
    // Of a comuna there is no share of the national figure.
    place?.length === 5 ? [] : referenceShareRows(db),
  ])
  const rows = contrastRows({
    zones: zones.map(({ zone, need, estimate }) => ({ figures: zone, comunaCode: zone.comunaCode, need, estimate })),
    comunaNames,
    official,
    layerSums: new Map(sums.map(({ region, ...ofRegion }) => [region, ofRegion])),
    references,
    needYear,
    layerSource: datasets.map(({ name }) => name).join('; '),
  })
  return { rows, needYear }
}
