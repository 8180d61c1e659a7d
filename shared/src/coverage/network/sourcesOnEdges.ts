import type { Attachment } from './walkingNetwork.ts'

/** Sources in the order of their edges, to be found by edge. */
export interface SourcesOnEdges {
  sources: Attachment
  /** Indexes of attached sources, by edge and then by index. */
  order: Uint32Array
}

export function sourcesOnEdges(sources: Attachment): SourcesOnEdges {
  const attached: number[] = []
  for (let i = 0; i < sources.edge.length; i += 1) if ((sources.edge[i] as number) >= 0) attached.push(i)
  attached.sort((a, b) => (sources.edge[a] as number) - (sources.edge[b] as number) || a - b)
  return { sources, order: Uint32Array.from(attached) }
}

/** First place in the order whose edge is not below this one. */
export function firstOnEdge({ sources, order }: SourcesOnEdges, edge: number): number {
  let low = 0
  let high = order.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sources.edge[order[middle] as number] as number) < edge) low = middle + 1
    else high = middle
  }
  return low
}
