import type { RankingInputs } from '@arraigo/shared/priorities/ranking.schema.ts'
import { useEffect, useRef } from 'react'
import { type Bounds, stage } from '../../map/stage.ts'

/** Flies to what is ordered when that becomes another place, and where the address says no position of the map. */
export function useLookAtPlace(within: string | null, inputs: RankingInputs | null): void {
  // The map soon writes where it is by itself: what counts is what the link said.
  const saidWhere = useRef(new URLSearchParams(window.location.search).has('map')).current
  const seen = useRef<string | null | undefined>(undefined)
  useEffect(() => {
    if (inputs === null || inputs.in !== within || seen.current === within) return
    const isFirst = seen.current === undefined
    seen.current = within
    if (isFirst && saidWhere) return
    const bounds = boundsOfSettlements(inputs)
    if (bounds !== null) stage.lookAt({ bounds, maxZoom: 12 })
  }, [within, inputs, saidWhere])
}

/** Islands far out would show nothing but sea. */
const westernmost = -77

function boundsOfSettlements({ settlements: { longitudes, latitudes } }: RankingInputs): Bounds | null {
  const bounds: Bounds = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [row, longitude] of longitudes.entries()) {
    const latitude = latitudes[row] ?? null
    if (longitude === null || latitude === null || longitude < westernmost) continue
    bounds[0] = Math.min(bounds[0], longitude)
    bounds[1] = Math.min(bounds[1], latitude)
    bounds[2] = Math.max(bounds[2], longitude)
    bounds[3] = Math.max(bounds[3], latitude)
  }
  return bounds[0] === Infinity ? null : bounds
}
