// pgRouting on the very same graph: our nodes and edges, and every facility as a node of its own, joined to both ends of its
// edge by its leg and its way along it. It is asked in two ways. With equal costs from all facilities it leaves nodes to a
// facility that is not their nearest (version 3.4.2, from five starts on; with equicost := false and the least of all, the
// distances are right, but that is a row for every pair). From one start that is joined to all facilities at no cost, it is one
// plain search, and right: this is the one that every node is compared with.
import pg from 'pg'
import type { Attachment, WalkingNetwork } from '../../shared/src/coverage/network/walkingNetwork.ts'

const batch = 20_000

export interface Peer {
  /** How the facilities are told to it from now on. */
  setSources(sources: Attachment): Promise<void>
  /** Distance of every node to the nearest facility, Infinity where there is none; and how long it took. */
  nearest(way: 'equal-costs' | 'one-start'): Promise<PeerReach>
  version: string
  close(): Promise<void>
}

export interface PeerReach {
  distanceM: Float64Array
  ms: number
}

/** Null where pgRouting is not installed. */
export async function openPeer(databaseUrl: string, network: WalkingNetwork): Promise<Peer | null> {
  const client = new pg.Client(databaseUrl)
  await client.connect()
  try {
    const { rows } = await client.query("select from pg_available_extensions where name = 'pgrouting'")
    if (rows.length > 0) return await fill(client, network)
    await client.end()
    return null
  } catch (error) {
    await client.end()
    throw error
  }
}

async function fill(client: pg.Client, network: WalkingNetwork): Promise<Peer> {
  await client.query('create extension if not exists pgrouting cascade')
  await client.query('create table peer_edge (id int primary key, source int, target int, cost float8)')
  await client.query('create table peer_access (id int primary key, source int, target int, cost float8)')
  const { edgeCount, edgeFrom, edgeTo, edgeLengthM } = network
  const edges = Array.from({ length: edgeCount }, (_, edge) => edge)
  await insert(client, 'peer_edge', edges, edgeFrom, edgeTo, edgeLengthM)
  await client.query('analyze peer_edge')
  let starts: number[] = []
  const version = await client.query<{ version: string }>('select pgr_version() as version')
  return {
    setSources: async (sources) => {
      starts = await setSources(client, network, sources)
    },
    nearest: (way) => nearest(client, network, way === 'one-start' ? [startOf(network)] : starts),
    version: version.rows[0]!.version,
    close: () => client.end(),
  }
}

/** Returns the nodes that the facilities are. */
async function setSources(client: pg.Client, network: WalkingNetwork, sources: Attachment): Promise<number[]> {
  await client.query('truncate peer_access')
  const access = accessEdges(network, sources)
  await insert(client, 'peer_access', access.id, access.source, access.target, access.cost)
  await client.query('analyze peer_access')
  return [...new Set(access.source)]
}

/** Stands before all facilities: it takes their place in the edges to them. */
const startOf = (network: WalkingNetwork) => network.nodeCount + 1_000_000

async function nearest(client: pg.Client, network: WalkingNetwork, starts: number[]): Promise<PeerReach> {
  const isOne = starts.length === 1 && starts[0] === startOf(network)
  const source = isOne ? String(startOf(network)) : 'source'
  const started = performance.now()
  await client.query(
    `create temp table peer_reach as
      select node, agg_cost from pgr_drivingDistance(
        'select id, source, target, cost from peer_edge union all select id, ${source}, target, cost from peer_access',
        $1::int[], 1e9, directed := false, equicost := true)`,
    [starts],
  )
  const ms = performance.now() - started
  const { rows } = await client.query({
    text: 'select node, min(agg_cost) from peer_reach where node < $1 group by node',
    values: [network.nodeCount],
    rowMode: 'array',
  })
  await client.query('drop table peer_reach')
  const distanceM = new Float64Array(network.nodeCount).fill(Number.POSITIVE_INFINITY)
  for (const [node, metres] of rows as unknown as [string, number][]) distanceM[Number(node)] = metres
  return { distanceM, ms }
}

/** From each source, numbered after the nodes, to both ends of its edge. */
function accessEdges(network: WalkingNetwork, sources: Attachment) {
  const access = { id: [] as number[], source: [] as number[], target: [] as number[], cost: [] as number[] }
  const add = (source: number, target: number, cost: number) => {
    access.id.push(network.edgeCount + access.id.length)
    access.source.push(network.nodeCount + source)
    access.target.push(target)
    access.cost.push(cost)
  }
  sources.edge.forEach((edge, source) => {
    if (edge < 0) return
    add(source, network.edgeFrom[edge]!, sources.legM[source]! + sources.alongM[source]!)
    const restM = Math.max(0, network.edgeLengthM[edge]! - sources.alongM[source]!)
    add(source, network.edgeTo[edge]!, sources.legM[source]! + restM)
  })
  return access
}

async function insert(
  client: pg.Client,
  table: string,
  ids: number[],
  sources: ArrayLike<number>,
  targets: ArrayLike<number>,
  costs: ArrayLike<number>,
): Promise<void> {
  for (let from = 0; from < ids.length; from += batch) {
    const part = (values: ArrayLike<number>) => Array.from(values).slice(from, from + batch)
    await client.query(`insert into ${table} select * from unnest($1::int[], $2::int[], $3::int[], $4::float8[])`, [
      part(ids),
      part(sources),
      part(targets),
      part(costs),
    ])
  }
}
