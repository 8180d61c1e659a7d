import { clipTo, cutOut, unite } from '@arraigo/shared/boundaries/combine.ts'
import { areaM2 } from '@arraigo/shared/geo/areaM2.ts'
import type { MultiPolygon } from 'geojson'
import type { Side } from './mergeVersions.ts'

/** Smaller ones come from rounding, not from anybody's hand. */
const sliverM2 = 1

/** A piece of ground that belongs to one of two boundaries and not to the other. */
export interface BoundaryPiece {
  id: string
  shape: MultiPolygon
  areaM2: number
  /** Whose boundary has it. */
  in: Side
  /** Who changed something here: the other one left it as it was before. */
  changedBy: Side
}

/**
 * Where two boundaries differ, piece by piece. A point lies in exactly one of the two, so exactly one of them has changed it
 * against the version before; without that version each is taken for an addition.
 */
export function boundaryPieces(
  base: MultiPolygon | null,
  yours: MultiPolygon | null,
  theirs: MultiPolygon | null,
): BoundaryPiece[] {
  const onlyYours = minus(yours, theirs)
  const onlyTheirs = minus(theirs, yours)
  return [
    ...listed('yours', 'yours', minus(onlyYours, base)),
    ...listed('yours', 'theirs', within(onlyYours, base)),
    ...listed('theirs', 'theirs', minus(onlyTheirs, base)),
    ...listed('theirs', 'yours', within(onlyTheirs, base)),
  ]
}

const minus = (shape: MultiPolygon | null, other: MultiPolygon | null): MultiPolygon | null =>
  shape === null || other === null ? shape : cutOut(shape, [other])

const within = (shape: MultiPolygon | null, other: MultiPolygon | null): MultiPolygon | null =>
  shape === null || other === null ? null : clipTo(shape, [other])

const listed = (whose: Side, changedBy: Side, shape: MultiPolygon | null): BoundaryPiece[] =>
  (shape?.coordinates ?? [])
    .map((rings): MultiPolygon => ({ type: 'MultiPolygon', coordinates: [rings] }))
    .map((part, at) => ({ id: `${whose}-${changedBy}-${at}`, shape: part, areaM2: areaM2(part), in: whose, changedBy }))
    .filter((piece) => piece.areaM2 >= sliverM2)

/** Their boundary with the pieces for which your side was chosen; null when nothing is left. */
export function mergedBoundary(
  theirs: MultiPolygon | null,
  pieces: readonly BoundaryPiece[],
  sideOf: (piece: BoundaryPiece) => Side,
): MultiPolygon | null {
  const chosen = pieces.filter((piece) => sideOf(piece) === 'yours')
  const added = chosen.filter((piece) => piece.in === 'yours').map(({ shape }) => shape)
  const removed = chosen.filter((piece) => piece.in === 'theirs').map(({ shape }) => shape)
  const start = theirs === null ? added : [theirs, ...added]
  if (start.length === 0) return null
  const united = added.length === 0 && theirs !== null ? theirs : unite(start)
  return removed.length === 0 ? united : cutOut(united, removed)
}
