import type { MeasuredCollection } from '@arraigo/shared/coverage/measuredCollections.ts'
import { blockLevelAt } from '@arraigo/shared/tiles/tileLayers.ts'
import { useZoom } from '../../map/useZoom.ts'
import { useCollection } from '../../territory/collections.api.ts'

/** Far out, blocks are smaller than a pixel: what is painted there are zones, farther out comunas, where they are loaded. */
export function usePaintedCollection(asked: MeasuredCollection): MeasuredCollection {
  const zoom = useZoom()
  const hasZones = (useCollection('zones')?.rows ?? 0) > 0
  const hasComunas = (useCollection('comunas')?.rows ?? 0) > 0
  if (asked !== 'blocks' || zoom === null) return asked
  const level = blockLevelAt(Math.floor(zoom))
  if (level === 'comuna' && hasComunas) return 'comunas'
  if (level !== 'block' && hasZones) return 'zones'
  return level !== 'block' && hasComunas ? 'comunas' : 'blocks'
}
