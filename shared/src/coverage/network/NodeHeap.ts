/**
 * Nodes by cost, the least first; a node is in it once and its cost may be lowered. Four children to a parent: half the
 * levels of a binary heap. Arrays are made once and used for any number of searches.
 */
export class NodeHeap {
  readonly #nodes: Uint32Array
  readonly #costs: Float64Array
  /** Place of each node in the heap plus one; 0: not in it. */
  readonly #places: Uint32Array
  size = 0

  constructor(nodeCount: number) {
    this.#nodes = new Uint32Array(nodeCount)
    this.#costs = new Float64Array(nodeCount)
    this.#places = new Uint32Array(nodeCount)
  }

  /** Adds the node, or lowers its cost. */
  put(node: number, cost: number): void {
    const place = this.#places[node] as number
    this.#rise(place === 0 ? this.size++ : place - 1, node, cost)
  }

  /** Cost of the node that `take` would give. */
  get leastCost(): number {
    return this.#costs[0] as number
  }

  take(): number {
    const first = this.#nodes[0] as number
    this.#places[first] = 0
    this.size -= 1
    if (this.size > 0) this.#sink(this.#nodes[this.size] as number, this.#costs[this.size] as number)
    return first
  }

  clear(): void {
    for (let i = 0; i < this.size; i += 1) this.#places[this.#nodes[i] as number] = 0
    this.size = 0
  }

  #rise(start: number, node: number, cost: number): void {
    const nodes = this.#nodes
    const costs = this.#costs
    const places = this.#places
    let place = start
    while (place > 0) {
      const parent = (place - 1) >> 2
      const parentCost = costs[parent] as number
      if (parentCost <= cost) break
      const parentNode = nodes[parent] as number
      nodes[place] = parentNode
      costs[place] = parentCost
      places[parentNode] = place + 1
      place = parent
    }
    nodes[place] = node
    costs[place] = cost
    places[node] = place + 1
  }

  #sink(node: number, cost: number): void {
    const nodes = this.#nodes
    const costs = this.#costs
    const places = this.#places
    const size = this.size
    let place = 0
    while (true) {
      const firstChild = 4 * place + 1
      if (firstChild >= size) break
      const end = Math.min(firstChild + 4, size)
      let least = firstChild
      let leastCost = costs[firstChild] as number
      for (let child = firstChild + 1; child < end; child += 1) {
        const childCost = costs[child] as number
        if (childCost < leastCost) {
          least = child
          leastCost = childCost
        }
      }
      if (leastCost >= cost) break
      const leastNode = nodes[least] as number
      nodes[place] = leastNode
      costs[place] = leastCost
      places[leastNode] = place + 1
      place = least
    }
    nodes[place] = node
    costs[place] = cost
    places[node] = place + 1
  }
}
