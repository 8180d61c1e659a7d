import { areaM2 } from '@arraigo/shared/geo/areaM2.ts'
import type { Settlement } from '@arraigo/shared/settlements/settlement.schema.ts'
import type { Feature } from 'geojson'
import { useEffect, useMemo } from 'react'
import { boundsOf, type Overlay, stage, useOverlay } from '../../map/stage.ts'
import { mergedShape } from './mergePlan.ts'

/** The union on the map over its parts; its area, null where no part has a boundary. */
export function useMergePreview(parts: readonly Settlement[]): number | null {
  // The parts come anew with every render of the queries; their versions say whether anything changed.
  const version = parts.map((part) => `${part.id}:${part.version}`).join()
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  const shape = useMemo(() => mergedShape(parts), [version])
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  const overlay = useMemo<Overlay | null>(() => {
    if (shape === null) return null
    const features: Feature[] = [
      { type: 'Feature', properties: { id: 'union', role: 'piece-in' }, geometry: shape },
      ...parts.flatMap(({ id, boundary }): Feature[] =>
        boundary === null
          ? []
          : [{ type: 'Feature', properties: { id: `part-${id}`, role: 'base' }, geometry: boundary }],
      ),
      { type: 'Feature', properties: { id: 'edge', role: 'yours' }, geometry: shape },
    ]
    return { kind: 'versions', data: { type: 'FeatureCollection', features } }
  }, [shape, version])
  useOverlay('editor-merge', overlay)
  useEffect(() => {
    const bounds = shape && boundsOf([{ type: 'Feature', properties: {}, geometry: shape }])
    if (bounds) stage.lookAt({ bounds, maxZoom: 17 })
  }, [shape])
  return shape === null ? null : areaM2(shape)
}
