const CELLS = 0xffff

/**
 * Order of places along a curve that fills the plane (Morton's): places that are near each other come near each other, so
 * that a search that spreads over a town stays in the processor's cache. Equal places by their number.
 */
export function alongCurve(places: Float64Array): Uint32Array {
  const count = places.length / 2
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
  for (let i = 0; i < places.length; i += 2) {
    west = Math.min(west, places[i] as number)
    east = Math.max(east, places[i] as number)
    south = Math.min(south, places[i + 1] as number)
    north = Math.max(north, places[i + 1] as number)
  }
  const perDegree = CELLS / Math.max(east - west, north - south, 1e-9)
  const keys = new Float64Array(count)
  for (let place = 0; place < count; place += 1) {
    const x = spread(Math.floor(((places[2 * place] as number) - west) * perDegree))
    const y = spread(Math.floor(((places[2 * place + 1] as number) - south) * perDegree))
    keys[place] = (x | (y << 1)) >>> 0
  }
  return Uint32Array.from({ length: count }, (_, place) => place).sort(
    (a, b) => (keys[a] as number) - (keys[b] as number) || a - b,
  )
}

/** Sixteen bits, each followed by a zero. */
function spread(value: number): number {
  let bits = value & CELLS
  bits = (bits | (bits << 8)) & 0x00ff00ff
  bits = (bits | (bits << 4)) & 0x0f0f0f0f
  bits = (bits | (bits << 2)) & 0x33333333
  return (bits | (bits << 1)) & 0x55555555
}
