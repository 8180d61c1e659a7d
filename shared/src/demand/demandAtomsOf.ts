import type { NeedComponent } from '../need/needComponents.ts'
import { type BlockColumns, byComponent, type CensusParts, type ZoneColumns } from './censusParts.ts'
import type { Cover } from './coverBySettlements.ts'
import { setAsideOf } from './deduplicate.ts'
import type { DemandRule } from './demand.schema.ts'
import { atomKinds, type DemandAtoms } from './demandAtoms.ts'

export interface SettlementColumns {
  ids: Uint32Array
  places: Float64Array
  /** NaN where nobody knows them. */
  households: Float64Array
  areaM2: Float64Array
  comuna: Int32Array
  zone: Int32Array
}

export interface AtomSources {
  blocks: BlockColumns
  zones: ZoneColumns
  census: CensusParts
  /** All atoms in order: blocks, parts of zones, settlements. */
  places: Float64Array
  settlements: SettlementColumns
  comunas: DemandAtoms['comunas']
  /** By entry of the census' parts: those that settlements of known households cover. */
  cover: Cover
  rule: Pick<DemandRule, 'deduplication' | 'components'>
}

/** Need, settlements and the rule by which they become one demand, as atoms: blocks first, then parts of zones, then settlements. */
export function demandAtomsOf(sources: AtomSources): DemandAtoms {
  const { blocks, zones, census, settlements, places, comunas } = sources
  const count = census.count + settlements.ids.length
  const kind = new Uint8Array(count).fill(atomKinds.settlement)
  kind.fill(atomKinds.block, 0, census.blockCount)
  kind.fill(atomKinds.zone, census.blockCount, census.count)
  const partsOf = census.zone.subarray(census.blockCount)
  const rowId = joined(
    Uint32Array,
    blocks.ids,
    partsOf.map((zone) => zones.ids[zone]!),
    settlements.ids,
  )
  const partArea = Float64Array.from(partsOf, (zone, at) => zones.areaM2[zone]! * census.share[census.blockCount + at]!)
  const { values, low, high } = figuresOf(sources, count)
  const atSettlements = new Float64Array(settlements.ids.length)
  return {
    count,
    kind,
    rowId,
    places,
    zone: joined(Int32Array, census.zone, settlements.zone),
    comuna: joined(
      Int32Array,
      blocks.comuna,
      partsOf.map((zone) => zones.comuna[zone]!),
      settlements.comuna,
    ),
    areaM2: joined(Float64Array, blocks.areaM2, partArea, settlements.areaM2),
    values: {
      ...values,
      people: joined(Float64Array, census.people, new Float64Array(settlements.ids.length).fill(Number.NaN)),
    },
    peopleUnknown: joined(Float64Array, census.peopleUnknown, atSettlements),
    low,
    high,
    estimated: joined(Float64Array, census.estimated, atSettlements),
    zones: { id: zones.ids, code: zones.codes, comuna: zones.comuna },
    comunas,
  }
}

type Figures = DemandAtoms['low']

/** Settlements hold no census figure. */
function figuresOf({ census, settlements, cover, rule }: AtomSources, count: number) {
  const households = new Map<number, number>()
  settlements.households.forEach((known, at) => {
    if (known >= 0) households.set(settlements.ids[at]!, known)
  })
  const components = rule.components as readonly NeedComponent[]
  const deficit = sumOf(components.map((component) => census.value[component]))
  const setAside = setAsideOf(deficit, cover, households, rule.deduplication)
  const atSettlements = settlements.households.map((known) => (known >= 0 ? known : Number.NaN))
  const noSettlements = new Float64Array(census.count).fill(settlements.ids.length === 0 ? Number.NaN : 0)
  const figures = (bound: Bound): Figures => {
    const all = bound === 'value' ? deficit : sumOf(components.map((component) => census[bound][component]))
    // What covers a block covers the same part of the least and of the most that there may be.
    const apart = setAside.map((families, part) =>
      deficit[part]! > 0 ? (families / deficit[part]!) * all[part]! : families,
    )
    const outside = all.map((families, part) => families - apart[part]!)
    return {
      families: full(count, outside, atSettlements),
      'settlement-families': full(count, noSettlements, atSettlements),
      'census-families': full(count, outside),
      'set-aside': full(count, apart),
      ...componentsOf(census, bound, count),
    }
  }
  return { values: figures('value'), low: figures('low'), high: figures('high') }
}

type Bound = 'value' | 'low' | 'high'
const known = new WeakMap<CensusParts['value'], { count: number; columns: Record<NeedComponent, Float64Array> }>()

/** The census' need hangs on no settlement: while their number is the same the columns are. */
function componentsOf(census: CensusParts, bound: Bound, count: number): Record<NeedComponent, Float64Array> {
  const there = known.get(census[bound])
  if (there?.count === count) return there.columns
  const columns = byComponent((component) => full(count, census[bound][component]))
  known.set(census[bound], { count, columns })
  return columns
}

/** Of what is known; NaN where nothing is. */
function sumOf(columns: readonly Float64Array[]): Float64Array {
  const [first, ...others] = columns
  const sum = first!.slice()
  for (const column of others)
    for (let at = 0; at < sum.length; at += 1)
      if (!Number.isNaN(column[at]!)) sum[at] = (Number.isNaN(sum[at]!) ? 0 : sum[at]!) + column[at]!
  return sum
}

function full(count: number, census: Float64Array, settlements?: Float64Array): Float64Array {
  const column = new Float64Array(count).fill(Number.NaN)
  column.set(census)
  if (settlements !== undefined) column.set(settlements, census.length)
  return column
}

function joined<Column extends Uint32Array | Int32Array | Float64Array>(
  Type: new (length: number) => Column,
  ...columns: ArrayLike<number>[]
): Column {
  const all = new Type(columns.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const column of columns) {
    all.set(column, at)
    at += column.length
  }
  return all
}
