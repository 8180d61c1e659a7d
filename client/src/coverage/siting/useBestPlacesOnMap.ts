import type { BestPlaces } from '@arraigo/shared/coverage/siting/siting.schema.ts'
import type { Feature } from 'geojson'
import { useEffect, useMemo, useRef } from 'react'
import { boundsOf, type Overlay, stage, useOverlay } from '../../map/stage.ts'
import { useAddress } from '../../platform/address.ts'
import { type BestPlacesView, type Point, pointsFrom, pointsText } from './bestPlacesAddress.ts'

/** The chosen places with their numbers, over those who newly have the service; rings where one by one would have built. */
export function useBestPlacesOnMap(answer: BestPlaces | null, { from, points }: BestPlacesView): void {
  const { params, change } = useAddress()
  const selected = params.get('place')
  const own = from === 'points' ? pointsText(points) : null
  const features = useMemo(
    () => (answer === null ? null : [...candidateFeatures(pointsFrom(own)), ...featuresOf(answer)]),
    [answer, own],
  )
  const overlay = useMemo<Overlay | null>(
    () =>
      features && {
        kind: 'siting',
        data: { type: 'FeatureCollection', features },
        selected,
        onPick: (id) => /^\d+$/.test(String(id)) && change({ place: String(id) }, { replace: true }),
      },
    [features, selected, change],
  )
  useOverlay('siting', overlay)
  // Once per answer: afterwards the place is the reader's.
  const looked = useRef<BestPlaces | null>(null)
  useEffect(() => {
    if (features === null || answer === null || looked.current === answer) return
    looked.current = answer
    const bounds = boundsOf(features)
    if (bounds !== null) stage.lookAt({ bounds, maxZoom: 14 })
  }, [answer, features])
}

const candidateFeatures = (points: readonly Point[]): Feature[] =>
  points.map(([lng, lat], at) => ({
    type: 'Feature',
    geometry: { type: 'Point', coordinates: [lng, lat] },
    properties: { id: `candidate-${at}`, part: 'candidate' },
  }))

function featuresOf({ places, greedy, exact, newlyCovered }: BestPlaces): Feature[] {
  const point = (lng: number, lat: number, properties: Record<string, unknown>): Feature => ({
    type: 'Feature',
    geometry: { type: 'Point', coordinates: [lng, lat] },
    properties,
  })
  const isOther = greedy.people < exact.people - 0.5
  return [
    ...(places.length > 0
      ? [{ type: 'Feature' as const, geometry: newlyCovered, properties: { id: 'covered', part: 'covered' } }]
      : []),
    ...(isOther
      ? greedy.places.map(({ lng, lat }, at) => point(lng, lat, { id: `greedy-${at}`, part: 'greedy' }))
      : []),
    ...places.map(({ lng, lat, order, street, siteName }) =>
      point(lng, lat, { id: String(order), part: 'chosen', order, name: siteName ?? street }),
    ),
  ]
}
