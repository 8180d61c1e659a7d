import { type MeasuredCollection, measuredCollections } from './measuredCollections.ts'

/** A place of one of the collections that are measured. */
export interface MeasuredPlace {
  collection: MeasuredCollection
  id: number
}

/** More columns nobody compares. */
export const comparedPlacesLimit = 30

export const isMeasuredCollection = (text: string | null | undefined): text is MeasuredCollection =>
  measuredCollections.some((collection) => collection === text)

/** `zones:12,15;settlements:3`, each place once and in its order; what makes no sense is left out. */
export function placesFrom(text: string | null): MeasuredPlace[] {
  const places = (text ?? '').split(';').flatMap((part): MeasuredPlace[] => {
    const [collection, ids = ''] = part.split(':')
    if (!isMeasuredCollection(collection)) return []
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
