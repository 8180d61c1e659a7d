import type { SamplePoints } from './measures.ts'

/** Which sample points stand for each place: `points[first[p]]` … `points[first[p + 1]]`, the last not included. */
export interface PointsOfPlaces {
  placeCount: number
  first: Uint32Array
  points: Uint32Array
}

/** Each place's own points. */
export const ownPoints = ({ placeOf }: SamplePoints, placeCount: number): PointsOfPlaces =>
  pointsInside(new Int32Array(placeOf), placeCount)

/** The points (of blocks) that lie in each place (a zone, a comuna), from the place of each point; -1: in none. */
export function pointsInside(placeOfPoint: Int32Array, placeCount: number): PointsOfPlaces {
  const first = new Uint32Array(placeCount + 1)
  for (let point = 0; point < placeOfPoint.length; point += 1)
    if (placeOfPoint[point]! >= 0) first[placeOfPoint[point]! + 1]! += 1
  for (let place = 0; place < placeCount; place += 1) first[place + 1]! += first[place]!
  const next = first.slice()
  const points = new Uint32Array(first[placeCount]!)
  for (let point = 0; point < placeOfPoint.length; point += 1) {
    const place = placeOfPoint[point]!
    if (place < 0) continue
    points[next[place]!] = point
    next[place]! += 1
  }
  return { placeCount, first, points }
}

/**
 * People at each point: a place's people spread evenly over its points. NaN where they are unknown: null, not a number and
 * less than 0 are.
 */
export function peopleAtPoints(of: PointsOfPlaces, people: Float64Array, pointCount: number): Float64Array {
  const peopleAt = new Float64Array(pointCount).fill(Number.NaN)
  for (let place = 0; place < of.placeCount; place += 1) {
    const known = people[place]!
    const each = known >= 0 ? known / (of.first[place + 1]! - of.first[place]!) : Number.NaN
    for (let at = of.first[place]!; at < of.first[place + 1]!; at += 1) peopleAt[of.points[at]!] = each
  }
  return peopleAt
}

/** People of each place: the sum of those at its points that are known; NaN where none is. */
export function peopleOfPlaces(of: PointsOfPlaces, peopleAt: Float64Array): Float64Array {
  const people = new Float64Array(of.placeCount).fill(Number.NaN)
  for (let place = 0; place < of.placeCount; place += 1) {
    for (let at = of.first[place]!; at < of.first[place + 1]!; at += 1) {
      const here = peopleAt[of.points[at]!]!
      if (!Number.isNaN(here)) people[place] = (Number.isNaN(people[place]!) ? 0 : people[place]!) + here
    }
  }
  return people
}

/**
 * Mean of each place over its points by the people at them, or over its surface where nobody is known; values that are unknown
 * (NaN) are left out. NaN where none is known.
 */
export function meanOfPlaces(of: PointsOfPlaces, valueAt: Float64Array, peopleAt: Float64Array | null): Float64Array {
  const means = new Float64Array(of.placeCount)
  for (let place = 0; place < of.placeCount; place += 1) {
    const isByPeople = peopleAt !== null && hasPeople(of, place, peopleAt)
    let [sum, weight] = [0, 0]
    for (let at = of.first[place]!; at < of.first[place + 1]!; at += 1) {
      const value = valueAt[of.points[at]!]!
      if (Number.isNaN(value)) continue
      const here = isByPeople ? Math.max(0, peopleAt[of.points[at]!]! || 0) : 1
      sum += value * here
      weight += here
    }
    means[place] = sum / weight
  }
  return means
}

/** At one of its points at least. */
export function hasPeople(of: PointsOfPlaces, place: number, peopleAt: Float64Array): boolean {
  for (let at = of.first[place]!; at < of.first[place + 1]!; at += 1) if (peopleAt[of.points[at]!]! > 0) return true
  return false
}
