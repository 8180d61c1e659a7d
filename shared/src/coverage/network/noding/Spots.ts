/** Places that may become nodes: ends of streets and crossings. A place is one spot, however many meet there. */
export class Spots {
  readonly lng: number[] = []
  readonly lat: number[] = []
  /** How many ends and crossing streets meet at the spot. */
  readonly weight: number[] = []
  /** A street ends here: it may be joined to what lies beside it. */
  readonly isEnd: boolean[] = []
  readonly #byLng = new Map<number, Map<number, number>>()

  get count(): number {
    return this.lng.length
  }

  /** Spot at a place; places are rounded, so that equal ones are equal numbers. */
  at(lng: number, lat: number, isEnd: boolean): number {
    let column = this.#byLng.get(lng)
    if (column === undefined) {
      column = new Map()
      this.#byLng.set(lng, column)
    }
    let spot = column.get(lat)
    if (spot === undefined) {
      spot = this.lng.push(lng) - 1
      this.lat.push(lat)
      this.weight.push(0)
      this.isEnd.push(false)
      column.set(lat, spot)
    }
    this.weight[spot]! += 1
    if (isEnd) this.isEnd[spot] = true
    return spot
  }
}
