import type { Reach } from '@arraigo/shared/coverage/siting/siting.schema.ts'
import type { Feature } from 'geojson'
import { useEffect, useMemo, useRef } from 'react'
import { useCurrentMap } from '../../map/currentMap.ts'
import { type Bounds, boundsOf, type Overlay, stage, useOverlay } from '../../map/stage.ts'

/** The areas on the map, the smaller over the larger. The map goes there where they cannot be seen as it is. */
export function useReachOnMap(reach: Reach | null): void {
  const features = useMemo(() => (reach === null ? null : featuresOf(reach)), [reach])
  const overlay = useMemo<Overlay | null>(
    () => features && { kind: 'reach', data: { type: 'FeatureCollection', features } },
    [features],
  )
  useOverlay('reach', overlay)
  const { view } = useCurrentMap()
  const start = reach === null ? null : `${reach.from.lng},${reach.from.lat}`
  const looked = useRef<string | null>(null)
  useEffect(() => {
    if (view === null || features === null || start === null || looked.current === start) return
    looked.current = start
    const bounds = boundsOf(features)
    if (bounds !== null && !isWellSeen(bounds, view.map.getBounds().toArray().flat() as Bounds)) {
      stage.lookAt({ bounds, maxZoom: 15 })
    }
  }, [view, features, start])
}

/** Less of the map's width is a dot. */
const leastShare = 0.1

function isWellSeen([west, south, east, north]: Bounds, [left, bottom, right, top]: Bounds): boolean {
  const isInside = west >= left && east <= right && south >= bottom && north <= top
  return isInside && east - west >= leastShare * (right - left)
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
