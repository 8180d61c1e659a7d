import type { Geometry, Position } from 'geojson'
import { isSamePosition, roundedPosition } from './boundary.ts'
import { localMetres } from './localMetres.ts'
import { nearestOnEdge, pointOnEdge } from './rings.ts'
import { SegmentGrid } from './SegmentGrid.ts'

/** What can be snapped to: settlements, blocks, streets, or the drawing itself. */
export interface SnapFeature {
  collection: string
  id: number | string
  /** Points, lines and polygons of any kind. */
  geometry: Geometry
}

/** A vertex or an edge of a feature in the index. */
export interface SnapPlace {
  collection: string
  id: number | string
  /** Which ring or line of the feature, counted through all its parts. */
  path: number
  /** The vertex, or the one the edge begins at. */
  vertex: number
  kind: 'vertex' | 'edge'
}

export interface Snapped extends SnapPlace {
  /** A vertex exactly as it is stored; a point of an edge rounded to 1e-7 degrees. */
  position: Position
  distanceM: number
  /** Ends of the edge; twice the vertex when it is one. */
  edge: readonly [Position, Position]
}

export interface SnapOptions {
  toleranceM: number
  /** Collections to look at; all when absent. */
  collections?: readonly string[]
  /** Features not to snap to: that which is edited, whose old edges are no more. */
  except?: (collection: string, id: number | string) => boolean
}

interface Entry {
  collection: string
  id: number | string
  paths: readonly Position[][]
  segments: number
}

/** Vertices and edges of many features, asked for the nearest one while a pointer moves. */
export class SnapIndex {
  #grid = new SegmentGrid()
  #entries: (Entry | null)[] = []
  #numberOf = new Map<string, number>()
  #removed = 0

  /** Adds features; one that is there already (same collection and id) is replaced. */
  add(features: Iterable<SnapFeature>): void {
    for (const { collection, id, geometry } of features) {
      this.remove(collection, id)
      this.#insert(collection, id, pathsOf(geometry))
    }
  }

  remove(collection: string, id: number | string): void {
    const key = keyOf(collection, id)
    const number = this.#numberOf.get(key)
    if (number === undefined) return
    this.#removed += this.#entries[number]!.segments
    this.#entries[number] = null
    this.#numberOf.delete(key)
    if (this.#removed > 10_000 && this.#removed > this.#grid.count / 2) this.#rebuild()
  }

  has(collection: string, id: number | string): boolean {
    return this.#numberOf.has(keyOf(collection, id))
  }

  /** Rings and lines of a feature, in the order of `path`. */
  paths(collection: string, id: number | string): readonly Position[][] {
    return this.#entries[this.#numberOf.get(keyOf(collection, id)) ?? -1]?.paths ?? []
  }

  /** Nearest vertex within the tolerance, otherwise the nearest point of an edge, otherwise null. */
  nearest(position: Position, options: SnapOptions): Snapped | null {
    const { toleranceM } = options
    const isTaken = this.#choose(options)
    const [xM, yM] = localMetres(position).toMetres([position[0]! + 1, position[1]! + 1])
    const [x = 0, y = 0] = position
    const { ends, names } = this.#grid
    let vertexM = toleranceM ** 2
    let edgeM = toleranceM ** 2
    let vertex = -1
    let isEnd = false
    let edge = -1
    const visit = (segment: number) => {
      const ax = (ends[segment * 4]! - x) * xM
      const ay = (ends[segment * 4 + 1]! - y) * yM
      const bx = (ends[segment * 4 + 2]! - x) * xM
      const by = (ends[segment * 4 + 3]! - y) * yM
      const a = ax * ax + ay * ay
      const b = bx * bx + by * by
      const alongX = bx - ax
      const alongY = by - ay
      const length = alongX * alongX + alongY * alongY
      const share = length === 0 ? 0 : Math.min(1, Math.max(0, -(ax * alongX + ay * alongY) / length))
      const dx = ax + share * alongX
      const dy = ay + share * alongY
      const squared = dx * dx + dy * dy
      if (squared > edgeM && Math.min(a, b) > vertexM) return
      if (!isTaken(names[segment * 3]!)) return
      if (squared < edgeM || (edge < 0 && squared === edgeM)) {
        edgeM = squared
        edge = segment
      }
      if (Math.min(a, b) < vertexM || (vertex < 0 && Math.min(a, b) === vertexM)) {
        vertexM = Math.min(a, b)
        vertex = segment
        isEnd = b < a
      }
    }
    const metresPerDegree = Math.min(xM, yM)
    this.#grid.around(x, y, toleranceM / metresPerDegree, visit, (seen) => (seen * metresPerDegree) ** 2 >= vertexM)
    if (vertex >= 0) return this.#vertexAt(vertex, isEnd, Math.sqrt(vertexM))
    return edge >= 0 ? this.#edgeAt(edge, position) : null
  }

  /** Every vertex and edge at a place that was snapped to. */
  placesAt(position: Position): SnapPlace[] {
    const found = new Map<string, SnapPlace>()
    const onEdge = 2e-7
    this.#grid.around(
      position[0]!,
      position[1]!,
      onEdge,
      (segment) => {
        const place = this.#placeOf(segment, position, onEdge)
        if (place === null) return
        const key = `${keyOf(place.collection, place.id)} ${place.path}`
        // A vertex says more than the edges beside it.
        if (found.get(key)?.kind !== 'vertex') found.set(key, place)
      },
      () => false,
    )
    return [...found.values()]
  }

  #placeOf(segment: number, position: Position, onEdge: number): SnapPlace | null {
    const entry = this.#entryOf(segment)
    if (entry === null) return null
    const [from, to] = this.#endsOf(segment)
    for (const isEnd of [false, true])
      if (isSamePosition(isEnd ? to : from, position)) return { ...this.#named(segment, isEnd), kind: 'vertex' }
    if (nearestOnEdge(position, from, to).squared > onEdge ** 2) return null
    return { ...this.#named(segment, false), kind: 'edge' }
  }

  #vertexAt(segment: number, isEnd: boolean, distanceM: number): Snapped {
    const place = this.#named(segment, isEnd)
    const position = this.#endsOf(segment)[isEnd ? 1 : 0]
    return { ...place, kind: 'vertex', position, distanceM, edge: [position, position] }
  }

  #edgeAt(segment: number, near: Position): Snapped {
    const [from, to] = this.#endsOf(segment)
    const plane = localMetres(near)
    const { along, squared } = nearestOnEdge([0, 0], plane.toMetres(from), plane.toMetres(to))
    const position = roundedPosition(pointOnEdge(from, to, along))
    return { ...this.#named(segment, false), kind: 'edge', position, distanceM: Math.sqrt(squared), edge: [from, to] }
  }

  #named(segment: number, isEnd: boolean): Omit<SnapPlace, 'kind'> {
    const { collection, id, paths } = this.#entryOf(segment)!
    const path = this.#grid.names[segment * 3 + 1]!
    const number = this.#grid.names[segment * 3 + 2]! + (isEnd ? 1 : 0)
    const positions = paths[path]!
    const isClosingVertex =
      number === positions.length - 1 && number > 0 && isSamePosition(positions[0]!, positions[number]!)
    return { collection, id, path, vertex: isClosingVertex ? 0 : number }
  }

  #entryOf(segment: number): Entry | null {
    return this.#entries[this.#grid.names[segment * 3]!] ?? null
  }

  #endsOf(segment: number): [Position, Position] {
    const [x0, y0, x1, y1] = this.#grid.ends.subarray(segment * 4, segment * 4 + 4)
    return [
      [x0!, y0!],
      [x1!, y1!],
    ]
  }

  /** Which features count, asked once for each. */
  #choose({ collections, except }: SnapOptions): (feature: number) => boolean {
    const known = new Map<number, boolean>()
    return (feature) => {
      const answer = known.get(feature)
      if (answer !== undefined) return answer
      const entry = this.#entries[feature] ?? null
      const isTaken =
        entry !== null &&
        (collections === undefined || collections.includes(entry.collection)) &&
        except?.(entry.collection, entry.id) !== true
      known.set(feature, isTaken)
      return isTaken
    }
  }

  #insert(collection: string, id: number | string, paths: readonly Position[][]): void {
    const feature = this.#entries.length
    const before = this.#grid.count
    for (const [path, positions] of paths.entries())
      for (let vertex = 0; vertex < Math.max(1, positions.length - 1); vertex++) {
        const from = positions[vertex]!
        const to = positions[vertex + 1] ?? from
        this.#grid.add(from[0]!, from[1]!, to[0]!, to[1]!, feature, path, vertex)
      }
    this.#entries.push({ collection, id, paths, segments: this.#grid.count - before })
    this.#numberOf.set(keyOf(collection, id), feature)
  }

  #rebuild(): void {
    const entries = this.#entries.filter((entry) => entry !== null)
    this.#grid = new SegmentGrid()
    this.#entries = []
    this.#removed = 0
    for (const { collection, id, paths } of entries) this.#insert(collection, id, paths)
  }
}

const keyOf = (collection: string, id: number | string) => `${collection} ${id}`

function pathsOf(geometry: Geometry): Position[][] {
  return allPathsOf(geometry).filter(
    (path) => path.length > 0 && path.every(([x, y]) => Number.isFinite(x) && Number.isFinite(y)),
  )
}

function allPathsOf(geometry: Geometry): Position[][] {
  switch (geometry.type) {
    case 'Point':
      return [[geometry.coordinates]]
    case 'MultiPoint':
      return geometry.coordinates.map((position) => [position])
    case 'LineString':
      return [geometry.coordinates]
    case 'MultiLineString':
    case 'Polygon':
      return geometry.coordinates
    case 'MultiPolygon':
      return geometry.coordinates.flat()
    case 'GeometryCollection':
      return geometry.geometries.flatMap(allPathsOf)
  }
}
