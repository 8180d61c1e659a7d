import type { ZoneColumns } from '@arraigo/shared/demand/censusParts.ts'
import type { DemandState } from '@arraigo/shared/demand/demand.schema.ts'
import type { DemandAtoms } from '@arraigo/shared/demand/demandAtoms.ts'
import type { KnownComuna } from './comunaTable.ts'
import type { Census } from './readCensus.ts'
import type { CensusCover } from './readSettlements.ts'
import type { SettlementRow } from './settlements.queries.ts'

type Findings = DemandState['findings']

interface Found {
  census: Census
  atoms: DemandAtoms
  zones: ZoneColumns
  /** Open ones, and those of them that count. */
  settlements: readonly SettlementRow[]
  counted: readonly SettlementRow[]
  cover: CensusCover
  comunas: readonly KnownComuna[]
}

/** What is wrong with what demand is made of: said, and counted all the same as far as it can be. */
export const findingsOf = (found: Found): Findings => [
  ...aboutLayers(found),
  ...aboutZones(found),
  ...aboutBlocks(found),
  ...aboutComunas(found),
  ...aboutSettlements(found),
]

const finding = (code: string, count: number, params: Record<string, string | number> = {}): Findings =>
  count > 0 ? [{ code, params: { count, ...params } }] : []

const examplesOf = (names: readonly string[]) => names.slice(0, 3).join(', ') + (names.length > 3 ? ', …' : '')

function aboutLayers({ census: { layers, needYear, peopleYear } }: Found): Findings {
  return [
    ...finding('demand-blocks-older', layers.blocks.older),
    ...finding('demand-blocks-twice', layers.blocks.repeated),
    ...finding('demand-zones-older', layers.zones.older),
    ...finding('demand-zones-twice', layers.zones.repeated),
    ...(needYear !== null && peopleYear !== null && needYear !== peopleYear
      ? [{ code: 'demand-years-differ', params: { needYear: String(needYear), peopleYear: String(peopleYear) } }]
      : []),
  ]
}

function aboutZones({ census, zones }: Found): Findings {
  const unknown = zones.need.flatMap(({ isKnown }, zone) => (isKnown ? [] : [zone]))
  const estimated = zones.need.filter(
    ({ isKnown, components }) => isKnown && Object.values(components).every(({ how }) => how !== 'counted'),
  )
  // By the kind of what is wrong, not by row: a file that is wrong is wrong in thousands of them.
  const wrong = Map.groupBy(
    zones.need.flatMap(({ findings }, zone) =>
      [...new Set(findings.map(({ code }) => code))].map((code) => ({ code, zone })),
    ),
    ({ code }) => code,
  )
  return [
    ...finding('demand-zones-percentages-only', estimated.length, { all: zones.need.length }),
    ...finding('demand-zones-unknown', unknown.length, { all: zones.need.length }),
    ...finding('demand-zones-apart', census.partsOfZone.filter((parts) => parts > 0).length),
    ...[...wrong].flatMap(([code, own]) =>
      finding(`demand-${code}`, own.length, { examples: examplesOf(own.map(({ zone }) => zones.codes[zone]!)) }),
    ),
  ]
}

function aboutBlocks({ census: { blocks } }: Found): Findings {
  let [apart, people, empty] = [0, 0, 0]
  blocks.zone.forEach((zone, block) => {
    if (!(blocks.people[block]! >= 0)) empty += 1
    if (zone >= 0) return
    apart += 1
    people += Math.max(0, blocks.people[block]! || 0)
  })
  return [
    ...finding('demand-blocks-without-zone', apart, { people }),
    ...finding('demand-blocks-people-unknown', empty),
  ]
}

/** Without a zone nothing is known of the census' need there. */
function aboutComunas({ comunas, zones }: Found): Findings {
  const known = new Set<number>()
  zones.need.forEach(({ isKnown }, zone) => {
    if (isKnown) known.add(zones.comuna[zone]!)
  })
  const without = comunas.filter(({ isLoaded }, comuna) => isLoaded && !known.has(comuna))
  return finding('demand-comunas-without-need', without.length, {
    examples: examplesOf(without.map(({ name }) => name)),
  })
}

function aboutSettlements({ census, atoms, settlements, counted, cover, comunas }: Found): Findings {
  const { blocks } = census
  const blocksOf = comunas.map(() => ({ areaM2: 0, people: 0 }))
  blocks.comuna.forEach((comuna, block) => {
    if (comuna < 0) return
    blocksOf[comuna]!.areaM2 += blocks.areaM2[block]! || 0
    blocksOf[comuna]!.people += blocks.people[block]! || 0
  })
  const entryOf = new Map(comunas.map(({ code }, entry) => [code, entry]))
  const ownBlocks = ({ comunaCode }: SettlementRow) => blocksOf[entryOf.get(comunaCode ?? '') ?? -1]
  const onBlocks = new Set([...cover.blocks.values()].flatMap((pieces) => pieces.map(({ settlement }) => settlement)))
  const larger = counted.filter((row) => {
    const own = ownBlocks(row)
    if (own === undefined || own.people === 0) return false
    return (row.areaM2 ?? 0) > own.areaM2 || (row.households ?? 0) > own.people
  })
  const outside = counted.filter(
    (row) =>
      row.boundary !== null && row.households !== null && (ownBlocks(row)?.people ?? 0) > 0 && !onBlocks.has(row.id),
  )
  const repeated = settlements.filter(({ isRepeated }) => isRepeated)
  const names = (rows: readonly SettlementRow[]) => ({ examples: examplesOf(rows.map(({ name }) => name)) })
  return [
    ...(atoms.count > 0 && counted.length === 0 ? [{ code: 'demand-no-settlements' }] : []),
    ...finding('demand-settlements-unknown', counted.filter(({ households }) => households === null).length),
    ...finding('demand-settlements-repeated', repeated.length, names(repeated)),
    ...finding('demand-settlements-without-boundary', counted.filter(({ boundary }) => boundary === null).length),
    ...finding('demand-settlements-larger', larger.length, names(larger)),
    ...finding('demand-settlements-outside-blocks', outside.length),
  ]
}
