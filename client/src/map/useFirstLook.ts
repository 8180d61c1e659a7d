import { useEffect, useState } from 'react'
import { type CollectionSummary, useCollections } from '../territory/collections.api.ts'
import type { MapView } from './mapView.ts'
import { positionFrom } from './position.ts'
import { type Bounds, stage } from './stage.ts'
import { viewPadding } from './viewPadding.ts'

/** Where the address says no place, the map opens on what is loaded. Answers whether it knows where it is. */
export function useFirstLook(view: MapView | null): boolean {
  const [isPlaced, setIsPlaced] = useState(
    () => positionFrom(new URLSearchParams(window.location.search).get('map')) !== null,
  )
  const { data, isError } = useCollections()
  useEffect(() => {
    if (isPlaced || view === null) return
    // A report or a decision that was opened knows better where to look.
    const bounds = stage.state().look === null && data !== undefined ? firstBounds(data) : null
    if (bounds !== null) view.look({ bounds, maxZoom: 12 }, viewPadding(), true)
    if (bounds !== null || data !== undefined || isError || stage.state().look !== null) setIsPlaced(true)
  }, [isPlaced, view, data, isError])
  return isPlaced
}

/** The region with most settlements: a whole country of dots says nothing on a first view. */
export function firstBounds(collections: readonly CollectionSummary[]): Bounds | null {
  const settlements = collections.find(({ id }) => id === 'settlements')
  const byRows = Object.entries(settlements?.regions ?? {}).toSorted(([, a], [, b]) => b - a)
  const region = byRows.map(([code]) => settlements?.regionBounds[code]).find((bounds) => bounds !== undefined)
  const comunas = collections.find(({ id }) => id === 'comunas')
  return region ?? settlements?.bounds ?? comunas?.bounds ?? collections.find(({ bounds }) => bounds)?.bounds ?? null
}
