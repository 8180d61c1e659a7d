import { roundedPosition } from '@arraigo/shared/boundaries/boundary.ts'
import { segmentEnd, segmentOf } from '@arraigo/shared/boundaries/editVertices.ts'
import type { SnapIndex } from '@arraigo/shared/boundaries/SnapIndex.ts'
import type { Position } from 'geojson'
import type { Held, Spot } from './hand.ts'

export interface Aim {
  /** Null while nothing is snapped to. */
  index: SnapIndex | null
  toleranceM: number
  /** The shape that is edited: its stored edges are no more. */
  except: (collection: string, id: number | string) => boolean
  /** Where the segment that is being drawn begins. */
  from: Position | null
  held: Held
}

/** What the place under the pointer means: what was typed holds, then what is near attracts, then it is itself. */
export function aim(raw: Position, { index, toleranceM, except, from, held }: Aim): Spot {
  if (from !== null && (held.lengthM !== null || held.bearing !== null)) {
    const towards = segmentOf(from, raw)
    const segment = { lengthM: held.lengthM ?? towards.lengthM, bearing: held.bearing ?? towards.bearing }
    return { position: segmentEnd(from, segment), raw, snapped: null }
  }
  const snapped = index?.nearest(raw, { toleranceM, except }) ?? null
  return { position: snapped?.position ?? roundedPosition(raw), raw, snapped }
}
