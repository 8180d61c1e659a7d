import type { DemandAtoms } from './demandAtoms.ts'
import type { HexagonResolution } from './demandMeasures.ts'
import { type Hexagons, hexagonsOf, inCoarserHexagons } from './hexagons.ts'

const finest: HexagonResolution = 9
const known = new WeakMap<Float64Array, Map<HexagonResolution, Hexagons>>()

/** The hexagons that hold atoms. Found once for each set of places, which are never changed. */
export function hexagonsOfAtoms({ places }: Pick<DemandAtoms, 'places'>, resolution: HexagonResolution): Hexagons {
  const bySize = known.get(places) ?? new Map<HexagonResolution, Hexagons>()
  known.set(places, bySize)
  const there = bySize.get(resolution)
  if (there !== undefined) return there
  const found =
    resolution === finest
      ? hexagonsOf(places, finest)
      : inCoarserHexagons(hexagonsOfAtoms({ places }, finest), resolution)
  bySize.set(resolution, found)
  return found
}
