import { hasPeople, type PointsOfPlaces } from './pointsOfPlaces.ts'
import { sortTogether } from './sortTogether.ts'

/** The known distances of one place's points with what each weighs; used again for the next place. */
export class DistanceList {
  count = 0
  weight = 0
  unknownWeight = 0
  distanceM = new Float64Array(64)
  weights = new Float64Array(64)

  fill(of: PointsOfPlaces, place: number, distanceM: Float64Array, peopleAt: Float64Array | null): void {
    const first = of.first[place]!
    const end = of.first[place + 1]!
    if (end - first > this.weights.length) {
      this.distanceM = new Float64Array(2 * (end - first))
      this.weights = new Float64Array(2 * (end - first))
    }
    const isByPeople = peopleAt !== null && hasPeople(of, place, peopleAt)
    this.count = 0
    this.weight = 0
    this.unknownWeight = 0
    for (let at = first; at < end; at += 1) {
      const point = of.points[at]!
      // Where people are known for some of the points, nobody is counted at the others.
      const weight = isByPeople ? Math.max(0, peopleAt[point]! || 0) : 1
      const hereM = distanceM[point]!
      if (Number.isNaN(hereM)) this.unknownWeight += weight
      else this.#add(hereM, weight)
    }
    // Everybody lives where the distance is unknown: what is known is said of nobody.
    if (this.weight === 0) this.count = 0
  }

  sort(): void {
    sortTogether(this.distanceM, this.weights, this.count)
  }

  /** NaN where the place has no points. */
  unknownShare(): number {
    return this.unknownWeight / (this.unknownWeight + this.weight)
  }

  /** Of what is known; the list is sorted. */
  shareWithin(standardM: number): number {
    let within = 0
    for (let at = 0; at < this.count && this.distanceM[at]! <= standardM; at += 1) within += this.weights[at]!
    return Math.min(1, within / this.weight)
  }

  /** The smallest distance within which at least this share lies; the list is sorted. */
  quantile(share: number): number {
    // Sums of thirds are off by a rounding: without the margin half of three points could be the next one.
    const wanted = share * this.weight * (1 - 1e-12)
    let within = 0
    for (let at = 0; at < this.count; at += 1) {
      within += this.weights[at]!
      if (within >= wanted && within > 0) return this.distanceM[at]!
    }
    return this.distanceM[this.count - 1]!
  }

  #add(distanceM: number, weight: number): void {
    this.distanceM[this.count] = distanceM
    this.weights[this.count] = weight
    this.count += 1
    this.weight += weight
  }
}
