/** A small network in which as much as possible flows from a source to a sink (Dinic 1970), with amounts that are not whole. */
export class Flow {
  private readonly heads: number[][] = []
  private readonly to: number[] = []
  private readonly left: number[] = []
  private readonly smallest: number

  constructor(nodes: number, smallest: number) {
    for (let node = 0; node < nodes; node++) this.heads.push([])
    this.smallest = smallest
  }

  /** The arc's number. */
  arc(from: number, to: number, capacity: number): number {
    const arc = this.to.length
    this.to.push(to, from)
    this.left.push(capacity, 0)
    this.heads[from]?.push(arc)
    this.heads[to]?.push(arc + 1)
    return arc
  }

  through(arc: number): number {
    return this.left[arc + 1] ?? 0
  }

  /** Sends what can still be sent; how much that was. What left the source before is never sent back. */
  push(source: number, sink: number): number {
    let sent = 0
    for (;;) {
      const levels = this.levels(source)
      if ((levels[sink] ?? -1) < 0) return sent
      const next = this.heads.map(() => 0)
      for (;;) {
        const amount = this.along(source, sink, Number.POSITIVE_INFINITY, levels, next)
        if (amount <= this.smallest) break
        sent += amount
      }
    }
  }

  private levels(source: number): number[] {
    const levels = this.heads.map(() => -1)
    levels[source] = 0
    const queue = [source]
    for (const node of queue)
      for (const arc of this.heads[node] ?? []) {
        const to = this.to[arc] as number
        if ((this.left[arc] as number) <= this.smallest || (levels[to] as number) >= 0) continue
        levels[to] = (levels[node] as number) + 1
        queue.push(to)
      }
    return levels
  }

  private along(node: number, sink: number, most: number, levels: number[], next: number[]): number {
    if (node === sink) return most
    const arcs = this.heads[node] as number[]
    while ((next[node] as number) < arcs.length) {
      const arc = arcs[next[node] as number] as number
      const to = this.to[arc] as number
      const room = this.left[arc] as number
      if (room > this.smallest && levels[to] === (levels[node] as number) + 1) {
        const amount = this.along(to, sink, Math.min(most, room), levels, next)
        if (amount > this.smallest) {
          this.left[arc] = room - amount
          this.left[arc ^ 1] = (this.left[arc ^ 1] as number) + amount
          return amount
        }
      }
      next[node] = (next[node] as number) + 1
    }
    return 0
  }
}
