import { randomUUID } from 'node:crypto'
import { type BoundaryFault, boundaryFaults, faultIssue } from '@arraigo/shared/boundaries/boundaryFaults.ts'
import { boxOf } from '@arraigo/shared/boundaries/localMetres.ts'
import { repairBoundary } from '@arraigo/shared/boundaries/repairBoundary.ts'
import type { Issue } from '@arraigo/shared/problems/issue.ts'
import { ruleOf } from '@arraigo/shared/profile/boundaryRule.ts'
import { readBoundary } from '@arraigo/shared/settlements/readBoundary.ts'
import { reasonsOfNoPlace, settleAttributes, unknownAttributes } from '@arraigo/shared/settlements/settleAttributes.ts'
import type {
  BulkEdit,
  BulkEdited,
  NewSettlement,
  Settlement,
  SettlementEdit,
  SettlementRestore,
} from '@arraigo/shared/settlements/settlement.schema.ts'
import type { MultiPolygon } from 'geojson'
import type { Tx } from '../platform/database.ts'
import { notFound, Problem } from '../platform/problem.ts'
import { attributesOf, noteIssues, refuseIfAny } from './attributesOf.ts'
import { expectVersions, type Known } from './expectVersions.ts'
import { byEveryRule, judgeAll, judgementsOf } from './judgeAll.ts'
import { setDisputes } from './lineage.queries.ts'
import { findOlderVersion, findSettlements, today } from './settlements.queries.ts'
import { comunaAt } from './shapes.queries.ts'
import { type ChangedSettlement, insertSettlements, updateSettlements } from './storeSettlements.queries.ts'

/*
 * What people write of settlements, in the caller's transaction: it all holds or none of it. Each throws a Problem with
 * every issue at once: 404; 412 with what is there now beside what the sender knew; 422.
 */

type Boundary = Settlement['boundary']

/** The record of a file that a settlement is made from: the next file of the series finds it by that. */
export interface Origin {
  source: string
  sourceId: string
  datasetId: number
}

export async function createSettlement(
  tx: Tx,
  actor: string,
  settlement: NewSettlement,
  origin: Origin | null = null,
): Promise<Settlement> {
  const { boundary: sent, neighbours = [], disputedWith, changeNote, ...stated } = settlement
  const issues = noteIssues(changeNote)
  const boundary = takeBoundary(sent ?? null, 'boundary', issues)
  const settled = settleAttributes({ ...unknownAttributes, name: stated.name }, stated, await today(tx))
  refuseIfAny([...issues, ...settled.issues])
  const moved = await takeNeighbours(tx, neighbours, new Map())
  const { attributes } = settled
  if (stated.comunaCode === undefined && boundary !== null) attributes.comunaCode = await comunaAt(tx, boundary)
  const by = { actor, note: changeNote ?? null }
  const known = origin ?? { sourceId: randomUUID(), datasetId: null }
  const row = { ...known, comunaName: null, attributes, boundary }
  const [id = 0] = await insertSettlements(tx, [row], by)
  await updateSettlements(tx, moved, by)
  await saveDisputes(tx, id, disputedWith, by)
  await judgeAll(tx, [byEveryRule(id), ...judgedNeighbours(moved)])
  return written(tx, id)
}

export async function editSettlement(tx: Tx, actor: string, known: Known, edit: SettlementEdit): Promise<Settlement> {
  const { boundary: sent, neighbours = [], disputedWith, changeNote, ...stated } = edit
  const before = await expectVersions(tx, distinct([known, ...neighbours]))
  const issues = noteIssues(changeNote)
  const current = before.get(known.id)!
  const boundary = sent === undefined ? undefined : movedBoundary(sent, current, issues)
  const settled = settleAttributes(attributesOf(current), stated, await today(tx))
  const itself = neighbours.findIndex(({ id }) => id === known.id)
  if (itself >= 0) issues.push({ code: 'neighbour-is-itself', path: `neighbours[${itself}].id` })
  refuseIfAny([...issues, ...settled.issues])
  const moved = await takeNeighbours(tx, neighbours, before)
  const by = { actor, note: changeNote ?? null }
  const { attributes } = settled
  const own = boundary === undefined ? { id: known.id, attributes } : { id: known.id, attributes, boundary }
  await updateSettlements(tx, [own, ...moved], by)
  await saveDisputes(tx, known.id, disputedWith, by)
  await judgeAll(tx, [...judgementsOf(current, edit, boundary), ...judgedNeighbours(moved)])
  return written(tx, known.id)
}

/** The same change of many: all or none, with every conflict and every issue of any of them. */
export async function editSettlements(tx: Tx, actor: string, bulk: BulkEdit): Promise<BulkEdited> {
  const repeated = repeatedIds(bulk.settlements)
  refuseIfAny([
    ...noteIssues(bulk.changeNote),
    ...repeated.map((id) => ({ code: 'settlement-named-twice', path: 'settlements', params: { id: String(id) } })),
    ...(Object.keys(bulk.attributes).length === 0 ? [{ code: 'edit-empty', path: 'attributes' }] : []),
  ])
  const before = await expectVersions(tx, bulk.settlements)
  const day = await today(tx)
  const settled = bulk.settlements.map(({ id }) => {
    const { attributes, issues } = settleAttributes(attributesOf(before.get(id)!), bulk.attributes, day)
    return { id, attributes, issues }
  })
  refuseIfAny(distinctIssues(settled.flatMap(({ issues }) => issues)))
  await updateSettlements(tx, settled, { actor, note: bulk.changeNote ?? null })
  await judgeAll(
    tx,
    bulk.settlements.flatMap(({ id }) => judgementsOf(before.get(id)!, bulk.attributes, undefined)),
  )
  return bulk.settlements.map(({ id, version }) => ({ id, version: version + 1 }))
}

/** Closes it as removed; it stays among the items and in the history, and can be restored. */
export async function removeSettlement(
  tx: Tx,
  actor: string,
  known: Known,
  changeNote?: string | undefined,
): Promise<Settlement> {
  const settlement = (await expectVersions(tx, [known])).get(known.id)!
  refuseIfAny([...noteIssues(changeNote), ...noPlaceIssues(settlement)])
  const closure = { status: 'closed', closedReason: 'removed', closedOn: await today(tx) } as const
  const removed = { id: known.id, attributes: { ...attributesOf(settlement), ...closure } }
  await updateSettlements(tx, [removed], { actor, note: changeNote ?? null })
  return written(tx, known.id)
}

/**
 * Shape and attributes of an older version, as a new one; also of what was removed or became part of another one. The rules
 * are not asked: what held once can come back, and the profile shows what it means.
 */
export async function restoreSettlement(
  tx: Tx,
  actor: string,
  known: Known,
  { version, changeNote }: SettlementRestore,
): Promise<Settlement> {
  await expectVersions(tx, [known])
  refuseIfAny(noteIssues(changeNote))
  const older = version === known.version ? null : await findOlderVersion(tx, known.id, version)
  if (older === null) throw notFoundVersion(known.id, version)
  const { boundary, comunaName } = older
  const restored = { id: known.id, attributes: attributesOf(older), boundary, comunaName }
  await updateSettlements(tx, [restored], { actor, note: changeNote ?? null })
  return written(tx, known.id)
}

export const notFoundVersion = (id: number, version: number): Problem =>
  new Problem(404, { code: 'settlement-version-not-found', params: { id: String(id), version: String(version) } })

/** What is merged into another one, repeats one or was removed has to be restored before anything else is done with it. */
export const noPlaceIssues = ({ id, name, closedReason }: Settlement): Issue[] =>
  reasonsOfNoPlace.includes(closedReason) ? [{ code: 'settlement-is-no-place', params: { id: String(id), name } }] : []

export async function written(tx: Tx, id: number): Promise<Settlement> {
  const [settlement] = await findSettlements(tx, [id])
  if (settlement === undefined) throw notFound('settlement', id)
  return settlement
}

export function takeBoundary(sent: unknown, path: string, issues: Issue[]): Boundary {
  if (sent === null) return null
  const read = readBoundary(sent, path)
  if (read.boundary === null) {
    issues.push(...read.issues)
    return null
  }
  const faults = boundaryFaults(read.boundary)
  issues.push(...untakeableIssues(read.boundary, faults, path))
  return tidied(read.boundary, faults) as Boundary
}

/** Spikes of no width enclose nothing, and a shape that has one cannot be laid over others: it is stored without them. */
function tidied(boundary: MultiPolygon, faults: readonly BoundaryFault[]): MultiPolygon {
  const isUntidyOnly = faults.length > 0 && faults.every(({ code }) => ruleOf(code) === 'boundary-untidy')
  return (isUntidyOnly ? repairBoundary(boundary).boundary : null) ?? boundary
}

/** What the database cannot even measure, whatever the rules say of it: it would fail, or work on it for minutes. */
function untakeableIssues(boundary: MultiPolygon, faults: readonly BoundaryFault[], path: string): Issue[] {
  const isWorldwide = reachOf(boundary) > mostReachDegrees
  return faults
    .filter(({ code }) => code === 'boundary-too-intricate' || (isWorldwide && code === 'boundary-outside-chile'))
    .map((fault) => ({ ...faultIssue(fault), path }))
}

const mostReachDegrees = 90

/** Width or height in degrees, the larger one. */
function reachOf(boundary: MultiPolygon): number {
  const [west, south, east, north] = boxOf(boundary)
  return Math.max(east - west, north - south)
}

/** Undefined where the boundary is the one that is there, whichever way round a file had turned its rings. */
function movedBoundary(sent: unknown, { boundary: now }: Settlement, issues: Issue[]): Boundary | undefined {
  const boundary = takeBoundary(sent, 'boundary', issues)
  const isSame = JSON.stringify(boundary) === JSON.stringify(now === null ? null : readBoundary(now).boundary)
  return isSame ? undefined : boundary
}

/** Settlements whose edge moved along; `before` has those whose versions were asked for already. */
async function takeNeighbours(
  tx: Tx,
  neighbours: NonNullable<SettlementEdit['neighbours']>,
  before: ReadonlyMap<number, Settlement>,
): Promise<ChangedSettlement[]> {
  const issues: Issue[] = repeatedIds(neighbours).map((id) => ({
    code: 'settlement-named-twice',
    path: 'neighbours',
    params: { id: String(id) },
  }))
  const boundaries = neighbours.map(({ boundary }, index) =>
    takeBoundary(boundary, `neighbours[${index}].boundary`, issues),
  )
  refuseIfAny(issues)
  const now = before.size > 0 || neighbours.length === 0 ? before : await expectVersions(tx, neighbours)
  return neighbours.map(({ id }, index) => ({
    id,
    attributes: attributesOf(now.get(id)!),
    boundary: boundaries[index] ?? null,
  }))
}

const judgedNeighbours = (moved: readonly ChangedSettlement[]) =>
  moved.map(({ id }, index) => byEveryRule(id, `neighbours[${index}].boundary`))

async function saveDisputes(
  tx: Tx,
  id: number,
  disputedWith: readonly number[] | undefined,
  { actor, note }: { actor: string; note: string | null },
): Promise<void> {
  if (disputedWith === undefined) return
  const others = [...new Set(disputedWith)]
  const there = new Set((await findSettlements(tx, others)).map((settlement) => settlement.id))
  refuseIfAny(
    others
      .filter((other) => other === id || !there.has(other))
      .map((other) => ({ code: 'dispute-unknown', path: 'disputedWith', params: { id: String(other) } })),
  )
  await setDisputes(tx, id, others, note, actor)
}

export const repeatedIds = (named: readonly { id: number }[]): number[] => [
  ...new Set(named.map(({ id }) => id).filter((id, index, ids) => ids.indexOf(id) !== index)),
]

const distinct = (known: readonly Known[]): Known[] => [...new Map(known.map((one) => [one.id, one])).values()]

const distinctIssues = (issues: readonly Issue[]): Issue[] => [
  ...new Map(issues.map((issue) => [JSON.stringify(issue), issue])).values(),
]
