import type { DemandAtoms } from './demandAtoms.ts'
import type { HexagonResolution } from './demandMeasures.ts'
import { type Hexagons, hexagonsOf, inCoarserHexagons } from './hexagons.ts'

const finest: HexagonResolution = 9
const known = new WeakMap<Float64Array, Map<HexagonResolution, Hexagons>>()

const earlier = new WeakMap<Float64Array, Float64Array>()

/** Says that most of these places are those of an earlier set, at the same entries: their hexagons are taken from there. */
export function keepHexagons(places: Float64Array, before: Float64Array): void {
  // Not a chain of sets that nobody asked about: each would keep the one before it.
  const origin = known.get(before)?.has(finest) === true ? before : earlier.get(before)
  if (origin !== undefined) earlier.set(places, origin)
}

/** The hexagons that hold atoms. Found once for each set of places, which are never changed. */
export function hexagonsOfAtoms({ places }: Pick<DemandAtoms, 'places'>, resolution: HexagonResolution): Hexagons {
  const bySize = known.get(places) ?? new Map<HexagonResolution, Hexagons>()
  known.set(places, bySize)
  const there = bySize.get(resolution)
  if (there !== undefined) return there
  const found =
    resolution === finest
      ? hexagonsOf(places, finest, hexagonsBefore(places))
      : inCoarserHexagons(hexagonsOfAtoms({ places }, finest), resolution)
  bySize.set(resolution, found)
  return found
}

function hexagonsBefore(places: Float64Array): { places: Float64Array; hexagons: Hexagons } | undefined {
  const before = earlier.get(places)
  const hexagons = before === undefined ? undefined : known.get(before)?.get(finest)
  earlier.delete(places)
  return before === undefined || hexagons === undefined ? undefined : { places: before, hexagons }
}
