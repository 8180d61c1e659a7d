import { longitudeDegreeM } from '../coverage/network/groundMetres.ts'
import { gatherNeighbours, type Neighbours } from './hotSpotNeighbours.ts'

// WGS 84.
const eccentricitySq = 0.00669437999014
const radians = Math.PI / 180

/**
 * The nearest places of each, as many as `most` and no farther than `withinM`: for places of very different size, where a
 * distance alone gives the small ones a hundred neighbours and the large ones none. Of two, one may be the other's neighbour
 * alone. Places (longitude, latitude pairs in degrees) that are unknown, NaN, have none.
 */
export function nearestPlaces(places: Float64Array, most: number, withinM: number): Neighbours {
  const space = inSpace(places)
  const order = Uint32Array.from({ length: places.length / 2 }, (_, place) => place).filter(
    (place) => !Number.isNaN(space[3 * place]!),
  )
  divide(order, space, 0, order.length - 1, 0)
  return gatherNeighbours(places.length / 2, (place) => {
    if (Number.isNaN(space[3 * place]!)) return []
    const nearest = new Nearest(most, withinM ** 2)
    search(order, space, place, nearest)
    return nearest.found
  })
}

/** Earth-centred metres: the shortest chord belongs to the shortest way over the ground, and is as long up to 1e-6 at 10 km. */
function inSpace(places: Float64Array): Float64Array {
  const space = new Float64Array((places.length / 2) * 3)
  for (let place = 0; 2 * place < places.length; place += 1) {
    const [longitude, latitude] = [places[2 * place]! * radians, places[2 * place + 1]! * radians]
    const fromAxis = longitudeDegreeM(places[2 * place + 1]!) / radians
    space[3 * place] = fromAxis * Math.cos(longitude)
    space[3 * place + 1] = fromAxis * Math.sin(longitude)
    space[3 * place + 2] = fromAxis * Math.tan(latitude) * (1 - eccentricitySq)
  }
  return space
}

/** A k-d tree in the order itself: the middle of a stretch divides it, by x, y and z in turn. */
function divide(order: Uint32Array, space: Float64Array, low: number, high: number, axis: number): void {
  if (high <= low) return
  const middle = (low + high) >> 1
  select(order, (place) => space[3 * place + axis]!, low, high, middle)
  divide(order, space, low, middle - 1, (axis + 1) % 3)
  divide(order, space, middle + 1, high, (axis + 1) % 3)
}

/** Hoare's selection: what belongs at `at` is there, nothing greater before it and nothing smaller after it. */
function select(order: Uint32Array, of: (place: number) => number, low: number, high: number, at: number): void {
  let [left, right] = [low, high]
  while (left < right) {
    const pivot = of(order[(left + right) >> 1]!)
    let [i, j] = [left, right]
    while (i <= j) {
      while (of(order[i]!) < pivot) i += 1
      while (of(order[j]!) > pivot) j -= 1
      if (i > j) break
      const moved = order[i]!
      order[i] = order[j]!
      order[j] = moved
      i += 1
      j -= 1
    }
    if (at <= j) right = j
    else if (at >= i) left = i
    else return
  }
}

/** The nearest found so far, in order of distance and then of the list. */
class Nearest {
  readonly found: number[] = []
  readonly #squared: number[] = []
  readonly #most: number
  readonly #limit: number

  constructor(most: number, limit: number) {
    this.#most = most
    this.#limit = limit
  }

  /** Farther, squared, is of no use. */
  get reach(): number {
    return this.found.length < this.#most ? this.#limit : this.#squared[this.#most - 1]!
  }

  offer(place: number, squared: number): void {
    if (squared > this.reach) return
    let at = this.found.length
    while (at > 0 && isBefore(squared, place, this.#squared[at - 1]!, this.found[at - 1]!)) at -= 1
    this.found.splice(at, 0, place)
    this.#squared.splice(at, 0, squared)
    if (this.found.length <= this.#most) return
    this.found.pop()
    this.#squared.pop()
  }
}

const isBefore = (squared: number, place: number, otherSquared: number, other: number): boolean =>
  squared < otherSquared || (squared === otherSquared && place < other)

function search(order: Uint32Array, space: Float64Array, of: number, nearest: Nearest): void {
  const visit = (low: number, high: number, axis: number): void => {
    if (high < low) return
    const middle = (low + high) >> 1
    const place = order[middle]!
    if (place !== of) nearest.offer(place, squaredBetween(space, place, of))
    const beyond = space[3 * of + axis]! - space[3 * place + axis]!
    const next = (axis + 1) % 3
    if (beyond <= 0) visit(low, middle - 1, next)
    else visit(middle + 1, high, next)
    if (beyond * beyond > nearest.reach) return
    if (beyond <= 0) visit(middle + 1, high, next)
    else visit(low, middle - 1, next)
  }
  visit(0, order.length - 1, 0)
}

function squaredBetween(space: Float64Array, one: number, other: number): number {
  const x = space[3 * one]! - space[3 * other]!
  const y = space[3 * one + 1]! - space[3 * other + 1]!
  const z = space[3 * one + 2]! - space[3 * other + 2]!
  return x * x + y * y + z * z
}
