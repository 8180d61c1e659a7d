import type { Standard } from '@arraigo/shared/coverage/coverage.schema.ts'
import { pointFlags } from '@arraigo/shared/coverage/measures.ts'
import type { LiveTerritory } from '../liveTerritory.ts'
import { anyPoints } from './anyPoints.ts'
import { standardsOfSet } from './chosen.ts'

export interface ServicesRequest {
  set: string
  /** Longitude, latitude pairs in degrees; NaN is nowhere. */
  places: Float64Array
}

export interface ServiceDistances {
  standard: Standard
  /** Metres to the nearest one of each place. NaN: its register is not loaded there. Infinity: it is, and has none. */
  distanceM: Float64Array
  /** 1: straight line times the detour. */
  isEstimate: Uint8Array
}

/** How far any points are from every service of a set. */
export function answerServices(territory: LiveTerritory, { set, places }: ServicesRequest): ServiceDistances[] {
  const points = anyPoints(territory, places)
  return standardsOfSet(territory, set).map(({ supplyKey, ...standard }) => {
    const { distanceM, flags } = territory.measure(points, supplyKey)
    return { standard, distanceM, isEstimate: flags.map((flag) => (flag & pointFlags.estimate ? 1 : 0)) }
  })
}
