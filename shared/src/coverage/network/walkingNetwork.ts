/**
 * Street lines as they are read: one entry for each part of a street, vertices one after the other. Typed arrays, so that
 * they pass between threads without being copied.
 */
export interface StreetLines {
  /** Row of `street` that each part belongs to. */
  streetIds: Int32Array
  /** Part p has the vertices `firstVertex[p]` … `firstVertex[p + 1]`, the last not included. */
  firstVertex: Uint32Array
  /** Longitude, latitude pairs in degrees. */
  vertices: Float64Array
  /** 1: it meets others only at its ends (a bridge, a tunnel). */
  isApart: Uint8Array
}

/** Streets as a graph to walk on, both ways. Edges are undirected; lengths are geodesic. */
export interface WalkingNetwork {
  nodeCount: number
  /** Longitude, latitude pairs in degrees. */
  nodePlaces: Float64Array
  edgeCount: number
  edgeFrom: Uint32Array
  edgeTo: Uint32Array
  edgeLengthM: Float64Array
  /** Row of `street` that it is a piece of. */
  edgeStreetId: Int32Array
  /** 1: a piece of a bridge or tunnel; nothing joins it but at its ends. */
  edgeIsApart: Uint8Array
  /** Vertices of edge e, from its `from` to its `to`, both included: `firstVertex[e]` … `firstVertex[e + 1]`. */
  firstVertex: Uint32Array
  vertices: Float64Array
  /** Edges at node n: `links[firstLink[n]]` … `links[firstLink[n + 1]]`, the last not included. */
  firstLink: Uint32Array
  links: Uint32Array
  /** The node at the other end of each link, and its length: side by side, for searches. */
  linkTo: Uint32Array
  linkLengthM: Float64Array
  /** Island of each node; 0 is the one with the longest streets, 1 the next. */
  islandOfNode: Uint32Array
  islandLengthM: Float64Array
  /** Seconds from `from` to `to`, and back, by Tobler's speed; null where no elevation is known: then both ways at the flat speed. */
  seconds: { forth: Float64Array; back: Float64Array } | null
}

/** What was found while the streets were made a network: said to the planner, never hidden. */
export interface NetworkReport {
  streets: number
  nodes: number
  edges: number
  lengthKm: number
  islands: number
  /** Share of the length in the largest island. */
  largestIslandShare: number
  /** Streets of no length, left out. */
  zeroLength: number
  /** Ends that were joined to a street or an end within the tolerance. */
  joinedEnds: number
  /** Crossings at which two streets were cut. */
  cutCrossings: number
  /** Parts kept apart at crossings because the file says bridge or tunnel. */
  keptApart: number
  toleranceM: number
}

/** Where places meet the streets: the nearest point of an edge. `edge` -1: farther than the limit from any street. */
export interface Attachment {
  edge: Int32Array
  /** Metres from the edge's `from`, along it. */
  alongM: Float64Array
  /** Metres from the place to that point, straight. */
  legM: Float64Array
}

/** What the network answers for each of several points. */
export interface PointReach {
  /** Metres, both legs included. Infinity: its streets do not lead to any source. NaN: farther than the limit from any street. */
  distanceM: Float64Array
  /** Index of the source, -1 for none. */
  source: Int32Array
}

/** What a bounded search reached: nodes in the order of their cost. */
export interface BoundedReach {
  nodes: Uint32Array
  /** Metres or seconds, the leg of the start included. */
  cost: Float64Array
}

/**
 * In which unit a walk is measured. Seconds follow the slope where it is known, and the flat speed where it is not and on
 * legs. `towards`: walked from the nodes to the start, as people walk to a service; otherwise away from it.
 */
export type WalkingCost = { by: 'metres' } | { by: 'seconds'; flatKmh: number; towards?: boolean }

/** A walk from a point to its nearest source, between the places where the two meet the streets. */
export interface WalkingPath {
  source: number
  /** Metres, both legs included. */
  distanceM: number
  /** Along the streets only. */
  streetM: number
  /** Metres from the point to the street, and from the street to the source. */
  legM: number
  sourceLegM: number
  /** On the streets, from the point to the source; at least two, which may be equal. */
  coordinates: [number, number][]
  /** Edges walked, in this order. */
  edges: number[]
  /** Seconds along the streets, in this direction; legs at the flat speed included. */
  seconds: number
}

/** Distance of every node to the nearest of several sources. */
export interface NodeReach {
  /** Metres, legs of the sources included; Infinity where none can be reached. */
  distanceM: Float64Array
  /** Which source it is, -1 for none. */
  source: Int32Array
  /** Edge over which one leaves the node towards it, -1 at the source's own edge or where there is none. */
  via: Int32Array
}
