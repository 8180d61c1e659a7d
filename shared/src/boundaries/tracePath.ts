import type { Position } from 'geojson'
import type { SnapIndex, Snapped } from './SnapIndex.ts'

/**
 * The vertices between two snapped points along what both lie on: a ring or line of one feature, or lines that meet.
 * Without the two points themselves; null when no way along edges joins them. The shorter way, or the other one round
 * a ring.
 */
export function tracePath(
  index: SnapIndex,
  from: Snapped,
  to: Snapped,
  way: 'shorter' | 'longer' = 'shorter',
): Position[] | null {
  void index
  void from
  void to
  void way
  return null
}
