import { type BoundaryDifference, boundaryDifference } from '@arraigo/shared/boundaries/boundaryDifference.ts'
import type { Settlement } from '@arraigo/shared/settlements/settlement.schema.ts'
import type { Feature, MultiPolygon } from 'geojson'
import { useEffect, useMemo } from 'react'
import { boundsToLookAt, type Overlay, stage, useOverlay } from '../../map/stage.ts'

type Part = 'before' | 'after' | 'added' | 'removed'

/** Draws what lies between two versions, and answers it; null while one is on its way or neither has a boundary. */
export function useDifferenceOnMap(older: Settlement | null, newer: Settlement | null): BoundaryDifference | null {
  const before = older?.boundary ?? null
  const after = newer?.boundary ?? null
  const difference = useMemo(
    () => (before === null && after === null ? null : boundaryDifference(before, after)),
    [before, after],
  )
  const data = useMemo(() => {
    // Alone a version is drawn as it was, not as grown from nothing.
    const [added, removed] = older === null ? [null, null] : [difference?.added ?? null, difference?.removed ?? null]
    const shapes: [Part, MultiPolygon | null][] = [
      ['added', added],
      ['removed', removed],
      ['before', before],
      ['after', after],
    ]
    return {
      type: 'FeatureCollection' as const,
      features: shapes.flatMap(([part, shape]) => (shape === null ? [] : [featureOf(part, shape)])),
    }
  }, [older, before, after, difference])
  // Under the colour of a settlement those of the difference would be others.
  const overlay = useMemo<Overlay | null>(
    () => (data.features.length === 0 ? null : { kind: 'difference', data, hidesSettlements: true }),
    [data],
  )
  useOverlay('versions', overlay)
  useEffect(() => {
    const bounds = boundsToLookAt(data.features)
    if (bounds !== null) stage.lookAt({ bounds, maxZoom: 17 })
  }, [data])
  return difference
}

const featureOf = (part: Part, geometry: MultiPolygon): Feature => ({
  type: 'Feature',
  properties: { id: part, part },
  geometry,
})
