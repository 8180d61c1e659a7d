import type { Reach } from '@arraigo/shared/coverage/siting/siting.schema.ts'
import type { Feature } from 'geojson'
import { useEffect, useMemo, useRef } from 'react'
import { boundsOf, type Overlay, stage, useOverlay } from '../../map/stage.ts'
import { useAddress } from '../../platform/address.ts'

/** The areas on the map, the smaller over the larger. The map goes there when the start is another one. */
export function useReachOnMap(reach: Reach | null): void {
  const { params } = useAddress()
  const features = useMemo(() => (reach === null ? null : featuresOf(reach)), [reach])
  const overlay = useMemo<Overlay | null>(
    () => features && { kind: 'reach', data: { type: 'FeatureCollection', features } },
    [features],
  )
  useOverlay('reach', overlay)
  const start = reach === null ? null : `${reach.from.lng},${reach.from.lat}`
  const isPlaced = params.has('map')
  const looked = useRef<string | null>(null)
  useEffect(() => {
    if (features === null || start === null || looked.current === start) return
    // A link that says where to look is followed.
    const isFirst = looked.current === null
    looked.current = start
    const bounds = boundsOf(features)
    if (bounds !== null && !(isFirst && isPlaced)) stage.lookAt({ bounds, maxZoom: 15 })
  }, [features, start, isPlaced])
}

function featuresOf({ areas, from }: Reach): Feature[] {
  const shapes = areas.map(
    ({ area, limit }, step): Feature => ({
      type: 'Feature',
      geometry: area,
      properties: { id: `area-${limit}`, part: 'area', step },
    }),
  )
  const start: Feature = {
    type: 'Feature',
    geometry: { type: 'Point', coordinates: [from.lng, from.lat] },
    properties: { id: 'start', part: 'start', name: from.name },
  }
  return [...shapes.toReversed(), start]
}
