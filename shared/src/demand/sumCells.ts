import type { Amount } from './demand.schema.ts'
import type { DemandAtoms } from './demandAtoms.ts'
import { type DemandMeasure, demandMeasures } from './demandMeasures.ts'

/** Atoms in cells: hexagons, zones, comunas, anything. */
export interface Cells {
  count: number
  /** For each atom its cell; −1 for none. */
  of: Int32Array
}

type Counted = Exclude<DemandMeasure, 'unknown-share'>
type Bounded = Exclude<Counted, 'people'>
export const countedMeasures = demandMeasures.filter((one): one is Counted => one !== 'unknown-share')
const boundedMeasures = countedMeasures.filter((one): one is Bounded => one !== 'people')

/** Sums of what is known; NaN where nothing is. Of `unknown-share`: the share of the people, NaN where there are none. */
export function sumCells(atoms: DemandAtoms, cells: Cells, measure: DemandMeasure): Float64Array {
  if (measure !== 'unknown-share') return sumKnown(atoms.values[measure], cells)
  const people = sumKnown(atoms.values.people, cells)
  return sumKnown(atoms.peopleUnknown, cells).map((unknown, cell) =>
    people[cell]! > 0 ? unknown / people[cell]! : Number.NaN,
  )
}

function sumKnown(column: Float64Array, { count, of }: Cells): Float64Array {
  const sums = new Float64Array(count).fill(Number.NaN)
  for (let atom = 0; atom < column.length; atom += 1) {
    const cell = of[atom]!
    const value = column[atom]!
    if (cell < 0 || Number.isNaN(value)) continue
    sums[cell] = (Number.isNaN(sums[cell]!) ? 0 : sums[cell]!) + value
  }
  return sums
}

/** Two-sided 95 % of the normal distribution. */
const z95 = 1.96

/** Figures of cells with their bounds and how they are known. */
export type CellAmounts = Record<Counted, Amount[]>

/**
 * A figure of a part of a zone is uncertain twice: by the estimate's own bounds, which err together wherever they are, and by
 * where in the zone its families live. They are taken to live where its people do, each by itself, so that the number in a part
 * with a share p of them is binomial: variance N p (1 − p), which is nothing for the whole zone. The two are independent: they
 * are joined as the root of the sum of their squares, zones being independent of each other in the second.
 */
export function amountsOfCells(atoms: DemandAtoms, cells: Cells): CellAmounts {
  const pairs = pairsWithZones(atoms, cells)
  const amounts = {} as CellAmounts
  const spread = new Map<Bounded, Float64Array>()
  for (const measure of boundedMeasures)
    if (measure !== 'families' && measure !== 'settlement-families')
      spread.set(measure, variances(atoms, cells, pairs, measure))
  for (const measure of boundedMeasures) {
    const variance = spread.get(measure === 'families' ? 'census-families' : measure)
    amounts[measure] = boundedAmounts(atoms, cells, measure, variance ?? new Float64Array(cells.count))
  }
  amounts.people = [...sumKnown(atoms.values.people, cells)].map((people) => amount(people, people, people, 'counted'))
  return amounts
}

function boundedAmounts(atoms: DemandAtoms, cells: Cells, measure: Bounded, variance: Float64Array): Amount[] {
  const values = atoms.values[measure]
  const value = sumKnown(values, cells)
  const low = sumKnown(atoms.low[measure], cells)
  const high = sumKnown(atoms.high[measure], cells)
  const known = knownAtoms(atoms, values, cells)
  return Array.from(value, (sum, cell) => {
    const random = z95 * Math.sqrt(variance[cell]!)
    const least = Math.max(0, sum - Math.hypot(sum - low[cell]!, random))
    const most = sum + Math.hypot(high[cell]! - sum, random)
    if (random <= 1e-6 && known.estimated[cell] === 0) return amount(sum, sum, sum, 'counted')
    // Settlements are counted, whatever the census figures beside them are.
    const isMixed = known.estimated[cell] === 0 ? known.settlements[cell]! > 0 : known.counted[cell]! > 0
    return amount(sum, least, most, isMixed ? 'mixed' : 'estimated')
  })
}

/** Atoms of each cell whose figure is known, by how it is. */
function knownAtoms({ kind, estimated }: DemandAtoms, values: Float64Array, { count, of }: Cells) {
  const known = {
    counted: new Uint32Array(count),
    estimated: new Uint32Array(count),
    settlements: new Uint32Array(count),
  }
  for (let atom = 0; atom < values.length; atom += 1) {
    const cell = of[atom]!
    if (cell < 0 || Number.isNaN(values[atom]!)) continue
    if (estimated[atom]! > 0) known.estimated[cell]! += 1
    else known.counted[cell]! += 1
    if (kind[atom] === 2) known.settlements[cell]! += 1
  }
  return known
}

const amount = (value: number, low: number, high: number, how: Amount['how']): Amount =>
  Number.isNaN(value) ? { value: null, low: null, high: null, how: 'unknown' } : { value, low, high, how }

/** Parts of one zone that are in one cell. */
interface Pairs {
  /** For each atom its pair; −1 for none. */
  of: Int32Array
  cell: number[]
  zone: number[]
}

function pairsWithZones({ kind, zone }: DemandAtoms, cells: Cells): Pairs {
  const known = new Map<number, number>()
  const pairs: Pairs = { of: new Int32Array(kind.length).fill(-1), cell: [], zone: [] }
  for (let atom = 0; atom < kind.length; atom += 1) {
    const cell = cells.of[atom]!
    if (cell < 0 || zone[atom]! < 0 || kind[atom] === 2) continue
    const key = zone[atom]! * cells.count + cell
    let pair = known.get(key)
    if (pair === undefined) {
      pair = pairs.cell.push(cell) - 1
      pairs.zone.push(zone[atom]!)
      known.set(key, pair)
    }
    pairs.of[atom] = pair
  }
  return pairs
}

function variances(atoms: DemandAtoms, cells: Cells, pairs: Pairs, measure: Bounded): Float64Array {
  const values = atoms.values[measure]
  const ofZone = new Float64Array(atoms.zones.id.length)
  for (let atom = 0; atom < values.length; atom += 1)
    if (atoms.zone[atom]! >= 0 && atoms.kind[atom] !== 2) ofZone[atoms.zone[atom]!]! += values[atom]! || 0
  const ofPair = sumKnown(values, { count: pairs.cell.length, of: pairs.of })
  const variance = new Float64Array(cells.count)
  ofPair.forEach((families, pair) => {
    const all = ofZone[pairs.zone[pair]!]!
    if (families > 0 && all > families * (1 + 1e-9)) variance[pairs.cell[pair]!]! += families * (1 - families / all)
  })
  return variance
}
