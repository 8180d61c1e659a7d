import type { Amount } from './demand.schema.ts'
import { atomKinds, type DemandAtoms } from './demandAtoms.ts'
import { type DemandMeasure, demandMeasures } from './demandMeasures.ts'
import { type Cells, sumKnown } from './sumKnown.ts'
import { type CensusFigure, variancesOfCells } from './whereFamiliesLive.ts'

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

/** Two-sided 95 % of the normal distribution. */
const z95 = 1.96
/** Rounding of sums of fractions. */
const digits = 1e6

/** Figures of cells with their bounds and how they are known. */
export type CellAmounts = Record<Counted, Amount[]>

/**
 * Bounds join two things that know nothing of each other, as the root of the sum of their squares: the bounds of the estimates,
 * which err together wherever they are, and where within a zone or a block the families live (`variancesOfCells`).
 */
export function amountsOfCells(atoms: DemandAtoms, cells: Cells): CellAmounts {
  const variances = variancesOfCells(atoms, cells)
  const amounts = {} as CellAmounts
  for (const measure of boundedMeasures) {
    if (measure === 'settlement-families') continue
    const of: CensusFigure = measure === 'families' ? 'census-families' : measure
    amounts[measure] = boundedAmounts(atoms, cells, measure, variances[of])
  }
  const counted = (measure: Counted) =>
    Array.from(sumKnown(atoms.values[measure], cells), (sum) => amount(sum, sum, sum, 'counted'))
  return { ...amounts, 'settlement-families': counted('settlement-families'), people: counted('people') }
}

function boundedAmounts(atoms: DemandAtoms, cells: Cells, measure: Bounded, variance: Float64Array): Amount[] {
  const values = atoms.values[measure]
  const value = sumKnown(values, cells)
  const low = sumKnown(atoms.low[measure], cells)
  const high = sumKnown(atoms.high[measure], cells)
  const known = knownAtoms(atoms, values, cells)
  return Array.from(value, (sum, cell) => {
    const random = z95 * Math.sqrt(variance[cell]!)
    if (random * digits <= 1 && known.estimated[cell] === 0) return amount(sum, sum, sum, 'counted')
    const least = Math.max(0, sum - Math.hypot(sum - low[cell]!, random))
    const most = sum + Math.hypot(high[cell]! - sum, random)
    // Where counted figures were carried all of the census is an estimate; settlements stay counted.
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
    if (kind[atom] === atomKinds.settlement) known.settlements[cell]! += 1
  }
  return known
}

const rounded = (value: number) => Math.round(value * digits) / digits

const amount = (value: number, low: number, high: number, how: Amount['how']): Amount =>
  Number.isNaN(value)
    ? { value: null, low: null, high: null, how: 'unknown' }
    : { value: rounded(value), low: rounded(low), high: rounded(high), how }
