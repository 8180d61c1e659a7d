import type { Block } from './blocks.ts'
import type { District } from './district.ts'
import { isInside, type Point, type Ring, signedArea } from './plane.ts'
import { between, randomFrom } from './random.ts'
import { multiPolygon, type TerritoryRow } from './rows.ts'

const BLOCKS_PER_ZONE = 28

/** Census zones: neighbouring blocks taken together until there are enough of them. */
export function zoneRows(district: District, blocks: readonly Block[], seed: string): TerritoryRow[] {
  const random = randomFrom(`${seed}/zones`)
  const rows: TerritoryRow[] = []
  const lived = blocks.filter((block) => block.use === 'homes' || block.use === 'plaza')
  for (const { comuna, members } of groupsOf(lived, BLOCKS_PER_ZONE)) {
    const fact = district.sketch.comunas[comuna]
    const code = `${fact?.code}${String(rows.length + 1).padStart(4, '0')}`
    const known = members.filter((block) => block.population !== null)
    const people = known.reduce((sum, block) => sum + (block.population ?? 0), 0)
    const households = Math.round(people / between(random, 2.7, 3.2))
    const hardship = Math.max(
      0,
      Math.min(1, district.urban.hilliness((members[0] as Block).centre) * 0.6 + between(random, 0, 0.5)),
    )
    // Small zones are published without their housing counts.
    const isPublished = households > 250 && random() > 0.12
    const part = (low: number, high: number) =>
      isPublished ? Math.round(households * between(random, low, high) * (0.5 + hardship)) : null
    const irrecoverable = part(0.01, 0.05)
    const recoverable = part(0.08, 0.2)
    rows.push({
      sourceId: code,
      fields: {
        code,
        comuna_code: fact?.code ?? null,
        population: people,
        household_count: households,
        overcrowded_pct: isPublished ? Math.round(between(random, 30, 110) * (0.5 + hardship)) / 10 : null,
        doubled_up_pct: isPublished ? Math.round(between(random, 20, 80) * (0.5 + hardship)) / 10 : null,
        material_pct: isPublished ? Math.round(between(random, 60, 200) * (0.5 + hardship)) / 10 : null,
        doubled_up_households: part(0.02, 0.08),
        overcrowded_households: part(0.03, 0.1),
        critically_overcrowded_households: part(0.003, 0.015),
        material_acceptable:
          irrecoverable === null || recoverable === null ? null : Math.max(0, households - irrecoverable - recoverable),
        material_recoverable: recoverable,
        material_irrecoverable: irrecoverable,
      },
      shape: multiPolygon(district.plane, outlineOf(members, district)),
    })
  }
  return rows
}

/** Blocks side by side in one comuna, taken together until there are enough of them. */
export function groupsOf(usable: readonly Block[], most: number): { comuna: number; members: Block[] }[] {
  const byEdge = new Map<string, Block>()
  for (const block of usable) for (const edge of edgesOf(block)) byEdge.set(edge, block)
  const found: { comuna: number; members: Block[] }[] = []
  const seen = new Set<Block>()
  for (const first of usable) {
    if (seen.has(first)) continue
    const members: Block[] = [first]
    seen.add(first)
    for (let i = 0; i < members.length && members.length < most; i++) {
      for (const edge of edgesOf(members[i] as Block)) {
        const next = byEdge.get(edge.split('>').toReversed().join('>'))
        if (next === undefined || seen.has(next) || next.comuna !== first.comuna || members.length >= most) continue
        seen.add(next)
        members.push(next)
      }
    }
    if (members.length > 3) found.push({ comuna: first.comuna, members })
  }
  return found
}

const edgesOf = (block: Block) => block.nodes.map((node, i) => `${node}>${block.nodes[(i + 1) % block.nodes.length]}`)

/** The sides that only one block of the zone has, joined to rings. */
export function outlineOf(members: readonly Block[], district: District): Ring[][] {
  const all = new Set(members.flatMap(edgesOf))
  const nextOf = new Map<number, number[]>()
  for (const edge of all) {
    const [from, to] = edge.split('>').map(Number) as [number, number]
    if (!all.has(`${to}>${from}`)) nextOf.set(from, [...(nextOf.get(from) ?? []), to])
  }
  const rings: Ring[] = []
  for (const start of nextOf.keys()) {
    while ((nextOf.get(start)?.length ?? 0) > 0)
      for (const loop of loopsOf(walk(start, nextOf, district)))
        rings.push(loop.map((node) => district.network.nodes[node] as Point))
  }
  const outer = rings.filter((ring) => signedArea(ring) > 0).map((ring) => [ring])
  for (const hole of rings.filter((ring) => signedArea(ring) < 0))
    outer.find((polygon) => isInside(polygon[0] as Ring, middleOfFirstSide(hole)))?.push(hole)
  return outer
}

/** A walk that passes a node twice is two rings that touch there. */
function loopsOf(nodes: readonly number[]): number[][] {
  const loops: number[][] = []
  const open: number[] = []
  for (const node of nodes) {
    const at = open.indexOf(node)
    if (at >= 0) loops.push(open.splice(at))
    open.push(node)
  }
  return [...loops, open]
}

const middleOfFirstSide = (ring: Ring): Point => {
  const [a, b] = [ring[0] as Point, ring[1] as Point]
  return [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2]
}

/** One ring; where several leave a node, the sharpest left, so that parts touching at a corner stay apart. */
function walk(start: number, nextOf: Map<number, number[]>, district: District): number[] {
  const ring: number[] = []
  let from = -1
  let at = start
  do {
    ring.push(at)
    const options = nextOf.get(at) as number[]
    const around = district.network.neighbours[at] as number[]
    const turnOf = (to: number) => (around.indexOf(from) - around.indexOf(to) + around.length) % around.length
    const to =
      options.length === 1 || from < 0
        ? (options[0] as number)
        : (options.toSorted((p, q) => turnOf(p) - turnOf(q))[0] as number)
    options.splice(options.indexOf(to), 1)
    from = at
    at = to
  } while (at !== start)
  return ring
}
