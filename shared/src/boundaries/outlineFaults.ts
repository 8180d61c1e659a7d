import type { Position } from 'geojson'
import type { FaultCode, Faults } from './boundaryFaults.ts'
import { crossingOf } from './crossings.ts'
import { type Outline, OutlineGrid } from './OutlineGrid.ts'
import type { CleanRing } from './ringFaults.ts'

/** A place where an edge of one ring meets another ring without passing through an edge's inside. */
interface Touch {
  position: Position
  edge: number
  other: number
}

/**
 * Beyond this nobody mends what is crossed: each crossing is a vertex of the pieces that come of it, and a scribble of two
 * thousand edges has a million, which would take all the memory there is.
 */
const MAX_CROSSINGS = 20_000
const MAX_TOUCHES = 200_000
/** Who mends sweeps over the outline, past each vertex and crossing, and looks at every edge that is there: a second's work. */
const MAX_SWEEP = 10_000_000

/** What is wrong between edges: crossings, and rings that lie where they must not. */
export function outlineFaults(rings: readonly CleanRing[], faults: Faults): void {
  if (rings.length === 0) return
  const outline = outlineOf(rings)
  const grid = new OutlineGrid(outline)
  const meetings = new Meetings(rings, outline, faults)
  const isSeen = grid.eachPair((a, b) => meetings.meet(a, b))
  if (!isSeen || meetings.areTooMany() || meetings.sweep() > MAX_SWEEP) faults.add({ code: 'boundary-too-intricate' })
  else if (!meetings.isFull()) new Nesting(rings, outline, grid, meetings, faults).judge()
}

interface RingOutline extends Outline {
  /** First edge of each ring, and the count after the last. */
  starts: number[]
}

function outlineOf(rings: readonly CleanRing[]): RingOutline {
  const starts = [0]
  for (const { positions } of rings) starts.push(starts.at(-1)! + positions.length)
  const count = starts.at(-1)!
  const outline: RingOutline = { count, ends: new Float64Array(count * 4), ringOf: new Int32Array(count), starts }
  for (const [ring, { positions }] of rings.entries())
    for (const [vertex, from] of positions.entries()) {
      const to = positions[(vertex + 1) % positions.length]!
      const edge = starts[ring]! + vertex
      outline.ends.set([from[0]!, from[1]!, to[0]!, to[1]!], edge * 4)
      outline.ringOf[edge] = ring
    }
  return outline
}

/** Which edges meet, and how. */
class Meetings {
  /** By ring: where it touches others. */
  readonly touches = new Map<number, Touch[]>()
  /** Pairs of rings already known to cross: where else they lie says nothing more. */
  readonly crossed = new Set<string>()
  readonly #rings: readonly CleanRing[]
  readonly #outline: RingOutline
  readonly #faults: Faults
  #crossings = 0
  #touches = 0

  constructor(rings: readonly CleanRing[], outline: RingOutline, faults: Faults) {
    this.#rings = rings
    this.#outline = outline
    this.#faults = faults
  }

  isFull(): boolean {
    return this.#faults.isFull('boundary-self-crossing')
  }

  areTooMany(): boolean {
    return this.#crossings > MAX_CROSSINGS || this.#touches > MAX_TOUCHES
  }

  /** What it would take to mend what was found; nothing where edges do not meet. */
  sweep(): number {
    const { count, ends } = this.#outline
    const stops = this.#crossings + this.#touches
    if (stops === 0) return 0
    let [south, north, heights] = [Infinity, -Infinity, 0]
    for (let at = 1; at < count * 4; at += 4) {
      const [from, to] = [ends[at]!, ends[at + 2]!]
      heights += Math.abs(to - from)
      south = Math.min(south, from)
      north = Math.max(north, from)
    }
    const edgesAtOnce = heights / Math.max(north - south, 1e-12)
    return (count + stops) * edgesAtOnce
  }

  /** True when there are too many. */
  meet(a: number, b: number): boolean {
    const ringA = this.#outline.ringOf[a]!
    const ringB = this.#outline.ringOf[b]!
    if (ringA === ringB && this.#areNeighbours(a, b, ringA)) return false
    const crossing = crossingOf(this.#from(a), this.#to(a), this.#from(b), this.#to(b))
    if (crossing === null) return false
    const { position } = crossing
    if (crossing.kind === 'touch') this.#touches += 1
    else this.#crossings += 1
    if (ringA === ringB) this.#faults.add({ code: 'boundary-self-crossing', place: position, at: this.#at(a) })
    else if (crossing.kind === 'touch') this.#touch(a, b, position)
    else this.cross(ringA, ringB, position, a)
    return this.areTooMany()
  }

  cross(ringA: number, ringB: number, position: Position, edge: number): void {
    this.crossed.add(pairKey(ringA, ringB))
    this.#faults.add({ code: clash(this.#rings[ringA]!, this.#rings[ringB]!), place: position, at: this.#at(edge) })
  }

  #touch(a: number, b: number, position: Position): void {
    const [ringA, ringB] = [this.#outline.ringOf[a]!, this.#outline.ringOf[b]!]
    listIn(this.touches, ringA).push({ position, edge: a, other: ringB })
    listIn(this.touches, ringB).push({ position, edge: b, other: ringA })
  }

  #areNeighbours(a: number, b: number, ring: number): boolean {
    const size = this.#rings[ring]!.positions.length
    const apart = Math.abs(a - b)
    return apart === 1 || apart === size - 1
  }

  #at(edge: number) {
    const { part, ring, vertices } = this.#rings[this.#outline.ringOf[edge]!]!
    return { part, ring, vertex: vertices[edge - this.#outline.starts[this.#outline.ringOf[edge]!]!]! }
  }

  #from = (edge: number): Position => [this.#outline.ends[edge * 4]!, this.#outline.ends[edge * 4 + 1]!]
  #to = (edge: number): Position => [this.#outline.ends[edge * 4 + 2]!, this.#outline.ends[edge * 4 + 3]!]
}

const pairKey = (a: number, b: number) => (a < b ? `${a} ${b}` : `${b} ${a}`)

const listIn = <K, V>(lists: Map<K, V[]>, key: K): V[] => {
  const list = lists.get(key) ?? []
  lists.set(key, list)
  return list
}

function clash(a: CleanRing, b: CleanRing): FaultCode {
  if (a.part !== b.part) return 'boundary-parts-overlap'
  return a.ring === 0 || b.ring === 0 ? 'boundary-hole-outside' : 'boundary-holes-overlap'
}

/** Where rings lie that do not cross edge through edge. */
class Nesting {
  readonly #rings: readonly CleanRing[]
  readonly #outline: RingOutline
  readonly #grid: OutlineGrid
  readonly #meetings: Meetings
  readonly #faults: Faults

  constructor(
    rings: readonly CleanRing[],
    outline: RingOutline,
    grid: OutlineGrid,
    meetings: Meetings,
    faults: Faults,
  ) {
    this.#rings = rings
    this.#outline = outline
    this.#grid = grid
    this.#meetings = meetings
    this.#faults = faults
  }

  judge(): void {
    const numberOf = new Map(this.#rings.map(({ part, ring }, index) => [`${part} ${ring}`, index]))
    for (const ring of this.#rings.keys()) {
      const stretches = this.#stretches(ring).map(({ position, edge }) => ({
        position,
        edge,
        around: this.#grid.ringsAround(position[0]!, position[1]!),
      }))
      this.#crossingsAtVertices(ring, stretches)
      this.#place(ring, stretches[0]!.around, numberOf)
    }
    this.#dividedInteriors()
  }

  /** A point of each stretch of a ring between its touches; any vertex when there are none. */
  #stretches(ring: number): { position: Position; edge: number }[] {
    const touches = this.#meetings.touches.get(ring)
    const { positions } = this.#rings[ring]!
    const start = this.#outline.starts[ring]!
    if (touches === undefined) return [{ position: positions[0]!, edge: start }]
    const byEdge = Map.groupBy(touches, ({ edge }) => edge)
    return [...byEdge].flatMap(([edge, on]) => {
      const from = positions[edge - start]!
      const to = positions[(edge - start + 1) % positions.length]!
      const gap = ({ position: [x = 0, y = 0] }: { position: Position }) => Math.hypot(x - from[0]!, y - from[1]!)
      const stops = [{ position: from }, ...on, { position: to }].toSorted((a, b) => gap(a) - gap(b))
      return stops.slice(1).flatMap(({ position: b }, index) => {
        const a = stops[index]!.position
        const middle: Position = [(a[0]! + b[0]!) / 2, (a[1]! + b[1]!) / 2]
        return a[0] === b[0] && a[1] === b[1] ? [] : [{ position: middle, edge }]
      })
    })
  }

  /** Inside another ring here and outside there, though no edge passes through another: they cross at a vertex. */
  #crossingsAtVertices(ring: number, stretches: readonly { edge: number; around: Set<number> }[]): void {
    const touches = this.#meetings.touches.get(ring) ?? []
    for (const other of new Set(touches.map((touch) => touch.other))) {
      const inside = stretches.filter(({ around }) => around.has(other))
      if (inside.length === 0 || inside.length === stretches.length) continue
      if (this.#meetings.crossed.has(pairKey(ring, other))) continue
      const { position, edge } = touches.find((touch) => touch.other === other)!
      this.#meetings.cross(ring, other, position, edge)
    }
  }

  #place(index: number, around: ReadonlySet<number>, numberOf: ReadonlyMap<string, number>): void {
    const { part, ring, positions, vertices } = this.#rings[index]!
    const report = (code: FaultCode) =>
      this.#faults.add({ code, place: positions[0]!, at: { part, ring, vertex: vertices[0]! } })
    const isClear = (other: number) => !this.#meetings.crossed.has(pairKey(index, other))
    const outer = numberOf.get(`${part} 0`)
    if (ring > 0 && outer !== undefined && isClear(outer) && !around.has(outer)) report('boundary-hole-outside')
    for (const other of around) {
      const { part: otherPart, ring: otherRing } = this.#rings[other]!
      if (other === index || !isClear(other)) continue
      if (otherPart === part && ring > 0 && otherRing > 0) report('boundary-holes-overlap')
      if (otherPart !== part && ring === 0 && otherRing === 0 && !this.#isInHole(otherPart, around))
        report('boundary-parts-overlap')
    }
  }

  #isInHole(part: number, around: ReadonlySet<number>): boolean {
    return [...around].some((other) => this.#rings[other]!.part === part && this.#rings[other]!.ring > 0)
  }

  /** Rings of a part that touch in a circle cut what they enclose off from the rest. */
  #dividedInteriors(): void {
    const roots = new Map<string, string>()
    const rootOf = (name: string): string => {
      const above = roots.get(name) ?? name
      return above === name ? name : rootOf(above)
    }
    const seen = new Set<string>()
    for (const [ring, touches] of this.#meetings.touches)
      for (const { position, other } of touches) {
        const { part } = this.#rings[ring]!
        const place = `${part} ${position}`
        if (this.#rings[other]!.part !== part || seen.has(`${ring} ${place}`)) continue
        seen.add(`${ring} ${place}`)
        const [a, b] = [rootOf(`ring ${ring}`), rootOf(place)]
        if (a === b && !this.#isCrossed(ring)) this.#faults.add({ code: 'boundary-interior-divided', place: position })
        roots.set(a, b)
      }
  }

  #isCrossed(ring: number): boolean {
    return [...this.#meetings.crossed].some((pair) => pair.split(' ').includes(String(ring)))
  }
}
