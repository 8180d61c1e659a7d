import { useEffect, useRef } from 'react'
import { useLocation } from 'wouter'
import { useRankingAddress } from '../rankingAddress.ts'
import type { OpenRanking } from '../useRanking.ts'
import { withWeights } from './weights.ts'

/**
 * Method and weights that are not saved stand in the address, so that a link shows them; a link that is opened makes them a
 * change that can be undone.
 */
export function useDraftInAddress(ranking: OpenRanking): void {
  const [page] = useLocation()
  const { method, weights, choose } = useRankingAddress()
  const { spec, saved, change } = ranking
  const isTaken = useRef(false)
  useEffect(() => {
    if (isTaken.current) return
    isTaken.current = true
    const fits = weights !== null && weights.length === spec.criteria.length
    const isOther = fits && weights.some((weight, at) => !isSame(weight, spec.criteria[at]?.weight ?? 0))
    if (isOther) change({ criteria: withWeights(spec.criteria, weights), weighting: 'points' })
    if (method !== null && method !== spec.method) change({ method })
  }, [method, weights, spec, change])

  const ownMethod = spec.method === saved.spec.method ? null : spec.method
  const isSameCriteria =
    spec.criteria.length === saved.spec.criteria.length &&
    spec.criteria.every(({ key }, at) => key === saved.spec.criteria[at]?.key)
  const ownWeights =
    isSameCriteria && spec.criteria.some(({ weight }, at) => weight !== saved.spec.criteria[at]?.weight)
      ? spec.criteria.map(({ weight }) => Math.round(weight * 100) / 100).join()
      : null
  const isFirst = useRef(true)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a page that was opened without them gets them, too
  useEffect(() => {
    // What the address said at first has just become a change, which is seen at the next render.
    if (isFirst.current) {
      isFirst.current = false
      const params = new URLSearchParams(window.location.search)
      if (params.has('w') || params.has('method')) return
    }
    choose({ method: ownMethod, w: ownWeights })
  }, [page, ownMethod, ownWeights, choose])
}

const isSame = (one: number, other: number): boolean => Math.abs(one - other) < 0.005
