import type { ExplainedRanking, PlaceExplanation } from '@arraigo/shared/priorities/explainPlace.ts'
import { useEffect, useMemo } from 'react'
import { useCurrentMap } from '../../map/currentMap.ts'
import { hoverRow } from '../../map/selecting/hoverRow.ts'
import { type Overlay, useOverlay } from '../../map/stage.ts'

/**
 * Lights it up, with its place where it lies. It is not selected: what is selected takes a card of its own, which on a phone
 * lies over the explanation.
 */
export function useMarkedPlace({ inputs }: ExplainedRanking, { row, settlementId, rank }: PlaceExplanation): void {
  const { view } = useCurrentMap()
  useEffect(() => {
    if (view === null) return
    hoverRow('settlements', settlementId)
    return () => hoverRow('settlements', null)
  }, [view, settlementId])
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
