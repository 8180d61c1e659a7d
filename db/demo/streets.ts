import type { District } from './district.ts'
import { streetName } from './names.ts'
import { distance, isInside, type Point, type Ring } from './plane.ts'
import { randomFrom } from './random.ts'
import { lineOf, type TerritoryRow } from './rows.ts'

/** Shorter dead ends are what is left of a street drawn a little past its crossing, not streets. */
const STUB_M = 34
const LIMIT_STREET_M = 260

/** One row from junction to junction, so that streets meet exactly at their ends. */
export function streetRows(district: District, seed: string): TerritoryRow[] {
  const { network, lines, plane, sketch } = district
  const random = randomFrom(`${seed}/streets`)
  const rows: TerritoryRow[] = []
  lines.forEach((line, lineIndex) => {
    const path = network.paths[lineIndex] as number[]
    const middle = network.nodes[path[Math.floor(path.length / 2)] as number] as Point
    const name = streetName(
      random,
      lengthOf(line.points),
      district.urban.hilliness(middle) > 0.4,
      line.kind === 'across',
    )
    const pieces = piecesOf(path, (node) => (network.neighbours[node]?.length ?? 0) !== 2)
    for (const [at, piece] of pieces.entries()) {
      const points = piece.map((node) => network.nodes[node] as Point)
      const lengthM = lengthOf(points)
      const isLoose = isEnd(piece[0]) || isEnd(piece.at(-1))
      if (lengthM < STUB_M && isLoose) continue
      // A limit is a street only where streets come to it.
      if (line.kind === 'limit' && (isLoose || lengthM > LIMIT_STREET_M)) continue
      const comuna = comunaAt(points[Math.floor(points.length / 2)] as Point, district.rings)
      rows.push({
        sourceId: `${sketch.id}-${lineIndex}-${at + 1}`,
        fields: {
          name: line.kind === 'limit' ? 'Avenida Deslinde' : name,
          comuna_name: comuna < 0 ? null : (sketch.comunas[comuna]?.name ?? null),
        },
        shape: { type: 'MultiLineString', coordinates: [lineOf(plane, points)] },
      })
    }
  })
  return rows.filter((row) => row.shape?.type === 'MultiLineString' && (row.shape.coordinates[0]?.length ?? 0) > 1)

  function isEnd(node: number | undefined): boolean {
    return node !== undefined && network.neighbours[node]?.length === 1
  }
}

const lengthOf = (points: readonly Point[]) =>
  points.reduce((sum, point, i) => sum + (i === 0 ? 0 : distance(points[i - 1] as Point, point)), 0)

export const comunaAt = (point: Point, rings: readonly Ring[]) => rings.findIndex((ring) => isInside(ring, point))

function piecesOf(path: readonly number[], isJunction: (node: number) => boolean): number[][] {
  const pieces: number[][] = []
  let piece = path.slice(0, 1)
  path.slice(1).forEach((node, i) => {
    piece.push(node)
    if (!isJunction(node) && i < path.length - 2) return
    pieces.push(piece)
    piece = [node]
  })
  return pieces
}
