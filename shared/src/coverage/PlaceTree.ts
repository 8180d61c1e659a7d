// WGS 84.
const majorM = 6_378_137
const eccentricitySq = 0.00669437999014
const meanRadiusM = 6_371_008.8
const radians = Math.PI / 180
const leafSize = 8

/**
 * The nearest of many places, asked hundreds of thousands of times. A k-d tree in space (Earth-centred coordinates on the
 * ellipsoid), not on the map: the shortest chord belongs to the shortest way over the ground at any distance and latitude, and
 * costs no geodesic; against Vincenty's formula chords made arcs are within 0.001 % up to 1,000 km. Of places equally near it is
 * the first of the list. A question beside the last one is mostly answered without a search: as long as its way from there is
 * less than what the second nearest is farther off, the nearest is the same.
 */
export class PlaceTree {
  readonly count: number
  /** Distance of what `nearest` found last; NaN where it found nothing. */
  distanceM = Number.NaN
  readonly #order: Uint32Array
  readonly #space: Float64Array
  readonly #axis: Uint8Array
  readonly #answers: Uint32Array
  readonly #stack = new Float64Array(3 * 128)
  /** Where was searched last, what was found there (-1: nothing), and how far from there everything else lies at least. */
  readonly #origin = new Float64Array(3).fill(Number.NaN)
  #found = -1
  #clearM = 0

  /** Longitude, latitude pairs in degrees; with `only`, those at these positions. Places that are not numbers are left out. */
  constructor(places: Float64Array, only: Uint32Array | null = null) {
    const among = only ?? Uint32Array.from({ length: places.length / 2 }, (_, at) => at)
    this.#answers = among.filter((at) => Number.isFinite(places[2 * at]! + places[2 * at + 1]!))
    this.count = this.#answers.length
    this.#order = Uint32Array.from({ length: this.count }, (_, at) => at)
    this.#space = new Float64Array(3 * this.count)
    this.#axis = new Uint8Array(this.count)
    this.#answers.forEach((at, to) => {
      writeInSpace(places[2 * at]!, places[2 * at + 1]!, this.#space, 3 * to)
    })
    this.#divide(0, this.count - 1)
    this.#space = this.#inOrder()
  }

  /** Position of the nearest place in the list given, -1 where none is nearer than `withinM` or the question is not a place. */
  nearest(longitude: number, latitude: number, withinM = Number.POSITIVE_INFINITY): number {
    this.distanceM = Number.NaN
    if (this.count === 0 || !Number.isFinite(longitude + latitude)) return -1
    writeInSpace(longitude, latitude, asked, 0)
    const [x, y, z] = [asked[0]!, asked[1]!, asked[2]!]
    const limitM = chordM(withinM)
    let chord = this.#toFound(x, y, z)
    if (!(Math.min(chord, limitM) < this.#clearM - chordBetween(this.#origin, x, y, z) - roundingM)) {
      this.#search(x, y, z, (2 * limitM + aroundM) ** 2)
      chord = this.#toFound(x, y, z)
    }
    if (!(chord < limitM)) return -1
    this.distanceM = arcM(chord)
    return this.#answers[this.#order[this.#found]!]!
  }

  #toFound(x: number, y: number, z: number): number {
    return this.#found === -1 ? Number.POSITIVE_INFINITY : Math.sqrt(this.#distanceSq(this.#found, x, y, z))
  }

  /** Calls `visit` with every place within a distance, its position in the list given and its distance; in no order. */
  eachWithin(
    longitude: number,
    latitude: number,
    withinM: number,
    visit: (at: number, distanceM: number) => void,
  ): void {
    if (!Number.isFinite(longitude + latitude)) return
    writeInSpace(longitude, latitude, asked, 0)
    this.#visitWithin(0, this.count - 1, asked.slice(), chordM(withinM) ** 2, visit)
  }

  #visitWithin(
    left: number,
    right: number,
    from: Float64Array,
    withinSq: number,
    visit: (at: number, distanceM: number) => void,
  ): void {
    const middle = (left + right) >> 1
    const isLeaf = right - left < leafSize
    for (let i = isLeaf ? left : middle; i <= (isLeaf ? right : middle); i += 1) {
      const distanceSq = this.#distanceSq(i, from[0]!, from[1]!, from[2]!)
      if (distanceSq <= withinSq) visit(this.#answers[this.#order[i]!]!, arcM(Math.sqrt(distanceSq)))
    }
    if (isLeaf) return
    const off = from[this.#axis[middle]!]! - this.#space[3 * middle + this.#axis[middle]!]!
    if (off <= 0 || off * off <= withinSq) this.#visitWithin(left, middle - 1, from, withinSq, visit)
    if (off >= 0 || off * off <= withinSq) this.#visitWithin(middle + 1, right, from, withinSq, visit)
  }

  #distanceSq(i: number, x: number, y: number, z: number): number {
    const dx = this.#space[3 * i]! - x
    const dy = this.#space[3 * i + 1]! - y
    const dz = this.#space[3 * i + 2]! - z
    return dx * dx + dy * dy + dz * dz
  }

  /** Finds the nearest, and how far the second nearest is: at most so far as was searched. */
  #search(x: number, y: number, z: number, withinSq: number): void {
    const space = this.#space
    const stack = this.#stack
    let bestSq = withinSq
    let secondSq = withinSq
    let best = -1
    let top = 0
    stack[0] = 0
    stack[1] = this.count - 1
    stack[2] = 0
    while (top >= 0) {
      const at = 3 * top
      top -= 1
      if (stack[at + 2]! > secondSq) continue
      const left = stack[at]!
      const right = stack[at + 1]!
      const middle = (left + right) >> 1
      const isLeaf = right - left < leafSize
      for (let i = isLeaf ? left : middle; i <= (isLeaf ? right : middle); i += 1) {
        const distanceSq = this.#distanceSq(i, x, y, z)
        if (distanceSq >= secondSq && !(distanceSq === bestSq && best !== -1)) continue
        if (distanceSq < bestSq || (distanceSq === bestSq && best !== -1 && this.#isBefore(i, best))) {
          secondSq = best === -1 ? secondSq : bestSq
          bestSq = distanceSq
          best = i
        } else secondSq = distanceSq
      }
      if (isLeaf) continue
      const axis = this.#axis[middle]!
      const off = (axis === 0 ? x : axis === 1 ? y : z) - space[3 * middle + axis]!
      const isLow = off < 0
      // The farther half is put below the nearer one, which is searched first.
      top = push(stack, top, isLow ? middle + 1 : left, isLow ? right : middle - 1, off * off)
      top = push(stack, top, isLow ? left : middle + 1, isLow ? middle - 1 : right, 0)
    }
    this.#found = best
    this.#clearM = Math.sqrt(secondSq)
    this.#origin[0] = x
    this.#origin[1] = y
    this.#origin[2] = z
  }

  #isBefore(one: number, other: number): boolean {
    return this.#answers[this.#order[one]!]! < this.#answers[this.#order[other]!]!
  }

  #inOrder(): Float64Array {
    const sorted = new Float64Array(this.#space.length)
    for (let to = 0; to < this.count; to += 1) {
      const from = 3 * this.#order[to]!
      sorted[3 * to] = this.#space[from]!
      sorted[3 * to + 1] = this.#space[from + 1]!
      sorted[3 * to + 2] = this.#space[from + 2]!
    }
    return sorted
  }

  #divide(left: number, right: number): void {
    if (right - left < leafSize) return
    const middle = (left + right) >> 1
    const axis = this.#widestAxis(left, right)
    this.#axis[middle] = axis
    this.#select(left, right, middle, axis)
    this.#divide(left, middle - 1)
    this.#divide(middle + 1, right)
  }

  #widestAxis(left: number, right: number): number {
    let widest = 0
    let widestM = -1
    for (let axis = 0; axis < 3; axis += 1) {
      let least = Number.POSITIVE_INFINITY
      let most = Number.NEGATIVE_INFINITY
      for (let i = left; i <= right; i += 1) {
        const value = this.#space[3 * this.#order[i]! + axis]!
        if (value < least) least = value
        if (value > most) most = value
      }
      if (most - least > widestM) {
        widestM = most - least
        widest = axis
      }
    }
    return widest
  }

  /** Hoare's selection: afterwards nothing before `middle` is greater, nothing behind it smaller. */
  #select(from: number, to: number, middle: number, axis: number): void {
    const order = this.#order
    const space = this.#space
    let [left, right] = [from, to]
    while (left < right) {
      const pivot = space[3 * order[(left + right) >> 1]! + axis]!
      let [i, j] = [left, right]
      while (i <= j) {
        while (space[3 * order[i]! + axis]! < pivot) i += 1
        while (space[3 * order[j]! + axis]! > pivot) j -= 1
        if (i <= j) {
          const moved = order[i]!
          order[i] = order[j]!
          order[j] = moved
          i += 1
          j -= 1
        }
      }
      if (middle <= j) right = j
      else if (middle >= i) left = i
      else return
    }
  }
}

const asked = new Float64Array(3)
/** How much farther than was asked is searched, so that the next question needs no search; and far more than a rounding. */
const aroundM = 100
const roundingM = 1e-6

const chordBetween = (from: Float64Array, x: number, y: number, z: number): number =>
  Math.sqrt((from[0]! - x) ** 2 + (from[1]! - y) ** 2 + (from[2]! - z) ** 2)

const arcM = (chordM: number): number => 2 * meanRadiusM * Math.asin(Math.min(1, chordM / (2 * meanRadiusM)))
const chordM = (arcM: number): number =>
  arcM >= Math.PI * meanRadiusM ? Number.POSITIVE_INFINITY : 2 * meanRadiusM * Math.sin(arcM / (2 * meanRadiusM))

function push(stack: Float64Array, top: number, left: number, right: number, offSq: number): number {
  if (left > right) return top
  const at = 3 * (top + 1)
  stack[at] = left
  stack[at + 1] = right
  stack[at + 2] = offSq
  return top + 1
}

function writeInSpace(longitude: number, latitude: number, into: Float64Array, at: number): void {
  const sin = Math.sin(latitude * radians)
  const cos = Math.cos(latitude * radians)
  const normalM = majorM / Math.sqrt(1 - eccentricitySq * sin * sin)
  into[at] = normalM * cos * Math.cos(longitude * radians)
  into[at + 1] = normalM * cos * Math.sin(longitude * radians)
  into[at + 2] = normalM * (1 - eccentricitySq) * sin
}
