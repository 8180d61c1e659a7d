import type { PlaceCollectionId } from '@arraigo/shared/tiles/tileLayers.ts'
import { keepPreviousData, useQueries } from '@tanstack/react-query'
import type { Feature } from 'geojson'
import { useEffect, useMemo, useState } from 'react'
import { useVisibleBounds } from '../../map/selecting/visibleBounds.ts'
import { type Bounds, boundsOf, boundsToLookAt, type Overlay, stage, useOverlay } from '../../map/stage.ts'
import { useAddress } from '../../platform/address.ts'
import { selectionFrom } from '../../platform/selection.ts'
import { itemsKey } from '../../territory/items.api.ts'
import { loadChosen } from '../../territory/useChosenItems.ts'
import {
  comparedPlacesLimit,
  type MeasuredPlace,
  placeKey,
  placesFrom,
  placesText,
  useCoverageAddress,
} from '../coverageAddress.ts'

/** Outlines of the compared places with their numbers; a click on one highlights its column, `highlighted` its outline. */
export function useComparedOnMap(places: readonly MeasuredPlace[], highlighted: string | null): void {
  const { change } = useAddress()
  const features = useShapes(places)
  const overlay = useMemo<Overlay | null>(
    () =>
      features.length === 0
        ? null
        : {
            kind: 'compared',
            data: { type: 'FeatureCollection', features },
            selected: highlighted,
            onPick: (key) => change({ at: String(key) }, { replace: true }),
          },
    [features, highlighted, change],
  )
  useOverlay('compared', overlay)
  useLookAtFirst(features)
}

function useShapes(places: readonly MeasuredPlace[]): Feature[] {
  const byCollection = useMemo(() => [...Map.groupBy(places, ({ collection }) => collection)], [places])
  const items = useQueries({
    queries: byCollection.map(([collection, own]) => {
      const ids = own.map(({ id }) => id)
      return {
        queryKey: [...itemsKey(collection), 'shapes', ids.join()],
        queryFn: ({ signal }: { signal: AbortSignal }) => loadChosen(collection, ids, { withGeometry: true, signal }),
        placeholderData: keepPreviousData,
      }
    }),
    combine: (answers) => answers.map(({ data }) => data),
  })
  // The answers are in the order of the collections.
  return useMemo(
    () =>
      byCollection.flatMap(([collection], at) =>
        (items[at] ?? []).flatMap(({ id, geometry, properties }): Feature[] => {
          if (geometry === null) return []
          const key = placeKey({ collection, id })
          const number = places.findIndex((place) => placeKey(place) === key) + 1
          // Shapes of the places before, while those of one more are on their way.
          if (number === 0) return []
          const name = properties.name ?? properties.code ?? null
          return [{ type: 'Feature', geometry, properties: { id: key, number: String(number), name } }]
        }),
      ),
    [items, byCollection, places],
  )
}

function lookAtFeatures(features: readonly Feature[]): void {
  const bounds: Bounds | null = boundsToLookAt(features)
  if (bounds !== null) stage.lookAt({ bounds, maxZoom: 15 })
}

/** Smaller than this part of the map nothing is told apart. */
const leastShare = 0.15

/** Once, where the view does not show them: a link keeps the view of who made it. */
function useLookAtFirst(features: readonly Feature[]): void {
  const [isDecided, setIsDecided] = useState(false)
  const view = useVisibleBounds(!isDecided)
  useEffect(() => {
    if (isDecided || view === null || features.length === 0) return
    setIsDecided(true)
    if (!shows(view, features)) lookAtFeatures(features)
  }, [isDecided, view, features])
}

/** Whether the middle of one of them is in view (an edge beside a phone's panel is not seen), and all are not a speck. */
export function shows(view: Bounds, features: readonly Feature[]): boolean {
  const all = boundsOf(features)
  if (all === null) return true
  const isInView = features.some((feature) => {
    const own = boundsOf([feature])
    if (own === null) return false
    const [x, y] = [(own[0] + own[2]) / 2, (own[1] + own[3]) / 2]
    return x > view[0] && x < view[2] && y > view[1] && y < view[3]
  })
  const share = Math.max((all[2] - all[0]) / (view[2] - view[0]), (all[3] - all[1]) / (view[3] - view[1]))
  return isInView && share >= leastShare
}

/** What is selected, on the map or by the search, is added: here a click means "this one, too". */
export function useAddBySelection(): void {
  const { params, change } = useAddress()
  const { collection } = useCoverageAddress()
  const text = params.get('sel')
  useEffect(() => {
    const selection = selectionFrom(text)
    if (selection === null) return
    const { places, highlighted } = withSelected(
      placesFrom(new URLSearchParams(window.location.search).get('places')),
      selection,
      collection,
    )
    change(
      { sel: null, places: placesText(places), ...(highlighted === null ? {} : { at: highlighted }) },
      { replace: true },
    )
  }, [text, collection, change])
}

/** A comuna lies under everything: it is meant only where comunas are what is chosen. */
export function withSelected(
  places: readonly MeasuredPlace[],
  selection: { collection: PlaceCollectionId; ids: readonly number[] },
  wanted: MeasuredPlace['collection'],
): { places: readonly MeasuredPlace[]; highlighted: string | null } {
  const isMeant = selection.collection !== 'comunas' || wanted === 'comunas'
  const [selected] = placesFrom(`${selection.collection}:${selection.ids.join()}`)
  if (!isMeant || selected === undefined) return { places, highlighted: null }
  const all = placesFrom(`${placesText(places) ?? ''};${selection.collection}:${selection.ids.join()}`)
  return { places: all.slice(0, comparedPlacesLimit), highlighted: placeKey(selected) }
}
