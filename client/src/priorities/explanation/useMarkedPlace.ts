import type { ExplainedRanking, PlaceExplanation } from '@arraigo/shared/priorities/explainPlace.ts'
import { useMemo } from 'react'
import { type Overlay, useOverlay } from '../../map/stage.ts'

/** Puts its place where it lies, as the first ones have theirs. */
export function useMarkedPlace({ inputs }: ExplainedRanking, { row, settlementId, rank }: PlaceExplanation): void {
  const { longitudes, latitudes } = inputs.settlements
  const [longitude, latitude] = [longitudes[row] ?? null, latitudes[row] ?? null]
  const overlay = useMemo(() => {
    if (longitude === null || latitude === null || rank === null) return null
    const geometry = { type: 'Point' as const, coordinates: [longitude, latitude] }
    const feature = { type: 'Feature' as const, geometry, properties: { id: settlementId, rank } }
    return { kind: 'rank', data: { type: 'FeatureCollection', features: [feature] } } satisfies Overlay
  }, [longitude, latitude, rank, settlementId])
  useOverlay('explained', overlay)
}
