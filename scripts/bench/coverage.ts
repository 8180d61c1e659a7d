// Distances along the streets: on the streets of Santiago, from every node to the nearest health centre, school and stop,
// beside pgRouting's pgr_drivingDistance, in one run and on the very same graph. Then the whole engine on two regions.
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
import { absentFiles, comparedFiles, importCoverageData, territoryFiles } from './coverageData.ts'
import { openPeer, type Peer, type PeerReach } from './coveragePeer.ts'
import { measureTerritory } from './coverageTerritory.ts'
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
  await importCoverageData(cluster.url('coverage'), comparedFiles)
  const compared = await measure(cluster.url('coverage'))
  await importCoverageData(cluster.url('coverage'), territoryFiles)
  report('coverage', { ...compared, ...(await territory(cluster.url('coverage'))) })
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
    peer: peer === null ? 'pgRouting' : `pgRouting ${peer.version}, pgr_drivingDistance`,
  }
  return { ...figures, ...(await comparisons(network, peer, facilities, index).finally(() => peer?.close())) }
}

async function territory(databaseUrl: string): Promise<Figures> {
  const database = await openDatabase({ databaseUrl, dataDir: '' }, { purpose: 'bench' })
  try {
    return await measureTerritory(database)
  } finally {
    await database.close()
  }
}

/** Every service for itself, and all together. */
async function comparisons(
  network: WalkingNetwork,
  peer: Peer | null,
  facilities: Map<string, Float64Array>,
  index: StreetIndex,
): Promise<Figures> {
  const figures: Figures = {}
  const totals = { oursMs: 0, equalCostsMs: 0, oneStartMs: 0, nodesCompared: 0, differentReach: 0, equalCostsWrong: 0 }
  let maxDifferenceM = 0
  for (const [name, kind] of Object.entries(kinds)) {
    const compared = await compare(network, index.attach(facilities.get(kind)!, maxLegM), peer)
    for (const [figure, value] of Object.entries(compared))
      figures[name + figure.charAt(0).toUpperCase() + figure.slice(1)] = value === null ? null : round(value, 6)
    for (const figure of Object.keys(totals) as (keyof typeof totals)[]) totals[figure] += compared[figure] ?? 0
    maxDifferenceM = Math.max(maxDifferenceM, compared.maxDifferenceM ?? 0)
    console.error(
      `${name}: ${compared.oursMs.toFixed(0)} ms; peer ${compared.equalCostsMs?.toFixed(0) ?? 'not measured'} ms`,
    )
  }
  const measured = (value: number) => (peer === null ? null : value)
  return {
    ...figures,
    addOneMs: round(addOneMs(network, index.attach(facilities.get('school')!, maxLegM))),
    nodesCompared: measured(totals.nodesCompared),
    maxDifferenceM: measured(round(maxDifferenceM, 6)),
    differentReach: measured(totals.differentReach),
    nodesWherePeerIsWrongWithEqualCosts: measured(totals.equalCostsWrong),
    // Above 1 ours is quicker.
    ratio: measured(round(totals.equalCostsMs / totals.oursMs, 1)),
    ratioOneStart: measured(round(totals.oneStartMs / totals.oursMs, 1)),
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
  equalCostsMs: number | null
  oneStartMs: number | null
  /** With the peer from one start. */
  nodesCompared: number | null
  maxDifferenceM: number | null
  /** Nodes that one reaches and the other does not. */
  differentReach: number | null
  /** Nodes at which the peer with equal costs is more than a metre from its own answer from one start. */
  equalCostsWrong: number | null
}

async function compare(network: WalkingNetwork, sources: Attachment, peer: Peer | null): Promise<Compared> {
  const ms: number[] = []
  let reach = timed(ms, () => nearestSources(network, sources))
  for (let run = 1; run < runs; run += 1) reach = timed(ms, () => nearestSources(network, sources))
  const facilities = sources.edge.reduce((count, edge) => count + (edge < 0 ? 0 : 1), 0)
  const own = { facilities, oursMs: median(ms) }
  if (peer === null)
    return {
      ...own,
      equalCostsMs: null,
      oneStartMs: null,
      nodesCompared: null,
      maxDifferenceM: null,
      differentReach: null,
      equalCostsWrong: null,
    }
  await peer.setSources(sources)
  const equalCosts = await several(() => peer.nearest('equal-costs'))
  const oneStart = await several(() => peer.nearest('one-start'))
  const { nodesCompared, maxDifferenceM, differentReach } = differences(reach.distanceM, oneStart.distanceM)
  return {
    ...own,
    equalCostsMs: equalCosts.ms,
    oneStartMs: oneStart.ms,
    nodesCompared,
    maxDifferenceM,
    differentReach,
    equalCostsWrong: differences(equalCosts.distanceM, oneStart.distanceM).beyondMetre,
  }
}

async function several(ask: () => Promise<PeerReach>): Promise<PeerReach> {
  const answers: PeerReach[] = []
  for (let run = 0; run < peerRuns; run += 1) answers.push(await ask())
  return { distanceM: answers[0]!.distanceM, ms: median(answers.map((answer) => answer.ms)) }
}

function differences(ours: Float64Array, theirs: Float64Array) {
  const found = { nodesCompared: 0, maxDifferenceM: 0, differentReach: 0, beyondMetre: 0 }
  ours.forEach((metres, node) => {
    const other = theirs[node]!
    if (Number.isFinite(metres) !== Number.isFinite(other)) found.differentReach += 1
    if (!Number.isFinite(metres) || !Number.isFinite(other)) return
    found.nodesCompared += 1
    found.maxDifferenceM = Math.max(found.maxDifferenceM, Math.abs(metres - other))
    if (Math.abs(metres - other) > 1) found.beyondMetre += 1
  })
  return found
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
