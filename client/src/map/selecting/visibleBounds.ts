import { useEffect, useRef, useState } from 'react'
import { useCurrentMap } from '../currentMap.ts'
import type { MapView } from '../mapView.ts'
import type { Bounds } from '../stage.ts'
import { coverOf } from '../viewPadding.ts'

/** A map in motion is not asked about at every step. */
const settleMs = 250

/** Sixth decimals are a hand's breadth: bounds that differ by less are the same question. */
const rounded = (degrees: number): number => Math.round(degrees * 1e5) / 1e5

/**
 * West, south, east, north of the part of the map that nothing covers from the left or from below. What is selected slides
 * in from the right without changing it: selecting a row must not exchange the rows.
 */
function visibleBounds({ map }: MapView): Bounds {
  const canvas = map.getContainer().getBoundingClientRect()
  const panel = coverOf('.panel')
  const drawer = coverOf('.drawer')
  const isBeside = panel !== undefined && panel.right < canvas.right - 100
  const left = isBeside ? Math.max(0, panel.right - canvas.left) : 0
  const top = drawer?.top ?? canvas.bottom
  // A drawer over all of the map leaves nothing: then it is the whole map that one would see.
  const bottom = top - canvas.top > 80 ? Math.min(top - canvas.top, canvas.height) : canvas.height
  const southWest = map.unproject([left, bottom])
  const northEast = map.unproject([canvas.width, 0])
  return [
    Math.max(-180, rounded(southWest.lng)),
    Math.max(-90, rounded(southWest.lat)),
    Math.min(180, rounded(northEast.lng)),
    Math.min(90, rounded(northEast.lat)),
  ]
}

/** Follows the map when it comes to rest; null while there is none. `layoutKey` changes when what lies over it does. */
export function useVisibleBounds(isFollowing: boolean, layoutKey = ''): Bounds | null {
  const { view } = useCurrentMap()
  const [bounds, setBounds] = useState<Bounds | null>(null)
  const hasRead = useRef(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the layout is read from the page, the key says when
  useEffect(() => {
    if (view === null || !isFollowing) return
    const read = () => setBounds((before) => sameOr(before, visibleBounds(view)))
    let timer = setTimeout(read, hasRead.current ? settleMs : 0)
    hasRead.current = true
    const later = () => {
      clearTimeout(timer)
      timer = setTimeout(read, settleMs)
    }
    view.map.on('moveend', later)
    view.map.on('resize', later)
    return () => {
      clearTimeout(timer)
      view.map.off('moveend', later)
      view.map.off('resize', later)
    }
  }, [view, isFollowing, layoutKey])
  return bounds
}

const sameOr = (before: Bounds | null, now: Bounds): Bounds =>
  before?.every((degree, at) => degree === now[at]) ? before : now
