import { groundDistanceM } from './groundMetres.ts'
import type { WalkingNetwork } from './walkingNetwork.ts'

/** Place on an edge, so many metres from its `from`. */
export function placeAlong(network: WalkingNetwork, edge: number, alongM: number): [number, number] {
  const places = pieceOfEdge(network, edge, alongM, alongM)
  return places[0] as [number, number]
}

/**
 * Vertices of a piece of an edge, from one distance to another (backwards where the first is greater), cut exactly there:
 * at least two.
 */
export function pieceOfEdge(network: WalkingNetwork, edge: number, startM: number, endM: number): [number, number][] {
  if (startM > endM) return pieceOfEdge(network, edge, endM, startM).reverse()
  const { firstVertex, vertices } = network
  const first = firstVertex[edge] as number
  const last = (firstVertex[edge + 1] as number) - 1
  const at = (vertex: number): [number, number] => [vertices[2 * vertex] as number, vertices[2 * vertex + 1] as number]
  const places: [number, number][] = []
  let passedM = 0
  for (let vertex = first; vertex < last; vertex += 1) {
    const a = at(vertex)
    const b = at(vertex + 1)
    const lengthM = groundDistanceM(a[0], a[1], b[0], b[1])
    const isLast = vertex === last - 1
    if (places.length === 0 && (startM <= passedM + lengthM || isLast))
      places.push(between(a, b, startM - passedM, lengthM))
    if (places.length > 0 && (endM <= passedM + lengthM || isLast)) {
      places.push(between(a, b, endM - passedM, lengthM))
      return places
    }
    if (places.length > 0) places.push(b)
    passedM += lengthM
  }
  return places
}

function between(a: [number, number], b: [number, number], metres: number, lengthM: number): [number, number] {
  if (metres <= 0) return a
  if (metres >= lengthM) return b
  const share = metres / lengthM
  return [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share]
}
