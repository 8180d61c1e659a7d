import { latitudeDegreeM, longitudeDegreeM } from './groundMetres.ts'
import { openStreetIndex } from './streetIndex.ts'
import type { Attachment } from './walkingNetwork.ts'
import { type AddedStreets, boxOf } from './withStreets.ts'

/**
 * Where places meet the network once streets were added: on the pieces of what was cut, or on a new street where that is
 * nearer. The attachment that was given stays as it is; `changed` are the places that are attached elsewhere than before.
 */
export function reattach(
  added: AddedStreets,
  places: Float64Array,
  before: Attachment,
  maxLegM: number,
): { attachment: Attachment; changed: Uint32Array } {
  const attachment = { edge: before.edge.slice(), alongM: before.alongM.slice(), legM: before.legM.slice() }
  const changed = new Set<number>()
  for (let place = 0; place < before.edge.length; place += 1)
    if (moveToPiece(added, attachment, place)) changed.add(place)

  const near = placesNear(added, places, maxLegM)
  const nearPlaces = Float64Array.from(
    { length: 2 * near.length },
    (_, i) => places[2 * (near[i >> 1] as number) + (i % 2)] as number,
  )
  const onNew = openStreetIndex(added.network, added.newEdges).attach(nearPlaces, maxLegM)
  near.forEach((place, i) => {
    if (onNew.edge[i] === -1 || (onNew.legM[i] as number) >= (attachment.legM[place] as number)) return
    attachment.edge[place] = onNew.edge[i] as number
    attachment.alongM[place] = onNew.alongM[i] as number
    attachment.legM[place] = onNew.legM[i] as number
    changed.add(place)
  })
  return { attachment, changed: Uint32Array.from(changed).sort() }
}

function moveToPiece({ network, cutEdges }: AddedStreets, attachment: Attachment, place: number): boolean {
  const cut = cutEdges.get(attachment.edge[place] as number)
  if (cut === undefined) return false
  const alongM = attachment.alongM[place] as number
  const piece = Math.max(
    0,
    cut.startM.findLastIndex((startM) => startM <= alongM),
  )
  const startM = cut.startM[piece] as number
  const wasM = (cut.startM[piece + 1] ?? cut.lengthM) - startM
  const edge = cut.edges[piece] as number
  attachment.edge[place] = edge
  // The piece may have been bent a little towards its new node.
  const share = wasM > 0 ? Math.min(1, Math.max(0, alongM - startM) / wasM) : 0
  attachment.alongM[place] = share * (network.edgeLengthM[edge] as number)
  return true
}

/** Places in the bounding box of the new edges and the limit around it. */
function placesNear({ network, newEdges }: AddedStreets, places: Float64Array, maxLegM: number): number[] {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const edge of newEdges) {
    const box = boxOf(network.vertices, network.firstVertex, edge)
    west = Math.min(west, box[0])
    south = Math.min(south, box[1])
    east = Math.max(east, box[2])
    north = Math.max(north, box[3])
  }
  const dLat = maxLegM / latitudeDegreeM(south)
  const dLng = maxLegM / longitudeDegreeM(Math.min(85, Math.max(Math.abs(south), Math.abs(north))))
  const near: number[] = []
  for (let i = 0; i < places.length; i += 2) {
    const lng = places[i] as number
    const lat = places[i + 1] as number
    if (lng >= west - dLng && lng <= east + dLng && lat >= south - dLat && lat <= north + dLat) near.push(i / 2)
  }
  return near
}
