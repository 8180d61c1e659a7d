import type { DemandCells, HotSpot } from '@arraigo/shared/demand/demand.schema.ts'
import type { DemandPlaces } from '@arraigo/shared/demand/demandMeasures.ts'
import type { HotSpotAnswer } from '@arraigo/shared/demand/hotSpots.ts'
import type { LiveDemand } from '../liveDemand.ts'
import { placeCells } from './placeCells.ts'

interface Spots {
  cells: DemandCells
  values: Float64Array
  answer: HotSpotAnswer
  places: Float64Array
  comuna: Int32Array
}

/** More than anybody reads. */
const most = 500

/** Significant cells, the most extreme first, with what they are called. */
export function strongestSpots(live: LiveDemand, spots: Spots): HotSpot[] {
  const { z, level } = spots.answer
  const nameOf = namesOfCells(live, spots.cells.of)
  return [...level.keys()]
    .filter((cell) => level[cell] !== 0)
    .sort((a, b) => Math.abs(z[b]!) - Math.abs(z[a]!) || a - b)
    .slice(0, most)
    .map((cell) => ({
      ...nameOf(spots.cells.ids[cell]!),
      ...comunaOf(live, spots.comuna[cell]!),
      ...figures(spots, cell),
    }))
}

/** Hexagons have no names. */
function namesOfCells(live: LiveDemand, of: string): (id: number) => Pick<HotSpot, 'id' | 'code' | 'name'> {
  if (of.startsWith('hex')) return (id) => ({ id, code: null, name: null })
  const places = placeCells(live, of as DemandPlaces)
  const cellOf = new Map(Array.from(places.ids, (id, cell) => [id, cell]))
  return (id) => {
    const cell = cellOf.get(id)!
    return { id, code: places.codeOf(cell), name: places.nameOf(cell) }
  }
}

const comunaOf = ({ atoms: { comunas } }: LiveDemand, comuna: number): Pick<HotSpot, 'comunaCode' | 'comunaName'> => ({
  comunaCode: comunas.code[comuna] ?? null,
  comunaName: comunas.name[comuna] ?? null,
})

const figures = ({ values, answer, places }: Spots, cell: number) => ({
  longitude: Number(places[2 * cell]!.toFixed(5)),
  latitude: Number(places[2 * cell + 1]!.toFixed(5)),
  value: Number(values[cell]!.toPrecision(6)),
  z: Number(answer.z[cell]!.toFixed(3)),
  q: Number(answer.q[cell]!.toFixed(6)),
  level: answer.level[cell]!,
})
