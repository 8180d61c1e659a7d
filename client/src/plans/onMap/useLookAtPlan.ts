import type { PlanInputs } from '@arraigo/shared/plans/planInputs.schema.ts'
import type { Feature } from 'geojson'
import { useEffect, useRef } from 'react'
import { boundsToLookAt, stage } from '../../map/stage.ts'

/** Flies to the settlements of a plan when that becomes another one, and where the address says no position of the map. */
export function useLookAtPlan({ key, inputs }: { key: number; inputs: PlanInputs | null }): void {
  // The map soon writes where it is by itself: what counts is what the link said.
  const saidWhere = useRef(new URLSearchParams(window.location.search).has('map')).current
  const seen = useRef<number | null>(null)
  useEffect(() => {
    if (inputs === null || seen.current === key) return
    const isFirst = seen.current === null
    seen.current = key
    if (isFirst && saidWhere) return
    const { longitudes, latitudes } = inputs.settlements
    const features = longitudes.flatMap((longitude, row): Feature[] => {
      const latitude = latitudes[row] ?? null
      if (longitude === null || latitude === null) return []
      return [{ type: 'Feature', geometry: { type: 'Point', coordinates: [longitude, latitude] }, properties: {} }]
    })
    const bounds = boundsToLookAt(features)
    if (bounds !== null) stage.lookAt({ bounds, maxZoom: 12 })
  }, [key, inputs, saidWhere])
}
