import type { SettlementConflict } from '@arraigo/shared/settlements/settlement.schema.ts'
import type { MultiPolygon } from 'geojson'
import { useMemo, useState } from 'react'
import { type BoundaryPiece, boundaryPieces, mergedBoundary } from './boundaryPieces.ts'
import { type Draft, isSame } from './draft.ts'
import { proposedSide, type Side } from './mergeVersions.ts'

export type BoundaryWay = Side | 'pieces'

export interface BoundaryChoice {
  base: MultiPolygon | null
  yours: MultiPolygon | null
  theirs: MultiPolygon | null
  isDifferent: boolean
  way: BoundaryWay
  setWay: (way: BoundaryWay) => void
  pieces: readonly BoundaryPiece[]
  sideOf: (piece: BoundaryPiece) => Side
  choose: (id: string, side: Side) => void
  /** What holds when it is saved now. */
  result: MultiPolygon | null
}

/** Which boundary holds: yours, theirs, or piece by piece where they differ; at first what each side changed. */
export function useBoundaryChoice(draft: Draft, own: SettlementConflict | undefined): BoundaryChoice {
  const yours = draft.drawing.now.boundary
  const theirs = own === undefined ? yours : own.current.boundary
  const base = (own?.base ?? draft.base)?.boundary ?? null
  const isDifferent = !isSame(yours, theirs)
  const pieces = useMemo(
    () => (isDifferent ? boundaryPieces(base, yours, theirs) : []),
    [isDifferent, base, yours, theirs],
  )
  const [chosenWay, setWay] = useState<BoundaryWay | null>(null)
  const [sides, setSides] = useState<Readonly<Record<string, Side>>>({})
  const way = chosenWay ?? proposedSide(base, yours, theirs) ?? 'pieces'
  const sideOf = (piece: BoundaryPiece): Side => sides[piece.id] ?? piece.changedBy
  const result = useMemo(() => {
    if (way === 'yours') return yours
    if (way === 'theirs') return theirs
    return mergedBoundary(theirs, pieces, (piece) => sides[piece.id] ?? piece.changedBy)
  }, [way, yours, theirs, pieces, sides])
  return {
    base,
    yours,
    theirs,
    isDifferent,
    way,
    setWay,
    pieces,
    sideOf,
    choose: (id, side) => setSides({ ...sides, [id]: side }),
    result,
  }
}
