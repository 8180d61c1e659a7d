import type { HotSpots, HotSpotsQuery } from '@arraigo/shared/demand/demand.schema.ts'
import { h3Index } from '@arraigo/shared/demand/hexagonId.ts'
import { scaleOf } from '@arraigo/shared/demand/scaledValue.ts'
import { csvText } from '../../territory/tableCsv.ts'

const columns = [
  'id',
  'code',
  'name',
  'comuna_code',
  'comuna',
  'longitude',
  'latitude',
  'value',
  'z',
  'q',
  'level',
  'measure',
  'per',
  'places',
  'tests',
  'method',
  'permutations',
  'rule_version',
  'need_year',
  'people_year',
  'audience',
  'computed_at',
] as const

type Asked = Pick<HotSpotsQuery, 'measure' | 'per' | 'audience'>

/** Significant places; each row says how it was tested, because a table travels without its page. Of hexagons the code is H3's. */
export function hotSpotsCsv(spots: HotSpots, { measure, per = 'total', audience = 'internal' }: Asked): string {
  const { of, tests, method, permutations, basis } = spots
  const isHexagons = of.startsWith('hex')
  const common = [
    measure,
    scaleOf(measure, per),
    of,
    tests,
    method,
    permutations,
    basis.rule.version,
    basis.needYear,
    basis.peopleYear,
    audience,
    basis.computedAt,
  ]
  const rows = spots.strongest.map((spot) => [
    spot.id,
    isHexagons ? h3Index(spot.id) : spot.code,
    spot.name,
    spot.comunaCode,
    spot.comunaName,
    spot.longitude,
    spot.latitude,
    spot.value,
    spot.z,
    spot.q,
    spot.level,
    ...common,
  ])
  return csvText([columns, ...rows])
}
