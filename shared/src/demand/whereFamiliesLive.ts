import { type NeedComponent, needComponents } from '../need/needComponents.ts'
import { atomKinds, type DemandAtoms } from './demandAtoms.ts'
import { type Cells, sumKnown } from './sumKnown.ts'

/** Figures that come from the census' zones. */
export type CensusFigure = NeedComponent | 'census-families' | 'set-aside'

const census: readonly CensusFigure[] = [...needComponents, 'census-families', 'set-aside']

/**
 * Variance of each figure of each cell by where families live. A zone's families are taken to live where its people do, each by
 * itself, so that their number in a part with a share p of the people is binomial: N p (1 − p), which is nothing for the whole
 * zone. In the same way a block's families live inside a settlement that covers a share s of it: D s (1 − s) for what is set
 * aside, and for what is not. Zones are independent of each other, and so are blocks.
 */
export function variancesOfCells(atoms: DemandAtoms, cells: Cells): Record<CensusFigure, Float64Array> {
  const parts = partsOfZones(atoms, cells)
  const variances = Object.fromEntries(census.map((figure) => [figure, carried(atoms, cells, parts, figure)]))
  addShared(atoms, cells, [variances['census-families']!, variances['set-aside']!])
  return variances as Record<CensusFigure, Float64Array>
}

/** Parts of one zone that are in one cell. */
interface Parts {
  /** For each atom its part; −1 for none. */
  of: Int32Array
  cell: number[]
  zone: number[]
}

function partsOfZones({ kind, zone }: DemandAtoms, cells: Cells): Parts {
  const known = new Map<number, number>()
  const parts: Parts = { of: new Int32Array(kind.length).fill(-1), cell: [], zone: [] }
  for (let atom = 0; atom < kind.length; atom += 1) {
    const cell = cells.of[atom]!
    if (cell < 0 || zone[atom]! < 0 || kind[atom] === atomKinds.settlement) continue
    const key = zone[atom]! * cells.count + cell
    let part = known.get(key)
    if (part === undefined) {
      part = parts.cell.push(cell) - 1
      parts.zone.push(zone[atom]!)
      known.set(key, part)
    }
    parts.of[atom] = part
  }
  return parts
}

function carried(atoms: DemandAtoms, cells: Cells, parts: Parts, figure: CensusFigure): Float64Array {
  const values = atoms.values[figure]
  const ofZone = sumKnown(values, { count: atoms.zones.id.length, of: atoms.zone })
  const ofPart = sumKnown(values, { count: parts.cell.length, of: parts.of })
  const variance = new Float64Array(cells.count)
  ofPart.forEach((families, part) => {
    const all = ofZone[parts.zone[part]!]!
    // Beyond the rounding of sums.
    if (families > 0 && all > families * (1 + 1e-9)) variance[parts.cell[part]!]! += families * (1 - families / all)
  })
  return variance
}

/** D s (1 − s), of which D s is set aside and D (1 − s) is not. */
function addShared({ values, kind }: DemandAtoms, cells: Cells, variances: Float64Array[]): void {
  const [outside, inside] = [values['census-families'], values['set-aside']]
  for (let atom = 0; atom < kind.length; atom += 1) {
    const cell = cells.of[atom]!
    const product = outside[atom]! * inside[atom]!
    if (cell >= 0 && product > 0)
      for (const variance of variances) variance[cell]! += product / (outside[atom]! + inside[atom]!)
  }
}
