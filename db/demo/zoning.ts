import type { Block } from './blocks.ts'
import { cellsOver, centreOf, outlinesOf } from './cells.ts'
import type { District } from './district.ts'
import { boxOf, ownerAround } from './hazards.ts'
import { Nearby } from './nearby.ts'
import { type Ring, signedArea } from './plane.ts'
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
export function zoningRows(district: District, blocks: readonly Block[]): TerritoryRow[] {
  const cells = cellsOver(boxOf(district), CELL_M)
  const built = new Nearby<Block>(200)
  for (const block of blocks) if (block.use !== 'open') built.add(block.centre, block)
  const logFlow = district.terrain.flow.map((flow) => Math.log2(flow))
  const groups = new Map<string, Set<number>>()
  const put = (kind: Kind, comuna: number, cell: number) => {
    const key = `${kind}/${comuna}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, new Set([cell]))
    else group.add(cell)
  }
  for (let cell = 0; cell < cells.values.length; cell++) {
    const at = centreOf(cells, cell)
    if (!built.some(at, 3 * BEYOND_BLOCKS_M)) continue
    const comuna = ownerAround(district, cells, at)
    if (comuna === 0) continue
    const isUrban = built.some(at, BEYOND_BLOCKS_M)
    const slope = slopeAt(district.terrain, ...at)
    if (isUrban) put('urban-limit', comuna, cell)
    else if (slope < 0.14) put('extension', comuna, cell)
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
