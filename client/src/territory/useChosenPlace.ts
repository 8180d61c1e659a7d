import type { CollectionId } from '@arraigo/shared/territory/collections.ts'
import { useMemo } from 'react'
import { useVisibleBounds } from '../map/selecting/visibleBounds.ts'
import { stage } from '../map/stage.ts'
import { useAddress } from '../platform/address.ts'
import { type ChosenPlace, placeFilter, placeFrom } from './chosenPlace.ts'
import { useCollection } from './collections.api.ts'
import { loadItems } from './items.api.ts'
import { type ItemsQuery, quoted } from './itemsPath.ts'
import { zoomToItems } from './zoomTo.ts'

export interface PlaceChoice {
  place: ChosenPlace
  /** What to ask of a collection for it; null while the map has not said what it shows. */
  query: Pick<ItemsQuery, 'bbox' | 'filter'> | null
  /** Also moves the map there. */
  choose: (code: string) => void
}

/** The place of the panels that count, in the address: the same one in each of them. */
export function useChosenPlace(collection: CollectionId): PlaceChoice {
  const { params, change } = useAddress()
  const text = params.get('in')
  const place = useMemo(() => placeFrom(text), [text])
  const bounds = useVisibleBounds(place.kind === 'map')
  const own = useCollection(collection)?.regionBounds
  // A region without a census still has its settlements.
  const ofSettlements = useCollection('settlements')?.regionBounds
  const query = useMemo(() => {
    if (place.kind !== 'map') return { filter: placeFilter(place) }
    return bounds === null ? null : { bbox: bounds }
  }, [place, bounds])
  const choose = (code: string) => {
    change({ in: code === '' ? null : code }, { replace: true })
    const chosen = placeFrom(code)
    const region = chosen.kind === 'region' ? (own?.[chosen.code] ?? ofSettlements?.[chosen.code]) : undefined
    if (region !== undefined) stage.lookAt({ bounds: region, maxZoom: 12 })
    if (chosen.kind === 'comuna') showComuna(chosen.code)
  }
  return { place, query, choose }
}

/** Moves the map to a comuna. */
export async function showComuna(code: string): Promise<void> {
  const { features } = await loadItems('comunas', { filter: `code = ${quoted(code)}`, withGeometry: true, limit: 1 })
  zoomToItems(features)
}
