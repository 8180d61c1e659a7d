import type { District } from './district.ts'
import type { Point, Ring } from './plane.ts'
import { between, type Random, randomFrom } from './random.ts'
import { multiPolygon, type TerritoryRow } from './rows.ts'
import type { DrawnSettlement } from './settlements.ts'

/** Side of a settlement's cell; a house stands inside one, so that no two meet. */
const CELL_M = 10
const YARD_M = 0.5

/** Houses of the settlements, one per household as far as there is ground: what somebody traced from a photograph. */
export function buildingRows(
  district: District,
  settlements: readonly DrawnSettlement[],
  seed: string,
): TerritoryRow[] {
  const random = randomFrom(`${seed}/buildings`)
  return settlements.flatMap(({ row, cells, households, comunaCode }) =>
    shuffled(cells, random)
      .slice(0, households)
      .map((cell, at) => ({
        sourceId: `${row.sourceId}-${at + 1}`,
        fields: {
          code: `${row.sourceId}-${at + 1}`,
          use: at === 0 && households > 40 ? 'sede social' : 'vivienda',
          dwellings: dwellingsOf(at, households, random),
          floors: random() < 0.15 ? 2 : 1,
          comuna_code: comunaCode,
        },
        shape: multiPolygon(district.plane, [[houseIn(cell, random)]]),
      })),
  )
}

function dwellingsOf(at: number, households: number, random: Random): number | null {
  if (at === 0 && households > 40) return 0
  const chance = random()
  if (chance < 0.04) return null
  return chance < 0.12 ? 2 : 1
}

function houseIn([x, y]: Point, random: Random): Ring {
  const [width, depth] = [between(random, 4.5, 8), between(random, 4, 7)]
  const free = CELL_M - 2 * YARD_M
  const west = x - free / 2 + between(random, 0, free - width)
  const south = y - free / 2 + between(random, 0, free - depth)
  return [
    [west, south],
    [west + width, south],
    [west + width, south + depth],
    [west, south + depth],
  ]
}

function shuffled<T>(items: readonly T[], random: Random): T[] {
  const all = [...items]
  for (let last = all.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1))
    const moved = all[last] as T
    all[last] = all[other] as T
    all[other] = moved
  }
  return all
}
