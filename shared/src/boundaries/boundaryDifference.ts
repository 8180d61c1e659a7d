import type { MultiPolygon, Position } from 'geojson'

export interface BoundaryDifference {
  /** In `after` only; null when nothing is. */
  added: MultiPolygon | null
  removed: MultiPolygon | null
  addedM2: number
  removedM2: number
  keptM2: number
  beforeM2: number
  afterM2: number
  /** Shared area over united area: 1 is the same shape, 0 is disjoint. */
  overlapShare: number
  /** How far the centre of area moved; null when one of the two is empty. */
  centroidShiftM: number | null
  /** The largest distance from a vertex of one outline to the other outline (Hausdorff, over vertices), and where. */
  largestMoveM: number | null
  largestMoveAt: Position | null
}

/** What changed between two shapes, either of which may not be there. */
export function boundaryDifference(before: MultiPolygon | null, after: MultiPolygon | null): BoundaryDifference {
  void before
  void after
  throw new Error('not yet')
}
