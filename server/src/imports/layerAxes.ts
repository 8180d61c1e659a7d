import { looksSwapped } from '@arraigo/shared/geo/chile.ts'
import type { SourceLayer } from '@arraigo/shared/imports/source.ts'
import { coordAll } from '@turf/turf'

const pointsPerRow = 3

/** Whether the layer's first rows look as if latitude came before longitude. */
export function layerLooksSwapped(layer: SourceLayer): boolean {
  const points = layer.sample.flatMap((row) => {
    if (row.geometry === null) return []
    try {
      return coordAll(row.geometry).slice(0, pointsPerRow)
    } catch {
      // Broken coordinates are each row's own problem and reported there.
      return []
    }
  })
  return looksSwapped(points, layer.epsg)
}
