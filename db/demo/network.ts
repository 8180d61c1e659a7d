import { Nearby } from './nearby.ts'
import { crossing, distance, type Point } from './plane.ts'
import type { StreetLine } from './streamlines.ts'

/** Lines cut where they cross: a planar graph whose nodes are junctions and bends. */
export interface Network {
  nodes: Point[]
  /** Per line: the nodes it runs through. */
  paths: number[][]
  /** Per node: its neighbours, counter-clockwise from east. */
  neighbours: number[][]
}

/** Junctions closer than this on one segment are one junction. */
const SAME_PLACE_M = 0.4

export function cutAtCrossings(lines: readonly StreetLine[]): Network {
  const segments: { line: number; index: number; a: Point; b: Point; cuts: { t: number; node: number }[] }[] = []
  const grid = new Nearby<number>(60)
  const nodes: Point[] = []
  lines.forEach((line, lineIndex) => {
    for (let index = 0; index + 1 < line.points.length; index++) {
      const [a, b] = [line.points[index] as Point, line.points[index + 1] as Point]
      segments.push({ line: lineIndex, index, a, b, cuts: [] })
      const pieces = Math.max(1, Math.ceil(distance(a, b) / 50))
      for (let k = 0; k <= pieces; k++) {
        grid.add([a[0] + ((b[0] - a[0]) * k) / pieces, a[1] + ((b[1] - a[1]) * k) / pieces], segments.length - 1)
      }
    }
  })
  segments.forEach((segment, i) => {
    const { a, b } = segment
    const near = grid.within(
      Math.min(a[0], b[0]) - 30,
      Math.min(a[1], b[1]) - 30,
      Math.max(a[0], b[0]) + 30,
      Math.max(a[1], b[1]) + 30,
    )
    for (const j of new Set(near)) {
      const other = segments[j] as (typeof segments)[number]
      const isNeighbour = other.line === segment.line && Math.abs(other.index - segment.index) <= 1
      if (j <= i || isNeighbour) continue
      const hit = crossing(a, b, other.a, other.b)
      if (hit === null) continue
      const node = nodes.push([a[0] + (b[0] - a[0]) * hit.t, a[1] + (b[1] - a[1]) * hit.t]) - 1
      segment.cuts.push({ t: hit.t, node })
      other.cuts.push({ t: hit.u, node })
    }
  })

  const endOf = new Map<string, number>()
  const nodeAt = (point: Point) => {
    const key = `${point[0]},${point[1]}`
    const known = endOf.get(key)
    if (known !== undefined) return known
    const node = nodes.push(point) - 1
    endOf.set(key, node)
    return node
  }
  const paths: number[][] = lines.map((line) => [nodeAt(line.points[0] as Point)])
  for (const segment of segments) {
    const path = paths[segment.line] as number[]
    segment.cuts.sort((p, q) => p.t - q.t)
    for (const { node } of segment.cuts) path.push(node)
    path.push(nodeAt(segment.b))
  }
  return withNeighbours(nodes, mergeClose(nodes, paths))
}

/** Two cuts at nearly the same place would leave a street of centimetres: the second becomes the first. */
function mergeClose(nodes: readonly Point[], paths: number[][]): number[][] {
  const standsFor = nodes.map((_, i) => i)
  const root = (node: number): number => {
    let at = node
    while (standsFor[at] !== at) at = standsFor[at] as number
    return at
  }
  for (const path of paths) {
    for (let i = 0; i + 1 < path.length; i++) {
      const [a, b] = [root(path[i] as number), root(path[i + 1] as number)]
      if (a !== b && distance(nodes[a] as Point, nodes[b] as Point) < SAME_PLACE_M)
        standsFor[Math.max(a, b)] = Math.min(a, b)
    }
  }
  return paths.map((path) => path.map(root).filter((node, i, all) => node !== all[i - 1]))
}

function withNeighbours(nodes: Point[], paths: number[][]): Network {
  const sets = nodes.map(() => new Set<number>())
  for (const path of paths) {
    for (let i = 0; i + 1 < path.length; i++) {
      const [a, b] = [path[i] as number, path[i + 1] as number]
      sets[a]?.add(b)
      sets[b]?.add(a)
    }
  }
  const bearing = (from: number, to: number) => {
    const [a, b] = [nodes[from] as Point, nodes[to] as Point]
    return Math.atan2(b[1] - a[1], b[0] - a[0])
  }
  const neighbours = sets.map((set, node) => [...set].sort((p, q) => bearing(node, p) - bearing(node, q)))
  return { nodes, paths, neighbours }
}

/** A face of the network: the land between streets, counter-clockwise. */
export interface Face {
  nodes: number[]
}

/** Every bounded face. Dead ends are left out first: they stand inside a face and do not bound it. */
export function facesOf(network: Network): Face[] {
  const neighbours = withoutDeadEnds(network.neighbours)
  const walked = new Set<string>()
  const faces: Face[] = []
  neighbours.forEach((around, start) => {
    for (const first of around) {
      if (walked.has(`${start}>${first}`)) continue
      const ring: number[] = []
      let from = start
      let to = first
      while (!walked.has(`${from}>${to}`)) {
        walked.add(`${from}>${to}`)
        ring.push(from)
        const options = neighbours[to] as number[]
        // The sharpest left turn: the next way clockwise from where we came.
        const next = options[(options.indexOf(from) - 1 + options.length) % options.length] as number
        from = to
        to = next
      }
      faces.push({ nodes: ring })
    }
  })
  return faces
}

function withoutDeadEnds(neighbours: readonly (readonly number[])[]): number[][] {
  const left = neighbours.map((around) => [...around])
  const ends = left.flatMap((around, node) => (around.length === 1 ? [node] : []))
  for (let node = ends.pop(); node !== undefined; node = ends.pop()) {
    const other = left[node]?.[0]
    if (other === undefined || left[node]?.length !== 1) continue
    left[node] = []
    left[other] = (left[other] as number[]).filter((next) => next !== node)
    if (left[other]?.length === 1) ends.push(other)
  }
  return left
}
