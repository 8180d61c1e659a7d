import { contours } from 'd3-contour'
import type { Feature, MultiPolygon, Position } from 'geojson'
import { windRings } from '../geo/windRings.ts'
import type { DensityGrid } from './densityGrid.ts'

/**
 * Round figures, each about twice the one before, of which the last is reached: 5, 10, 20, 50, …; as many as asked for, and
 * none where there is nothing.
 */
export function densityBreaks(maximum: number, classes: number): number[] {
  if (!(maximum > 0)) return []
  const breaks: number[] = []
  let exponent = Math.floor(Math.log10(maximum))
  while (breaks.length < classes) {
    for (const digit of [5, 2, 1]) {
      const value = Number(`${digit}e${exponent}`)
      if (value < maximum && breaks.length < classes) breaks.unshift(value)
    }
    exponent -= 1
  }
  return breaks
}

/** Parts of the ground by density, one feature for each break: what lies at least as high, without what the next one holds. */
export function densityBands(grids: readonly DensityGrid[], breaks: readonly number[]): Feature<MultiPolygon>[] {
  const parts: Position[][][][] = breaks.map(() => [])
  for (const grid of grids) {
    const contour = contours().size([grid.columns, grid.rows])
    const values = Array.from(grid.perKm2)
    const areas = breaks.map((from) => contour.contour(values, from).coordinates)
    areas.forEach((area, band) => {
      for (const polygon of between(area, areas[band + 1] ?? [])) parts[band]!.push(onGround(polygon, grid))
    })
  }
  return parts.map((coordinates, band) => ({
    type: 'Feature',
    geometry: windRings({ type: 'MultiPolygon', coordinates }, 'counterclockwise') as MultiPolygon,
    properties: { band, from: breaks[band]!, to: breaks[band + 1] ?? null },
  }))
}

interface Ring {
  ring: Position[]
  box: [west: number, south: number, east: number, north: number]
  area: number
}

/**
 * An area without the one inside of it. Contours of one field never cross, so that nothing has to be cut: outer rings of the
 * inner area become holes, and its holes areas of their own.
 */
function between(outer: Position[][][], inner: Position[][][]): Position[][][] {
  const shells = [...outer.map(([shell = []]) => shell), ...inner.flatMap(([, ...holes]) => holes)].map(ringOf)
  const holes = [...outer.flatMap(([, ...inside]) => inside), ...inner.map(([shell = []]) => shell)].map(ringOf)
  const polygons = new Map(shells.map((shell) => [shell, [shell.ring]]))
  // The smallest shell that holds a hole is the one that it is in.
  const bySize = shells.toSorted((a, b) => a.area - b.area)
  for (const hole of holes) {
    const around = bySize.find((shell) => shell.area >= hole.area && holds(shell, hole))
    if (around !== undefined) polygons.get(around)?.push(hole.ring)
  }
  return [...polygons.values()]
}

function ringOf(ring: Position[]): Ring {
  const box: Ring['box'] = [Infinity, Infinity, -Infinity, -Infinity]
  let twice = 0
  ring.forEach(([x = 0, y = 0], at) => {
    const [nextX = 0, nextY = 0] = ring[at + 1] ?? ring[0]!
    twice += x * nextY - nextX * y
    box[0] = Math.min(box[0], x)
    box[1] = Math.min(box[1], y)
    box[2] = Math.max(box[2], x)
    box[3] = Math.max(box[3], y)
  })
  return { ring, box, area: Math.abs(twice) / 2 }
}

/** Vertices that both have say nothing; where a hole has no other, it is its shell. */
function holds(shell: Ring, hole: Ring): boolean {
  const [west, south, east, north] = shell.box
  if (hole.box[0] < west || hole.box[1] < south || hole.box[2] > east || hole.box[3] > north) return false
  const own = new Set(shell.ring.map(String))
  const inside = hole.ring.find((position) => !own.has(String(position)))
  return inside !== undefined && isInside(inside, shell.ring)
}

function isInside([x = 0, y = 0]: Position, ring: Position[]): boolean {
  let inside = false
  for (let at = 0; at + 1 < ring.length; at += 1) {
    const [x0 = 0, y0 = 0] = ring[at]!
    const [x1 = 0, y1 = 0] = ring[at + 1]!
    if (y0 > y !== y1 > y && x < x0 + ((y - y0) / (y1 - y0)) * (x1 - x0)) inside = !inside
  }
  return inside
}

function onGround(polygon: Position[][], { west, south, eastDegrees, northDegrees }: DensityGrid): Position[][] {
  // d3 counts from a cell's corner, the grid from its middle.
  return polygon.map((ring) =>
    ring.map(([x = 0, y = 0]) => [rounded(west + (x - 0.5) * eastDegrees), rounded(south + (y - 0.5) * northDegrees)]),
  )
}

/** A metre. */
const rounded = (degrees: number): number => Math.round(degrees * 1e5) / 1e5
