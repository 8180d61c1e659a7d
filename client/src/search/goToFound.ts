import { stage } from '../map/stage.ts'
import { whenInspectorIsThere } from '../map/whenInspectorIsThere.ts'
import type { Address } from '../platform/address.ts'
import { selectionText } from '../platform/selection.ts'
import type { Found } from './recentSearches.ts'

/** A point has no size: near enough to know the streets around it. */
const pointZoom = 16
const smallestDegrees = 0.0005

/** Flies to what was found and selects it. */
export function goToFound(found: Found, address: Address): void {
  address.change({ sel: selectionText({ collection: found.collection, ids: found.ids }) })
  if (found.bounds === null) return
  const [west, south, east, north] = found.bounds
  const isPoint = east - west < smallestDegrees && north - south < smallestDegrees
  const { bounds } = found
  whenInspectorIsThere(() => {
    if (isPoint) stage.lookAt({ center: [(west + east) / 2, (south + north) / 2], zoom: pointZoom })
    else stage.lookAt({ bounds, maxZoom: pointZoom })
  })
}
