import type { MeasuredCollection } from '@arraigo/shared/coverage/measuredCollections.ts'
import { isMeasuredCollection, type MeasuredPlace, placeKey, placesFrom } from '@arraigo/shared/coverage/placeList.ts'
import { defaultStandardSet } from '@arraigo/shared/coverage/serviceNames.ts'
import { useCallback, useMemo } from 'react'
import { type Changes, useAddress } from '../platform/address.ts'

export {
  comparedPlacesLimit,
  type MeasuredPlace,
  placeKey,
  placesFrom,
  placesText,
} from '@arraigo/shared/coverage/placeList.ts'

export interface CoverageView {
  /** Name of the set of standards. */
  set: string
  collection: MeasuredCollection
  /** The one that colours the map; null: none. */
  service: string | null
  /** In the order in which they were chosen. */
  places: readonly MeasuredPlace[]
}

/** `set=siedu&of=zones&service=primary-health&places=zones:12,15;settlements:3`; what makes no sense is left out. */
export function coverageViewFrom(params: URLSearchParams): CoverageView {
  const of = params.get('of')
  return {
    set: params.get('set') || defaultStandardSet,
    collection: isMeasuredCollection(of) ? of : 'settlements',
    service: params.get('service') || null,
    places: placesFrom(params.get('places')),
  }
}

/** With the place, or without it where it was there. */
export const toggledPlace = (places: readonly MeasuredPlace[], place: MeasuredPlace): MeasuredPlace[] =>
  places.some((one) => placeKey(one) === placeKey(place))
    ? places.filter((one) => placeKey(one) !== placeKey(place))
    : [...places, place]

/** What goes along from one page of coverage to the next; `in` is kept everywhere. */
const carriedAlong = ['set', 'of', 'service', 'places'] as const

export interface CoverageAddress extends CoverageView {
  /** Sets parameters of the same page; the back button does not stop at each. */
  choose: (changes: Changes) => void
  /** The address of another page of coverage, with what was chosen here. */
  hrefTo: (path: string, changes?: Changes) => string
}

/** What is chosen about coverage, in the address: a link shows the same. */
export function useCoverageAddress(): CoverageAddress {
  const { params, change, href } = useAddress()
  const text = params.toString()
  const view = useMemo(() => coverageViewFrom(new URLSearchParams(text)), [text])
  const choose = useCallback((changes: Changes) => change(changes, { replace: true }), [change])
  const hrefTo = useCallback(
    (path: string, changes: Changes = {}) => {
      const chosen = new URLSearchParams(text)
      const along = Object.fromEntries(carriedAlong.map((name) => [name, chosen.get(name)]))
      return href(path, { ...along, ...changes })
    },
    [text, href],
  )
  return { ...view, choose, hrefTo }
}
