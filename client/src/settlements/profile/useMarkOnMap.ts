import type { Feature, Geometry } from 'geojson'
import { useMemo } from 'react'
import { type Overlay, useOverlay } from '../../map/stage.ts'

const isPoint = ({ type }: Geometry) => type === 'Point' || type === 'MultiPoint'

/** Shows where something is while it is pointed at; none shows nothing. Pass a kept list: a new one is a new drawing. */
export function useMarkOnMap(id: string, places: readonly Geometry[]): void {
  const overlay = useMemo<Overlay | null>(() => {
    const [first] = places
    if (first === undefined) return null
    const features = places.map(
      (geometry, at): Feature => ({
        type: 'Feature',
        properties: { id: at, side: 'second', severity: 'rejected' },
        geometry,
      }),
    )
    return { kind: isPoint(first) ? 'finding' : 'decision', data: { type: 'FeatureCollection', features } }
  }, [places])
  useOverlay(id, overlay)
}

/** The same of one place, null of none. */
export function useOneMarkOnMap(id: string, place: Geometry | null): void {
  useMarkOnMap(
    id,
    useMemo(() => (place === null ? [] : [place]), [place]),
  )
}
