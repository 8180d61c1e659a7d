import type { PlaceCollectionId } from '@arraigo/shared/tiles/tileLayers.ts'
import { useTranslation } from 'react-i18next'
import { drawnFromZoom } from '../map/style/mapStyle.ts'
import { blocksFromZoom } from '../map/symbology/expressions.ts'
import { useZoom } from '../map/useZoom.ts'
import { type CollectionSummary, useCollections } from '../territory/collections.api.ts'
import type { LayerState } from './layers.state.ts'

/** Regions are the union of the comunas that are loaded: what is known of those holds for them. */
export function useSummary(collection: PlaceCollectionId): CollectionSummary | undefined {
  const { data } = useCollections()
  return data?.find(({ id }) => id === (collection === 'regions' ? 'comunas' : collection))
}

export function useLayerName(): (collection: PlaceCollectionId) => string {
  const { t } = useTranslation()
  return (collection) => (collection === 'regions' ? t('layers.regions') : t(`collections.${collection}`))
}

/** Why a layer that is switched on shows nothing here, and what to do; null where it can be seen. */
export function useScaleHint({ collection, filter, isVisible }: LayerState): string | null {
  const { t } = useTranslation()
  const zoom = useZoom()
  if (zoom === null || !isVisible) return null
  if (zoom < drawnFromZoom(collection)) return t('layers.nearer')
  return collection === 'blocks' && filter.length > 0 && zoom < blocksFromZoom ? t('layers.filterNearer') : null
}
