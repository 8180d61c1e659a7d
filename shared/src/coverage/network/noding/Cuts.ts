/** Where parts are to be cut. Grows as cuts are found. */
export class Cuts {
  count = 0
  part = new Uint32Array(1024)
  /** Metres from the part's beginning. */
  alongM = new Float64Array(1024)
  /** The spot that it is to be cut at, and how far from the part that lies. */
  spot = new Uint32Array(1024)
  asideM = new Float64Array(1024)

  add(part: number, alongM: number, spot: number, asideM: number): void {
    if (this.count === this.part.length) this.#grow()
    this.part[this.count] = part
    this.alongM[this.count] = alongM
    this.spot[this.count] = spot
    this.asideM[this.count] = asideM
    this.count += 1
  }

  #grow(): void {
    const { part, alongM, spot, asideM } = this
    const size = 2 * part.length
    this.part = new Uint32Array(size)
    this.alongM = new Float64Array(size)
    this.spot = new Uint32Array(size)
    this.asideM = new Float64Array(size)
    this.part.set(part)
    this.alongM.set(alongM)
    this.spot.set(spot)
    this.asideM.set(asideM)
  }
}

/** Cuts of each part in their order along it: `order[first[p]]` … `order[first[p + 1]]`, the last not included. */
export function cutsAlong(cuts: Cuts, partCount: number): { first: Uint32Array; order: Uint32Array } {
  const first = new Uint32Array(partCount + 1)
  for (let cut = 0; cut < cuts.count; cut += 1) first[(cuts.part[cut] as number) + 1]! += 1
  for (let part = 0; part < partCount; part += 1) first[part + 1]! += first[part] as number
  const order = new Uint32Array(cuts.count)
  const next = first.slice(0, partCount)
  for (let cut = 0; cut < cuts.count; cut += 1) order[next[cuts.part[cut] as number]!++] = cut
  for (let part = 0; part < partCount; part += 1)
    order
      .subarray(first[part], first[part + 1])
      .sort(
        (a, b) =>
          (cuts.alongM[a] as number) - (cuts.alongM[b] as number) ||
          (cuts.spot[a] as number) - (cuts.spot[b] as number),
      )
  return { first, order }
}
