import type { ComparedPlace } from '@arraigo/shared/priorities/compareRankings.ts'

/** From how many places on a move is one, and a large one: so many per cent of those that are compared. */
const smallShare = 0.02
const largeShare = 0.1

export interface MoveCuts {
  small: number
  large: number
}

export function moveCuts(both: number): MoveCuts {
  const small = Math.max(1, Math.round(smallShare * both))
  return { small, large: Math.max(small + 1, Math.round(largeShare * both)) }
}

export const stillClass = 2

/** 0 far down, 1 down, 2 about the same, 3 up, 4 far up; null without a place in both. */
export function moveClass({ move }: Pick<ComparedPlace, 'move'>, { small, large }: MoveCuts): number | null {
  if (move === null) return null
  const size = Math.abs(move)
  if (size < small) return stillClass
  return stillClass + Math.sign(move) * (size >= large ? 2 : 1)
}
