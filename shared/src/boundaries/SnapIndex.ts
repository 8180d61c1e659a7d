import type { Geometry, Position } from 'geojson'

/** What can be snapped to: settlements, blocks, streets, or the drawing itself. */
export interface SnapFeature {
  collection: string
  id: number | string
  /** Points, lines and polygons of any kind. */
  geometry: Geometry
}

export interface Snapped {
  /** A vertex exactly as it is stored; a point of an edge rounded to 1e-7 degrees. */
  position: Position
  kind: 'vertex' | 'edge'
  collection: string
  id: number | string
  /** Which ring or line of the feature (counted through all parts), and which vertex or edge of it. */
  path: number
  vertex: number
  distanceM: number
  /** Ends of the edge; both the vertex itself when it is one. */
  edge: readonly [Position, Position]
}

export interface SnapOptions {
  toleranceM: number
  /** Collections to look at; all when absent. */
  collections?: readonly string[]
  /** A feature not to snap to: that which is edited, whose old edges are no more. */
  except?: (collection: string, id: number | string) => boolean
}

/** Vertices and edges of many features, asked for the nearest one while a pointer moves. */
export class SnapIndex {
  /** Adds features; one that is there already (same collection and id) is replaced. */
  add(features: Iterable<SnapFeature>): void {
    void features
  }

  remove(collection: string, id: number | string): void {
    void collection
    void id
  }

  has(collection: string, id: number | string): boolean {
    void collection
    void id
    return false
  }

  /** Nearest vertex within the tolerance, otherwise the nearest point of an edge, otherwise null. */
  nearest(position: Position, options: SnapOptions): Snapped | null {
    void position
    void options
    return null
  }

  /** Rings and lines of a feature, in the order of `Snapped.path`. */
  paths(collection: string, id: number | string): readonly (readonly Position[])[] {
    void collection
    void id
    return []
  }
}
