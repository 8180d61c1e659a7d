import { type PreparedRanking, type Scored, scoreRanking } from '@arraigo/shared/priorities/rankSettlements.ts'
import { useMemo } from 'react'
import { useLiveWeights } from './liveWeights.ts'
import type { OpenRanking } from './useRanking.ts'

const last = new WeakMap<PreparedRanking, { weights: ArrayLike<number>; scored: Scored }>()

/** Scores under these weights; list and map ask for the same at every move. */
function scoredOf(prepared: PreparedRanking, weights: ArrayLike<number>): Scored {
  const known = last.get(prepared)
  if (known?.weights === weights) return known.scored
  const scored = scoreRanking(prepared, weights)
  last.set(prepared, { weights, scored })
  return scored
}

export interface LiveRanking {
  prepared: PreparedRanking
  /** Under the hand, or as edited; in the order of the criteria. */
  weights: ArrayLike<number>
  scored: Scored
  isDragged: boolean
}

/** The order as it is this very moment: with every move of a hand that drags a weight. Null while there is none. */
export function useLiveRanking({ id, prepared }: Pick<OpenRanking, 'id' | 'prepared'>): LiveRanking | null {
  const dragged = useLiveWeights(id)
  return useMemo(() => {
    if (prepared === null) return null
    const fits = dragged !== null && dragged.length === prepared.criteria.length
    const weights = fits ? dragged : prepared.weights
    return { prepared, weights, scored: scoredOf(prepared, weights), isDragged: fits }
  }, [prepared, dragged])
}
