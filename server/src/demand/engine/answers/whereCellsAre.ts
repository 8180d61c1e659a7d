import { hexagonsOfAtoms } from '@arraigo/shared/demand/atomHexagons.ts'
import type { DemandCells } from '@arraigo/shared/demand/demand.schema.ts'
import type { DemandAtoms } from '@arraigo/shared/demand/demandAtoms.ts'
import type { DemandPlaces, HexagonResolution } from '@arraigo/shared/demand/demandMeasures.ts'
import { hexagonCentre } from '@arraigo/shared/demand/hexagons.ts'
import type { LiveDemand } from '../liveDemand.ts'
import { placeCells } from './placeCells.ts'

interface CellPlaces {
  /** Longitude, latitude pairs: the middle of a hexagon, elsewhere the middle of the people. NaN where unknown. */
  places: Float64Array
  /** Entry of the atoms' comunas where most of the people live; −1 unknown. */
  comuna: Int32Array
}

/** Where cells of an answer are. */
export function whereCellsAre(live: LiveDemand, { of, ids }: Pick<DemandCells, 'of' | 'ids'>): CellPlaces {
  const cellOf = cellOfAtoms(live, of, ids)
  const comuna = comunaOfMost(live.atoms, cellOf, ids.length)
  if (!of.startsWith('hex')) return { places: middleOfPeople(live.atoms, cellOf, ids.length), comuna }
  return { places: Float64Array.from(ids.flatMap(hexagonCentre)), comuna }
}

/** For each atom the entry of `ids` that it belongs to; −1 for none. */
function cellOfAtoms(live: LiveDemand, of: string, ids: readonly number[]): Int32Array {
  const cells = of.startsWith('hex')
    ? hexagonsOfAtoms(live.atoms, Number(of.slice(3)) as HexagonResolution)
    : placeCells(live, of as DemandPlaces)
  const entries = new Map(ids.map((id, entry) => [id, entry]))
  const entryOfCell = Int32Array.from(cells.ids, (id) => entries.get(id) ?? -1)
  return cells.of.map((cell) => entryOfCell[cell] ?? -1)
}

function comunaOfMost(atoms: DemandAtoms, cellOf: Int32Array, count: number): Int32Array {
  const people = new Map<number, number>()
  const comuna = new Int32Array(count).fill(-1)
  const most = new Float64Array(count).fill(-1)
  for (let atom = 0; atom < atoms.count; atom += 1) {
    const [cell, own] = [cellOf[atom]!, atoms.comuna[atom]!]
    if (cell < 0 || own < 0) continue
    const key = cell * atoms.comunas.code.length + own
    const sum = (people.get(key) ?? 0) + (atoms.values.people[atom]! || 0)
    people.set(key, sum)
    if (sum <= most[cell]!) continue
    most[cell] = sum
    comuna[cell] = own
  }
  return comuna
}

function middleOfPeople({ places, values, count }: DemandAtoms, cellOf: Int32Array, cells: number): Float64Array {
  const sums = new Float64Array(3 * cells)
  for (let atom = 0; atom < count; atom += 1) {
    const cell = cellOf[atom]!
    if (cell < 0 || Number.isNaN(places[2 * atom]!)) continue
    // Where nobody is known to live, all of its parts count the same.
    const weight = (values.people[atom]! || 0) + 1e-3
    sums[3 * cell]! += weight
    sums[3 * cell + 1]! += weight * places[2 * atom]!
    sums[3 * cell + 2]! += weight * places[2 * atom + 1]!
  }
  return Float64Array.from({ length: 2 * cells }, (_, at) => {
    const cell = at >> 1
    return sums[3 * cell + 1 + (at % 2)]! / sums[3 * cell]!
  })
}
