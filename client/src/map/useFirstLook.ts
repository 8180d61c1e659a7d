import { useEffect, useState } from 'react'
import { type ChosenPlace, placeFrom } from '../territory/chosenPlace.ts'
import { type CollectionSummary, useCollections } from '../territory/collections.api.ts'
import { showComuna } from '../territory/useChosenPlace.ts'
import type { MapView } from './mapView.ts'
import { positionFrom } from './position.ts'
import { type Bounds, stage } from './stage.ts'
import { viewPadding } from './viewPadding.ts'

/** Where the address says no position, the map opens on the place that it names, or on what is loaded. Answers whether it knows where it is. */
export function useFirstLook(view: MapView | null): boolean {
  const [isPlaced, setIsPlaced] = useState(
    () => positionFrom(new URLSearchParams(window.location.search).get('map')) !== null,
  )
  const { data, isError } = useCollections()
  useEffect(() => {
    if (isPlaced || view === null) return
    // A report or a decision that was opened knows better where to look.
    const place = placeFrom(new URLSearchParams(window.location.search).get('in'))
    const bounds = stage.state().look === null && data !== undefined ? firstBounds(data, place) : null
    if (bounds !== null) view.look({ bounds, maxZoom: 12 }, viewPadding(), true)
    if (bounds !== null && place.kind === 'comuna') void showComuna(place.code)
    if (bounds !== null || data !== undefined || isError || stage.state().look !== null) setIsPlaced(true)
  }, [isPlaced, view, data, isError])
  return isPlaced
}

/** The region that was asked for, or that with most settlements: a whole country of dots says nothing on a first view. */
export function firstBounds(collections: readonly CollectionSummary[], place: ChosenPlace): Bounds | null {
  const asked = place.kind === 'region' ? place.code : place.kind === 'comuna' ? place.region : null
  const ofAsked = asked === null ? undefined : regionBounds(collections, asked)
  if (ofAsked !== undefined) return ofAsked
  const settlements = collections.find(({ id }) => id === 'settlements')
  const byRows = Object.entries(settlements?.regions ?? {}).toSorted(([, a], [, b]) => b - a)
  const region = byRows.map(([code]) => settlements?.regionBounds[code]).find((bounds) => bounds !== undefined)
  const comunas = collections.find(({ id }) => id === 'comunas')
  return region ?? settlements?.bounds ?? comunas?.bounds ?? collections.find(({ bounds }) => bounds)?.bounds ?? null
}

/** Where people are, and only then all of its ground. */
function regionBounds(collections: readonly CollectionSummary[], code: string): Bounds | undefined {
  const of = (id: string) => collections.find((one) => one.id === id)?.regionBounds[code]
  return of('settlements') ?? of('zones') ?? of('comunas')
}
