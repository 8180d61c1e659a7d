import { type Cells, cellAt } from './cells.ts'
import type { DistrictSketch } from './places.ts'
import type { Plane, Point } from './plane.ts'
import { noiseFrom } from './random.ts'
import { gradientAt, heightAt, sample, type Terrain } from './terrain.ts'

/** Where people have built, and which way their streets run. */
export interface Urban {
  /** Above 0 inside the town, falling with distance from its centre; −1 where nobody builds. */
  density(point: Point): number
  /** Radians of the street that runs along the place: the contour line on a slope, the grid on the plain. */
  direction(point: Point): number
  /** Share of hillside in the place, 0 on the plain to 1. */
  hilliness(point: Point): number
}

/** Steeper than this nobody lays out a formal street (rise over run). */
const STEEPEST_STREET = 0.36

export function settleTown(
  sketch: DistrictSketch,
  plane: Plane,
  terrain: Terrain,
  ownership: Cells,
  seed: string,
): Urban {
  const ragged = noiseFrom(`${seed}/edge`, 1700, 4)
  const turn = noiseFrom(`${seed}/turn`, 1600, 2)
  const towns = sketch.comunas.flatMap((comuna, i) =>
    comuna.towns.map((town) => ({ ...town, at: plane.toPlane(town.lon, town.lat), owner: i + 1 })),
  )
  const logFlow = terrain.flow.map((flow) => Math.log2(flow))

  const steepness = (point: Point) => Math.hypot(...gradientAt(terrain, point[0], point[1]))
  const hilliness = (point: Point) => Math.max(0, Math.min(1, (steepness(point) - 0.035) / 0.07))
  const isRavine = (point: Point) =>
    sample(terrain, logFlow, point[0], point[1]) > RAVINE_LOG_FLOW && steepness(point) > 0.02

  return {
    hilliness,
    density(point) {
      if (towns.every((town) => Math.hypot(point[0] - town.at[0], point[1] - town.at[1]) > town.radiusM * 1.5))
        return -1
      if (heightAt(terrain, point[0], point[1]) < 2.2 || sample(terrain, terrain.coastM, point[0], point[1]) < 70)
        return -1
      const steep = steepness(point)
      if (steep > STEEPEST_STREET || isRavine(point)) return -1
      const owner = ownership.values[cellAt(ownership, point)]
      let best = -1
      for (const town of towns) {
        const off = Math.hypot(point[0] - town.at[0], point[1] - town.at[1])
        if (off > town.radiusM * 1.5 || owner !== town.owner) continue
        best = Math.max(best, 1 - off / town.radiusM)
      }
      return best + 0.55 * ragged(point[0], point[1]) - 0.9 * steep
    },
    direction(point) {
      const [gx, gy] = gradientAt(terrain, point[0], point[1])
      const steep = Math.hypot(gx, gy)
      const share = Math.max(0, Math.min(1, (steep - 0.025) / 0.06))
      const contour = Math.atan2(gx, -gy)
      let nearest = towns[0] as (typeof towns)[number]
      let least = Infinity
      for (const town of towns) {
        const off = Math.hypot(point[0] - town.at[0], point[1] - town.at[1]) / town.radiusM
        if (off < least) {
          least = off
          nearest = town
        }
      }
      // Quarters of one town are laid out in steps of different bearings, not in one sweeping curve.
      const grid = (nearest.gridDegrees * Math.PI) / 180 + Math.round(turn(point[0], point[1]) * 4) * 0.16
      const cos = (1 - share) * Math.cos(2 * grid) + share * Math.cos(2 * contour)
      const sin = (1 - share) * Math.sin(2 * grid) + share * Math.sin(2 * contour)
      return Math.atan2(sin, cos) / 2
    },
  }
}

/** Water of about 24 cells (9 ha) makes a ravine. */
export const RAVINE_LOG_FLOW = 4.6
