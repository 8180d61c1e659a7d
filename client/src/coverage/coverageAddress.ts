import { type MeasuredCollection, measuredCollections } from '@arraigo/shared/coverage/measuredCollections.ts'
import { useCallback, useMemo } from 'react'
import { type Changes, useAddress } from '../platform/address.ts'

/** A place of one of the collections that are measured. */
export interface MeasuredPlace {
  collection: MeasuredCollection
  id: number
}

export interface CoverageView {
  /** Name of the set of standards. */
  set: string
  collection: MeasuredCollection
  /** The one that colours the map; null: none. */
  service: string | null
  /** In the order in which they were chosen. */
  places: readonly MeasuredPlace[]
}

/** More columns nobody compares. */
export const comparedPlacesLimit = 30
const defaultSet = 'siedu'

/** `set=siedu&of=zones&service=primary-health&places=zones:12,15;settlements:3`; what makes no sense is left out. */
export function coverageViewFrom(params: URLSearchParams): CoverageView {
  const of = params.get('of')
  return {
    set: params.get('set') || defaultSet,
    collection: isMeasured(of) ? of : 'settlements',
    service: params.get('service') || null,
    places: placesFrom(params.get('places')),
  }
}

const isMeasured = (text: string | null | undefined): text is MeasuredCollection =>
  measuredCollections.some((collection) => collection === text)

export function placesFrom(text: string | null): MeasuredPlace[] {
  const places = (text ?? '').split(';').flatMap((part): MeasuredPlace[] => {
    const [collection, ids = ''] = part.split(':')
    if (!isMeasured(collection)) return []
    return ids.split(',').flatMap((id) => (/^[1-9]\d{0,9}$/.test(id) ? [{ collection, id: Number(id) }] : []))
  })
  const once = new Map(places.map((place) => [placeKey(place), place]))
  return [...once.values()].slice(0, comparedPlacesLimit)
}

export const placeKey = ({ collection, id }: MeasuredPlace): string => `${collection}:${id}`

/** Neighbours of one collection share its name; the order stays. Null where there is none. */
export function placesText(places: readonly MeasuredPlace[]): string | null {
  const parts: { collection: MeasuredCollection; ids: number[] }[] = []
  for (const { collection, id } of places) {
    const last = parts.at(-1)
    if (last?.collection === collection) last.ids.push(id)
    else parts.push({ collection, ids: [id] })
  }
  return parts.length === 0 ? null : parts.map(({ collection, ids }) => `${collection}:${ids.join()}`).join(';')
}

/** With the place, or without it where it was there. */
export const toggledPlace = (places: readonly MeasuredPlace[], place: MeasuredPlace): MeasuredPlace[] =>
  places.some((one) => placeKey(one) === placeKey(place))
    ? places.filter((one) => placeKey(one) !== placeKey(place))
    : [...places, place]

/** What goes along from one page of coverage to the next; `in` is kept everywhere. */
export const carriedAlong = ['set', 'of', 'service', 'places'] as const

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
