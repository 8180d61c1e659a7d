import type { PlaceDemand } from '@arraigo/shared/demand/demand.schema.ts'
import { useEffect, useState } from 'react'
import { useVisibleBounds } from '../../map/selecting/visibleBounds.ts'
import type { Bounds } from '../../map/stage.ts'
import { lookAt } from './PlaceHead.tsx'

/** Once for each place, where the map beside the table does not show it: a link keeps the view of who made it. */
export function useLookAtPlace(place: PlaceDemand): void {
  const [decided, setDecided] = useState<string | null>(null)
  const code = place.code ?? ''
  const view = useVisibleBounds(decided !== code)
  useEffect(() => {
    if (decided === code || view === null || place.bounds === null) return
    setDecided(code)
    const [west = 0, south = 0, east = 0, north = 0] = place.bounds
    if (!shows(view, [west, south, east, north])) lookAt(place)
  }, [decided, code, view, place])
}

/** So much of the place counts as all of it. */
const mostOf = 0.85
/** Somebody who is nearer than this looks at something in the place; further out the place is only cut off. */
const closeUp = 0.25
/** Smaller than this part of the map nothing is told apart. */
const leastShare = 0.15

/** Most of the place, or a small part of it and nothing else. */
export function shows(view: Bounds, place: Bounds): boolean {
  const common = areaOf([
    Math.max(view[0], place[0]),
    Math.max(view[1], place[1]),
    Math.min(view[2], place[2]),
    Math.min(view[3], place[3]),
  ])
  const isSpeck = (place[2] - place[0]) / (view[2] - view[0]) < leastShare
  const isCloseUp = areaOf(view) <= closeUp * areaOf(place) && common >= mostOf * areaOf(view)
  return isCloseUp || (!isSpeck && common >= mostOf * areaOf(place))
}

const areaOf = ([west, south, east, north]: Bounds): number => Math.max(0, east - west) * Math.max(0, north - south)
