// Distances along the streets: on the streets of Santiago, from every node to the nearest health centre, school and stop,
// beside pgRouting's pgr_drivingDistance with equal costs, in one run and on the very same graph.
import pg from 'pg'
import { facilityPage } from '../../server/src/coverage/engine/facilities.queries.ts'
import { allRows } from '../../server/src/coverage/engine/readParts.ts'
import { readStreets } from '../../server/src/coverage/engine/readStreets.ts'
import { openDatabase } from '../../server/src/platform/database.ts'
import { serverTemplate, templateName } from '../../server/src/testing/templates.ts'
import { buildNetwork } from '../../shared/src/coverage/network/buildNetwork.ts'
import { addSources, nearestSources } from '../../shared/src/coverage/network/nearestSources.ts'
import { openStreetIndex, type StreetIndex } from '../../shared/src/coverage/network/streetIndex.ts'
import type {
  Attachment,
  NetworkReport,
  StreetLines,
  WalkingNetwork,
} from '../../shared/src/coverage/network/walkingNetwork.ts'
import { absentFiles, importCoverageData } from './coverageData.ts'
import { openPeer, type Peer } from './coveragePeer.ts'
import { type Figures, median, report, round } from './report.ts'

const toleranceM = 1
const maxLegM = 300
const kinds = { health: 'primary-health', schools: 'school', stops: 'transit-stop' }
const runs = 9
const peerRuns = 3

const absent = absentFiles()
if (absent.length > 0) {
  console.error(`The benchmark needs ${absent.join(', ')}; ARRAIGO_REAL_DATA names the folder of the real files.`)
  process.exit(1)
}
const cluster = await serverTemplate()
try {
  const admin = new pg.Client(cluster.url('postgres'))
  await admin.connect()
  await admin.query(`create database coverage template ${templateName}`)
  await admin.end()
  await importCoverageData(cluster.url('coverage'))
  report('coverage', await measure(cluster.url('coverage')))
} finally {
  await cluster.stop()
}

async function measure(databaseUrl: string): Promise<Figures> {
  const { streets, facilities } = await read(databaseUrl)
  const buildMs: number[] = []
  let built = timed(buildMs, () => buildNetwork(streets, { toleranceM }))
  for (let run = 1; run < 3; run += 1) built = timed(buildMs, () => buildNetwork(streets, { toleranceM }))
  const { network } = built
  const indexMs: number[] = []
  const index = timed(indexMs, () => openStreetIndex(network))
  const peer = await openPeer(databaseUrl, network)
  if (peer === null) {
    console.error('The peer, pgRouting, is not installed: apt-get install postgresql-15-pgrouting')
    process.exitCode = 1
  }
  const figures: Figures = {
    streets: built.report.streets,
    ...networkFigures(built.report),
    buildMs: round(median(buildMs), 0),
    indexMs: round(indexMs[0]!, 0),
    peer: peer === null ? 'pgRouting' : `pgRouting ${peer.version}, pgr_drivingDistance with equal costs`,
  }
  return { ...figures, ...(await comparisons(network, peer, facilities, index).finally(() => peer?.close())) }
}

/** Every service for itself, and all together. */
async function comparisons(
  network: WalkingNetwork,
  peer: Peer | null,
  facilities: Map<string, Float64Array>,
  index: StreetIndex,
): Promise<Figures> {
  const figures: Figures = {}
  const totals = { oursMs: 0, peerMs: 0, nodesCompared: 0, maxDifferenceM: 0, differentReach: 0 }
  for (const [name, kind] of Object.entries(kinds)) {
    const sources = index.attach(facilities.get(kind)!, maxLegM)
    const compared = await compare(network, sources, peer)
    for (const [figure, value] of Object.entries(compared))
      figures[name + figure.charAt(0).toUpperCase() + figure.slice(1)] = value === null ? null : round(value, 3)
    totals.oursMs += compared.oursMs
    totals.peerMs += compared.peerMs ?? 0
    totals.nodesCompared += compared.nodesCompared ?? 0
    totals.differentReach += compared.differentReach ?? 0
    totals.maxDifferenceM = Math.max(totals.maxDifferenceM, compared.maxDifferenceM ?? 0)
    console.error(`${name}: ${compared.oursMs.toFixed(0)} ms, peer ${compared.peerMs?.toFixed(0) ?? 'not measured'} ms`)
  }
  return {
    ...figures,
    addOneMs: round(addOneMs(network, index.attach(facilities.get('school')!, maxLegM))),
    ...(peer === null
      ? { nodesCompared: null, maxDifferenceM: null, ratio: null }
      : {
          nodesCompared: totals.nodesCompared,
          maxDifferenceM: Number(totals.maxDifferenceM.toExponential(1)),
          differentReach: totals.differentReach,
          // Above 1 ours is quicker.
          ratio: round(totals.peerMs / totals.oursMs, 1),
        }),
  }
}

function networkFigures({ nodes, edges, lengthKm, islands, largestIslandShare }: NetworkReport): Figures {
  return { nodes, edges, lengthKm: round(lengthKm, 0), islands, largestIslandShare: round(largestIslandShare, 4) }
}

/** Streets and facilities as the coverage engine reads them. */
async function read(databaseUrl: string): Promise<{ streets: StreetLines; facilities: Map<string, Float64Array> }> {
  const database = await openDatabase({ databaseUrl, dataDir: '' }, { purpose: 'bench' })
  const streets = await readStreets(database.db)
  const rows = await allRows((afterId, limit) => facilityPage(database.db, afterId, limit))
  await database.close()
  const facilities = new Map(
    Object.values(kinds).map((kind) => [
      kind,
      Float64Array.from(
        rows.filter((row) => row.kind === kind).flatMap(({ longitude, latitude }) => [longitude, latitude]),
      ),
    ]),
  )
  return { streets, facilities }
}

interface Compared {
  facilities: number
  oursMs: number
  peerMs: number | null
  nodesCompared: number | null
  maxDifferenceM: number | null
  /** Nodes that one reaches and the other does not. */
  differentReach: number | null
  ratio: number | null
}

async function compare(network: WalkingNetwork, sources: Attachment, peer: Peer | null): Promise<Compared> {
  const ms: number[] = []
  let reach = timed(ms, () => nearestSources(network, sources))
  for (let run = 1; run < runs; run += 1) reach = timed(ms, () => nearestSources(network, sources))
  const facilities = sources.edge.reduce((count, edge) => count + (edge < 0 ? 0 : 1), 0)
  const oursMs = median(ms)
  if (peer === null)
    return {
      facilities,
      oursMs,
      peerMs: null,
      nodesCompared: null,
      maxDifferenceM: null,
      differentReach: null,
      ratio: null,
    }
  const peerMs: number[] = []
  let peers = await peer.nearest(sources)
  peerMs.push(peers.ms)
  for (let run = 1; run < peerRuns; run += 1) {
    peers = await peer.nearest(sources)
    peerMs.push(peers.ms)
  }
  let maxDifferenceM = 0
  let nodesCompared = 0
  let differentReach = 0
  reach.distanceM.forEach((metres, node) => {
    const theirs = peers.distanceM[node]!
    if (Number.isFinite(metres) !== Number.isFinite(theirs)) differentReach += 1
    else if (Number.isFinite(metres)) {
      nodesCompared += 1
      maxDifferenceM = Math.max(maxDifferenceM, Math.abs(metres - theirs))
    }
  })
  return {
    facilities,
    oursMs,
    peerMs: median(peerMs),
    nodesCompared,
    maxDifferenceM,
    differentReach,
    ratio: median(peerMs) / oursMs,
  }
}

/** One facility more, in the middle of the network: what the thousandth question of a what-if takes. */
function addOneMs(network: WalkingNetwork, sources: Attachment): number {
  const one: Attachment = {
    edge: sources.edge.slice(0, 1),
    alongM: sources.alongM.slice(0, 1),
    legM: sources.legM.slice(0, 1),
  }
  const others: Attachment = {
    edge: sources.edge.slice(1),
    alongM: sources.alongM.slice(1),
    legM: sources.legM.slice(1),
  }
  const reach = nearestSources(network, others)
  const ms: number[] = []
  for (let run = 0; run < 100; run += 1) timed(ms, () => addSources(network, reach, one, others.edge.length))
  return median(ms)
}

function timed<Result>(ms: number[], work: () => Result): Result {
  const started = performance.now()
  const result = work()
  ms.push(performance.now() - started)
  return result
}
