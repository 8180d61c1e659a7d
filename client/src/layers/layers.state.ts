import type { PlaceCollectionId } from '@arraigo/shared/tiles/tileLayers.ts'
import { useMemo } from 'react'
import { useAddress } from '../platform/address.ts'
import { type LayerState, layersFrom, layersText } from './layersAddress.ts'

export type { LayerState } from './layersAddress.ts'

/** Every layer, topmost first, as the address says. The same object until the address says otherwise. */
export function useLayers(): readonly LayerState[] {
  const { params } = useAddress()
  const layers = params.get('layers')
  const order = params.get('order')
  const filter = params.get('filter')
  return useMemo(() => layersFrom({ layers, order, filter }), [layers, order, filter])
}

export const useLayer = (collection: PlaceCollectionId): LayerState => {
  const layers = useLayers()
  // Every collection with a place has a layer.
  return layers.find((layer) => layer.collection === collection) as LayerState
}

interface WriteOptions {
  /** The back button does not stop here: the further steps of one gesture. */
  replace?: boolean
}

export interface LayerChanges {
  change: (collection: PlaceCollectionId, to: Partial<Omit<LayerState, 'collection'>>, options?: WriteOptions) => void
  /** Puts it at a place in the list; settlements stay topmost whatever is asked. */
  move: (collection: PlaceCollectionId, to: number) => void
  reset: () => void
}

/** Changes go to the address; they are read back from there. */
export function useLayerChanges(): LayerChanges {
  const { change: write } = useAddress()
  return useMemo(() => {
    // From the window, not from the last render: two changes may follow each other before one.
    const current = () => {
      const params = new URLSearchParams(window.location.search)
      return layersFrom({ layers: params.get('layers'), order: params.get('order'), filter: params.get('filter') })
    }
    return {
      change: (collection, to, options) =>
        write(
          layersText(current().map((layer) => (layer.collection === collection ? { ...layer, ...to } : layer))),
          options,
        ),
      move: (collection, to) => {
        const layers = current()
        const moved = layers.find((layer) => layer.collection === collection)
        if (moved === undefined || collection === 'settlements') return
        const rest = layers.filter((layer) => layer !== moved)
        write(layersText(rest.toSpliced(Math.max(1, to), 0, moved)))
      },
      reset: () => write({ layers: null, order: null, filter: null }),
    }
  }, [write])
}
