import { regionOf } from '../comunaFinder.ts'
import type { LiveTerritory } from '../liveTerritory.ts'
import { unattached } from '../measuredPlaces.ts'
import type { Points } from '../pointDistances.ts'

/** Any points, as if they were places'. Longitude, latitude pairs in degrees; NaN is nowhere. */
export function anyPoints(territory: LiveTerritory, places: Float64Array): Points {
  const count = places.length / 2
  const comunas = territory.comunas.codesAt(places)
  const regions = [...territory.regionNames.keys()]
  return {
    places,
    attachment: territory.streetIndex?.attach(places, territory.factors.maxLegM) ?? unattached(count),
    region: Int32Array.from(comunas, (comuna) => regions.indexOf(regionOf(comuna) ?? '')),
    isWithoutStreets: Uint8Array.from(comunas, (comuna) =>
      comuna !== null && territory.comunasWithoutStreets.has(comuna) ? 1 : 0,
    ),
  }
}
