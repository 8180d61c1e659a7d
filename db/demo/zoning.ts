import type { Block } from './blocks.ts'
import { type Cells, cellAt, cellsOver, centreOf, outlinesOf } from './cells.ts'
import type { District } from './district.ts'
import { boxOf, ownerAround } from './hazards.ts'
import { type Ring, signedArea } from './plane.ts'
import { noiseFrom } from './random.ts'
import { multiPolygon, type TerritoryRow } from './rows.ts'
import { sample, slopeAt } from './terrain.ts'
import { RAVINE_LOG_FLOW } from './urban.ts'

const CELL_M = 60
/** The urban limit runs this far outside the last blocks. */
const BEYOND_BLOCKS_M = 240

type Kind = 'urban-limit' | 'no-build' | 'extension'

const texts: Record<Kind, { code: string; name: string; permitted: string | null; prohibited: string | null }> = {
  'urban-limit': { code: 'LU', name: 'Límite urbano', permitted: null, prohibited: null },
  'no-build': {
    code: 'ZNE',
    name: 'Zona no edificable: quebradas y laderas',
    permitted: 'Áreas verdes',
    prohibited: 'Vivienda y equipamiento',
  },
  extension: {
    code: 'ZE-1',
    name: 'Zona de extensión urbana',
    permitted: 'Vivienda, equipamiento, áreas verdes',
    prohibited: 'Industria molesta o peligrosa',
  },
}

/** Urban limits, their extension zones, and ravines and slopes where the plan allows no building. */
export function zoningRows(district: District, blocks: readonly Block[], seed: string): TerritoryRow[] {
  const cells = cellsOver(boxOf(district), CELL_M)
  const reach = reachOfBlocks(cells, blocks)
  const logFlow = district.terrain.flow.map((flow) => Math.log2(flow))
  const growth = noiseFrom(`${seed}/growth`, 2400, 2)
  const groups = new Map<string, Set<number>>()
  const put = (kind: Kind, comuna: number, cell: number) => {
    const key = `${kind}/${comuna}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, new Set([cell]))
    else group.add(cell)
  }
  for (let cell = 0; cell < cells.values.length; cell++) {
    if (reach[cell] === 0) continue
    const at = centreOf(cells, cell)
    const comuna = ownerAround(district, cells, at)
    if (comuna === 0) continue
    const isUrban = reach[cell] === 2
    const slope = slopeAt(district.terrain, ...at)
    if (isUrban) put('urban-limit', comuna, cell)
    else if (slope < 0.14 && growth(...at) > 0.12) put('extension', comuna, cell)
    const isRavine = slope > 0.02 && sample(district.terrain, logFlow, ...at) > RAVINE_LOG_FLOW
    if (isUrban && (isRavine || slope > 0.4)) put('no-build', comuna, cell)
  }
  return [...groups].flatMap(([key, members]) => {
    const [kind, number] = key.split('/') as [Kind, string]
    const comuna = district.sketch.comunas[Number(number) - 1]
    const polygons = outlinesOf(cells, members).filter(([outer]) => signedArea(outer as Ring) > 25_000)
    const { code, name, permitted, prohibited } = texts[kind]
    return polygons.map((polygon, i) => ({
      sourceId: `${kind}-${comuna?.code}-${i + 1}`,
      fields: {
        kind,
        code,
        name,
        permitted_uses: permitted,
        prohibited_uses: prohibited,
        comuna_name: comuna?.name ?? null,
      },
      shape: multiPolygon(district.plane, [
        [polygon[0] as Ring, ...polygon.slice(1).filter((hole) => -signedArea(hole) > 15_000)],
      ]),
    }))
  })
}

/** Per cell: 2 within the urban limit's reach of a block, 1 within three times that, 0 farther off. */
function reachOfBlocks(cells: Cells, blocks: readonly Block[]): Uint8Array {
  const reach = new Uint8Array(cells.values.length)
  const span = Math.ceil((3 * BEYOND_BLOCKS_M) / CELL_M)
  for (const block of blocks) {
    if (block.use === 'open') continue
    const middle = cellAt(cells, block.centre)
    for (let dy = -span; dy <= span; dy++) {
      for (let dx = -span; dx <= span; dx++) {
        const offM = Math.hypot(dx, dy) * CELL_M
        const cell = middle + dy * cells.columns + dx
        if (offM > 3 * BEYOND_BLOCKS_M || cell < 0 || cell >= reach.length) continue
        reach[cell] = Math.max(reach[cell] as number, offM <= BEYOND_BLOCKS_M ? 2 : 1)
      }
    }
  }
  return reach
}
