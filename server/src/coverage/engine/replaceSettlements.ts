import type { Attachment } from '@arraigo/shared/coverage/network/walkingNetwork.ts'
import type { Bounds } from '../../platform/changes.queries.ts'
import { measuredPlaces, type PlaceContext, placesAt } from './measuredPlaces.ts'
import type { SettlementRow } from './places.queries.ts'
import { attachmentsAt } from './supplies.ts'
import type { MeasuredPlaces } from './territory.ts'

/**
 * The settlements with the rows as they are now in place of those that meet a box or have no boundary. `from` says of each
 * point which of the known ones it is; -1: to be measured.
 */
export function replaceSettlements(
  known: MeasuredPlaces,
  boxes: readonly Bounds[],
  rows: readonly SettlementRow[],
  context: PlaceContext,
): { settlements: MeasuredPlaces; from: Int32Array } {
  const fresh = measuredPlaces('settlements', rows, context)
  const stays = [...known.ids.keys()].filter(
    (at) => !isTouched(known.bounds, at, boxes) && !fresh.indexOf.has(known.ids[at]!),
  )
  const order = [...stays.map((at) => ({ of: known, at })), ...rows.map((_, at) => ({ of: fresh, at }))].sort(
    (a, b) => a.of.ids[a.at]! - b.of.ids[b.at]!,
  )
  const pointsOf = ({ of, at }: (typeof order)[number]) => [
    ...of.of.points.subarray(of.of.first[at]!, of.of.first[at + 1]!),
  ]
  const points = order.flatMap((place) => pointsOf(place).map((point) => ({ of: place.of, point })))
  const first = new Uint32Array(order.length + 1)
  order.forEach(({ of, at }, place) => {
    first[place + 1] = first[place]! + of.of.first[at + 1]! - of.of.first[at]!
  })
  const pick = <Value>(column: (of: MeasuredPlaces) => ArrayLike<Value>) => order.map(({ of, at }) => column(of)[at]!)
  const pickPoint = (column: (of: MeasuredPlaces) => Float64Array) =>
    Float64Array.from(points, ({ of, point }) => column(of)[point]!)
  const ids = Int32Array.from(pick((of) => of.ids))
  return {
    from: Int32Array.from(points, ({ of, point }) => (of === known ? point : -1)),
    settlements: {
      collection: 'settlements',
      ids,
      indexOf: new Map([...ids].map((id, at) => [id, at])),
      people: Float64Array.from(pick((of) => of.people)),
      peopleSources: pick((of) => of.peopleSources),
      households: Float64Array.from(pick((of) => of.households)),
      codes: pick((of) => of.codes),
      names: pick((of) => of.names),
      comunaCodes: pick((of) => of.comunaCodes),
      comunaNames: pick((of) => of.comunaNames),
      regions: pick((of) => of.regions),
      bounds: Float64Array.from(order.flatMap(({ of, at }) => [...of.bounds.subarray(4 * at, 4 * at + 4)])),
      settlements: pick((of) => of.settlements!),
      points: {
        places: Float64Array.from(points.flatMap(({ of, point }) => [...placesAt(of.points.places, [point])])),
        placeOf: Uint32Array.from(order.flatMap((place, at) => pointsOf(place).map(() => at))),
      },
      of: { placeCount: order.length, first, points: Uint32Array.from(points.keys()) },
      blockPoint: null,
      attachment: attachmentOf(points),
      peopleAt: pickPoint((of) => of.peopleAt),
      alsoIn: new Map(
        order.flatMap(({ of, at }, place) => (of.alsoIn.has(at) ? [[place, of.alsoIn.get(at)!] as const] : [])),
      ),
    },
  }
}

function attachmentOf(points: { of: MeasuredPlaces; point: number }[]): Attachment {
  const pick = (column: keyof Attachment) => points.map(({ of, point }) => of.attachment[column][point]!)
  return attachmentsAt(
    {
      edge: Int32Array.from(pick('edge')),
      alongM: Float64Array.from(pick('alongM')),
      legM: Float64Array.from(pick('legM')),
    },
    points.map((_, at) => at),
  )
}

/** Where nothing is drawn nothing can be met: such places are always read again. */
function isTouched(bounds: Float64Array, at: number, boxes: readonly Bounds[]): boolean {
  const [west, south, east, north] = bounds.subarray(4 * at, 4 * at + 4) as unknown as Bounds
  return (
    Number.isNaN(west) || boxes.some((box) => box[0] <= east && box[2] >= west && box[1] <= north && box[3] >= south)
  )
}
