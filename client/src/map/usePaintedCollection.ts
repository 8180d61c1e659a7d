import { blockLevelAt, type PlaceCollectionId } from '@arraigo/shared/tiles/tileLayers.ts'
import { useCollection } from '../territory/collections.api.ts'
import { useZoom } from './useZoom.ts'

/** Far out, blocks are smaller than a pixel: what is painted there are zones, farther out comunas, where they are loaded. */
export function usePaintedCollection<C extends PlaceCollectionId>(asked: C): C | 'comunas' | 'zones' | 'blocks' {
  const zoom = useZoom()
  const hasZones = (useCollection('zones')?.rows ?? 0) > 0
  const hasComunas = (useCollection('comunas')?.rows ?? 0) > 0
  if (asked !== 'blocks' || zoom === null) return asked
  const level = blockLevelAt(Math.floor(zoom))
  if (level === 'comuna' && hasComunas) return 'comunas'
  if (level !== 'block' && hasZones) return 'zones'
  return level !== 'block' && hasComunas ? 'comunas' : 'blocks'
}
