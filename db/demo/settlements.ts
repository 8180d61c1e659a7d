import type { Block } from './blocks.ts'
import { type Cells, cellAt, centreOf, fillRing, isAllAround, outlinesOf } from './cells.ts'
import type { District } from './district.ts'
import { settlementNamer } from './names.ts'
import { Nearby } from './nearby.ts'
import type { Point } from './plane.ts'
import { between, noiseFrom, type Random, randomFrom, wholeBetween } from './random.ts'
import { multiPolygon, type TerritoryRow } from './rows.ts'
import { describe } from './settlementFields.ts'
import { heightAt, sample, slopeAt } from './terrain.ts'
import { RAVINE_LOG_FLOW } from './urban.ts'

/** Blocks and settlements already drawn stand here; a settlement keeps this many cells of 10 m away from them. */
const CLEARANCE_CELLS = 2
const APART_M = 420
/** Families settle where a stop and a school can be reached on foot, if with effort. */
const FARTHEST_FROM_TOWN_M = 420

interface Spot {
  at: Point
  slope: number
  isRavine: boolean
}

/** A settlement as drawn: its record, and the cells of 10 m that it stands on. */
export interface DrawnSettlement {
  row: TerritoryRow
  cells: Point[]
  households: number
  comunaCode: string
}

export function drawSettlements(district: District, blocks: readonly Block[], seed: string): DrawnSettlement[] {
  const random = randomFrom(`${seed}/settlements`)
  const taken: Cells = { ...district.ownership, values: new Uint8Array(district.ownership.values.length) }
  const town = new Nearby<Block>(200)
  for (const block of blocks) {
    if (block.use === 'open') continue
    fillRing(taken, block.ring, 1)
    town.add(block.centre, block)
  }
  const logFlow = district.terrain.flow.map((flow) => Math.log2(flow))
  const nameOf = settlementNamer(random)
  const rough = noiseFrom(`${seed}/rough`, 60, 3)
  const drawn: DrawnSettlement[] = []
  const placed: Point[] = []
  district.sketch.comunas.forEach((comuna, index) => {
    for (let i = 0; i < comuna.settlementCount; i++) {
      const spot = findSpot(district, index, { taken, town, placed, logFlow }, random)
      if (spot === null) continue
      const households = Math.round(8 + 392 * random() ** 2.4)
      const members = grow(
        district,
        taken,
        spot,
        Math.max(14, Math.round((households * between(random, 130, 270)) / 100)),
        rough,
      )
      if (members.size < 12) continue
      for (const cell of members) taken.values[cell] = 1
      placed.push(spot.at)
      const isHigh = spot.slope > 0.14
      const settled = Math.min(households, Math.max(8, Math.round((members.size * 100) / 130)))
      const row: TerritoryRow = {
        sourceId: `${comuna.code}-${String(i + 1).padStart(2, '0')}`,
        fields: describe(
          nameOf(isHigh, spot.isRavine),
          comuna,
          `${comuna.code}${String(i + 1).padStart(2, '0')}`,
          settled,
          random,
        ),
        shape: multiPolygon(district.plane, outlinesOf(taken, members)),
      }
      const cells = [...members].map((cell) => centreOf(taken, cell))
      drawn.push({ row, cells, households: settled, comunaCode: comuna.code })
    }
  })
  return drawn
}

interface Ground {
  taken: Cells
  town: Nearby<Block>
  placed: Point[]
  logFlow: Float64Array
}

/** Of many free places near the town, the one on the steepest or most ravine-bound ground. */
function findSpot(district: District, comuna: number, ground: Ground, random: Random): Spot | null {
  const ring = district.rings[comuna] as Point[]
  const [xs, ys] = [ring.map((p) => p[0]), ring.map((p) => p[1])]
  const [west, east, south, north] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  let best: (Spot & { score: number }) | null = null
  for (let attempt = 0, found = 0; attempt < 6000 && found < 14; attempt++) {
    const at: Point = [between(random, west, east), between(random, south, north)]
    const cell = cellAt(district.ownership, at)
    if (cell < 0 || !isAllAround(district.ownership, cell, 6, comuna + 1) || !isAllAround(ground.taken, cell, 3, 0))
      continue
    if (heightAt(district.terrain, ...at) < 2 || sample(district.terrain, district.terrain.coastM, ...at) < 60) continue
    const isApart = ground.placed.every((other) => Math.hypot(other[0] - at[0], other[1] - at[1]) > APART_M)
    if (!isApart || !ground.town.some(at, FARTHEST_FROM_TOWN_M)) continue
    const slope = slopeAt(district.terrain, ...at)
    if (slope > 0.62) continue
    found++
    const isRavine = sample(district.terrain, ground.logFlow, ...at) > RAVINE_LOG_FLOW - 1.2 && slope > 0.05
    const score = slope * 2.2 + (isRavine ? 0.45 : 0) - 0.5 * Math.max(0, district.urban.density(at)) + random() * 0.5
    if (best === null || score > best.score) best = { at, slope, isRavine, score }
  }
  return best
}

/** Grows from the spot over free ground, sooner along the contour and on even ground than up or down. */
function grow(
  district: District,
  taken: Cells,
  spot: Spot,
  size: number,
  rough: (x: number, y: number) => number,
): Set<number> {
  const start = cellAt(taken, spot.at)
  const owner = district.ownership.values[start] as number
  const startHeight = heightAt(district.terrain, ...spot.at)
  const members = new Set<number>()
  const waiting = new Map<number, number>([[start, 0]])
  while (members.size < size && waiting.size > 0) {
    let next = -1
    let least = Infinity
    for (const [cell, cost] of waiting) {
      if (cost >= least) continue
      least = cost
      next = cell
    }
    waiting.delete(next)
    members.add(next)
    for (const cell of [next - 1, next + 1, next - taken.columns, next + taken.columns]) {
      if (members.has(cell) || waiting.has(cell)) continue
      if (
        !isAllAround(district.ownership, cell, CLEARANCE_CELLS, owner) ||
        !isAllAround(taken, cell, CLEARANCE_CELLS, 0)
      )
        continue
      const [x, y] = centreOf(taken, cell)
      const climb = Math.abs(heightAt(district.terrain, x, y) - startHeight)
      waiting.set(cell, Math.hypot(x - spot.at[0], y - spot.at[1]) * (1 + 0.75 * rough(x, y)) + climb * 3.2)
    }
  }
  return withoutPinholes(members, taken.columns)
}

/** A free cell between three settled ones is a yard, not a hole in the settlement. */
function withoutPinholes(members: Set<number>, columns: number): Set<number> {
  for (let round = 0; round < 3; round++) {
    for (const cell of [...members]) {
      for (const gap of [cell - 1, cell + 1, cell - columns, cell + columns]) {
        if (members.has(gap)) continue
        const around = [gap - 1, gap + 1, gap - columns, gap + columns].filter((other) => members.has(other)).length
        if (around >= 3) members.add(gap)
      }
    }
  }
  return members
}

/** A settlement that people know of and nobody has drawn yet: the first thing a planner is asked to do. */
export function undrawnSettlement(comuna: { code: string; name: string }, name: string, seed: string): TerritoryRow {
  const random = randomFrom(`${seed}/undrawn/${name}`)
  return {
    sourceId: `${comuna.code}-sin-limite-${name}`,
    fields: describe(name, comuna, `${comuna.code}99`, wholeBetween(random, 20, 90), random),
    shape: null,
  }
}
