import type { Geometry } from 'geojson'
import { useMemo } from 'react'
import { type Overlay, useOverlay } from '../../map/stage.ts'

/** Shows where something is while it is pointed at; null shows nothing. */
export function useMarkOnMap(id: string, place: Geometry | null): void {
  const overlay = useMemo<Overlay | null>(() => {
    if (place === null) return null
    const isPoint = place.type === 'Point' || place.type === 'MultiPoint'
    const properties = { id: 1, side: 'second', severity: 'rejected' }
    const data = {
      type: 'FeatureCollection' as const,
      features: [{ type: 'Feature' as const, properties, geometry: place }],
    }
    return { kind: isPoint ? 'finding' : 'decision', data }
  }, [place])
  useOverlay(id, overlay)
}
