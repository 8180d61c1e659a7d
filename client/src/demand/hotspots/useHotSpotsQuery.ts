import type { HotSpotsQuery } from '@arraigo/shared/demand/demand.schema.ts'
import { resolutionAt } from '@arraigo/shared/demand/hexagonId.ts'
import type { PaintedSource } from '../../map/painting.ts'
import { usePaintedCollection } from '../../map/usePaintedCollection.ts'
import { useZoom } from '../../map/useZoom.ts'
import { type DemandShapes, useDemandAddress } from '../demandAddress.ts'
import { useDemandPlace } from '../useDemandPlace.ts'
import type { Confidence } from './hotSpotClasses.ts'

/** Where none is chosen. */
const usualConfidence: Confidence = 95

interface AskedHotSpots {
  /** Null while it is not known what is loaded, or how large the hexagons on the map are. */
  query: HotSpotsQuery | null
  source: PaintedSource
  confidence: Confidence
}

/** What the address asks about hot spots; hexagons have the size that the map shows. */
export function useHotSpotsQuery(): AskedHotSpots {
  const { of, measure, per, hot, audience } = useDemandAddress()
  const { within } = useDemandPlace()
  const zoom = useZoom()
  const places = usePaintedCollection(placesOf(of))
  const isHexagons = of === 'hex' || of === 'density'
  const shapes = isHexagons ? (zoom === null ? null : `hex${resolutionAt(zoom)}`) : places
  return {
    query: shapes === null || within === null ? null : { of: shapes, in: within, measure, per, audience },
    source: isHexagons ? 'demand' : places,
    confidence: (hot as Confidence | null) ?? usualConfidence,
  }
}

/** A density has no places of its own: hexagons are tested instead. */
const placesOf = (of: DemandShapes) => (of === 'hex' || of === 'density' ? 'comunas' : of)
