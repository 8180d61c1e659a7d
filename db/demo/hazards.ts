import { type Cells, cellAt, cellsOver, centreOf, outlinesOf } from './cells.ts'
import type { District } from './district.ts'
import { type Point, type Ring, signedArea } from './plane.ts'
import { noiseFrom } from './random.ts'
import { multiPolygon, type TerritoryRow } from './rows.ts'
import { heightAt, sample, slopeAt } from './terrain.ts'
import { RAVINE_LOG_FLOW } from './urban.ts'

const CELL_M = 36
/** Hazards are mapped where people live: within this density of a town (0 is its edge). */
const MAPPED_DENSITY = -0.6

interface Place {
  at: Point
  slope: number
  logFlow: number
  heightM: number
  fromSeaM: number
  /** How far inland the sea is taken to reach over low ground. */
  reachM: number
}

interface Layer {
  kind: string
  name: string
  description: string
  smallestM2: number
  level(place: Place): 'high' | 'medium' | null
}

/** What the height field says: steep slopes slide, ravines flood, low coasts lie in the reach of a tsunami. */
const layers: Layer[] = [
  {
    kind: 'flood',
    name: 'Crecida de quebrada',
    description: 'Cauce y bordes de quebrada según el relieve de la demostración',
    smallestM2: 14_000,
    level: ({ logFlow, slope }) =>
      slope < 0.015
        ? null
        : logFlow > RAVINE_LOG_FLOW + 1.6
          ? 'high'
          : logFlow > RAVINE_LOG_FLOW - 0.1
            ? 'medium'
            : null,
  },
  {
    kind: 'landslide',
    name: 'Remoción en masa',
    description: 'Laderas de más de 18° según el relieve de la demostración',
    smallestM2: 10_000,
    level: ({ slope }) => (slope > 0.45 ? 'high' : slope > 0.325 ? 'medium' : null),
  },
  {
    kind: 'tsunami',
    name: 'Área bajo la cota 30',
    description: 'Franja costera bajo los 30 m según el relieve de la demostración',
    smallestM2: 20_000,
    level: ({ heightM, fromSeaM, reachM }) => (fromSeaM < reachM && heightM < 30 ? 'high' : null),
  },
]

export function hazardRows(district: District, seed: string): TerritoryRow[] {
  const cells = cellsOver(boxOf(district), CELL_M)
  const logFlow = district.terrain.flow.map((flow) => Math.log2(flow))
  const isMapped = mappedAround(district)
  const surge = noiseFrom(`${seed}/surge`, 1400, 3)
  const groups = new Map<string, Set<number>>()
  for (let cell = 0; cell < cells.values.length; cell++) {
    const at = centreOf(cells, cell)
    if (!isMapped(at)) continue
    const comuna = ownerAround(district, cells, at)
    if (comuna === 0) continue
    const [x, y] = at
    const place: Place = {
      at,
      slope: slopeAt(district.terrain, x, y),
      logFlow: sample(district.terrain, logFlow, x, y),
      heightM: heightAt(district.terrain, x, y),
      fromSeaM: sample(district.terrain, district.terrain.coastM, x, y),
      reachM: 1250 + 900 * surge(x, y),
    }
    layers.forEach((layer, i) => {
      const level = layer.level(place)
      if (level === null) return
      const key = `${i}/${comuna}/${level}`
      const group = groups.get(key)
      if (group === undefined) groups.set(key, new Set([cell]))
      else group.add(cell)
    })
  }
  return [...groups].flatMap(([key, members]) => rowsOf(district, cells, key, members))
}

function rowsOf(district: District, cells: Cells, key: string, members: ReadonlySet<number>): TerritoryRow[] {
  const [layerIndex, comunaNumber, level] = key.split('/') as [string, string, string]
  const layer = layers[Number(layerIndex)] as Layer
  const comuna = district.sketch.comunas[Number(comunaNumber) - 1]
  return outlinesOf(cells, members)
    .filter(([outer]) => signedArea(outer as Ring) > layer.smallestM2)
    .map((polygon, i) => ({
      sourceId: `${layer.kind}-${comuna?.code}-${level}-${i + 1}`,
      fields: {
        kind: layer.kind,
        name: layer.name,
        level: level === 'high' ? 'Alto' : 'Medio',
        description: layer.description,
        comuna_code: comuna?.code ?? null,
        comuna_name: comuna?.name ?? null,
      },
      shape: multiPolygon(district.plane, [
        [polygon[0] as Ring, ...polygon.slice(1).filter((hole) => -signedArea(hole) > 3000)],
      ]),
    }))
}

/** Comuna index plus one when the cell and its surroundings lie in one comuna, so that the rounded outline does too; else 0. */
export function ownerAround(district: District, cells: Cells, [x, y]: Point): number {
  const { values } = district.ownership
  const own = values[cellAt(district.ownership, [x, y])] ?? 0
  if (own === 0) return 0
  const reach = cells.cellM * 1.2
  for (const [dx, dy] of around) {
    if (values[cellAt(district.ownership, [x + dx * reach, y + dy * reach])] !== own) return 0
  }
  return own
}

const around: readonly Point[] = [
  [1, 0],
  [-1, 0],
  [0, 1],
  [0, -1],
  [1, 1],
  [-1, 1],
  [1, -1],
  [-1, -1],
]

function mappedAround({ sketch, plane }: District): (point: Point) => boolean {
  const towns = sketch.comunas.flatMap((comuna) =>
    comuna.towns.map((town) => ({
      at: plane.toPlane(town.lon, town.lat),
      reachM: town.radiusM * (1 - MAPPED_DENSITY),
    })),
  )
  return ([x, y]) => towns.some(({ at, reachM }) => Math.hypot(x - at[0], y - at[1]) < reachM)
}

export function boxOf({ terrain }: District) {
  return {
    west: terrain.west,
    south: terrain.south,
    east: terrain.west + terrain.columns * terrain.cellM,
    north: terrain.south + terrain.rows * terrain.cellM,
  }
}
