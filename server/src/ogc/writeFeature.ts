import type { Crs } from '@arraigo/shared/ogc/crs.ts'
import { crs84 } from '@arraigo/shared/ogc/crs.ts'
import type { OgcCollection } from '@arraigo/shared/ogc/ogcCollections.ts'
import type { Issue } from '@arraigo/shared/problems/issue.ts'
import { readBoundary } from '@arraigo/shared/settlements/readBoundary.ts'
import type { NewSettlement, Settlement, SettlementEdit } from '@arraigo/shared/settlements/settlement.schema.ts'
import type { Tx } from '../platform/database.ts'
import { Problem } from '../platform/problem.ts'
import { createSettlement, editSettlement, removeSettlement } from '../settlements/writeSettlements.ts'
import { inDegrees } from './contentCrs.ts'
import { findItem } from './items.queries.ts'
import { featurePath, isWritable, type ReadFeature, readFeature } from './readFeature.ts'
import { isSameBoundary, lockVersion } from './writes.queries.ts'

/** A feature that somebody sends, and the CRS that its geometry is in. */
interface Sent {
  body: unknown
  crs: Crs
}

interface Target {
  id: number
  /** What If-Match names; null without one. */
  version: number | null
}

const writer = 'OGC API'
/** Who wrote without saying which version they knew wrote over whatever was there; the history says so. */
const noteOf = ({ version }: Target, now: number) =>
  version === null ? `${writer}, sin If-Match: sobre la versión ${now}` : writer

export async function createFeature(tx: Tx, actor: string, collection: OgcCollection, sent: Sent): Promise<Settlement> {
  const { attributes, geometry, issues } = readFeature(sent.body, 'create', collection, null)
  const boundary = await inDegrees(tx, geometry, sent.crs, issues)
  refuse(issues)
  const settlement = { ...attributes, boundary: boundary ?? null, changeNote: writer } as NewSettlement
  return inFeatureTerms(() => createSettlement(tx, actor, settlement))
}

/** Replaces all that can be written, or with `update` what is named. */
export async function changeFeature(
  tx: Tx,
  actor: string,
  collection: OgcCollection,
  target: Target,
  writing: 'replace' | 'update',
  sent: Sent,
): Promise<Settlement> {
  const now = await existingVersion(tx, collection, target.id)
  const read = readFeature(sent.body, writing, collection, target.id)
  const { attributes, issues } = read
  const boundary = await inDegrees(tx, read.geometry, sent.crs, issues)
  const known = target.version ?? statedVersion(read) ?? now
  if (known === now) issues.push(...(await readOnlyIssues(tx, collection, target.id, read)))
  refuse(issues)
  const edit = { ...attributes, changeNote: noteOf(target, now) } as SettlementEdit
  if (boundary !== undefined && !(await isKept(tx, target.id, boundary)))
    edit.boundary = boundary as typeof edit.boundary
  return inFeatureTerms(() => editSettlement(tx, actor, { id: target.id, version: known }, edit))
}

/** Closes it as removed. Who asks again, not having heard the answer, finds it done. */
export async function removeFeature(tx: Tx, actor: string, collection: OgcCollection, target: Target): Promise<void> {
  const now = await existingVersion(tx, collection, target.id)
  if (target.version === null && (await stored(tx, collection, target.id)).closed_reason === 'removed') return
  const known = { id: target.id, version: target.version ?? now }
  await inFeatureTerms(() => removeSettlement(tx, actor, known, noteOf(target, now)))
}

async function existingVersion(tx: Tx, collection: OgcCollection, id: number): Promise<number> {
  const version = await lockVersion(tx, id)
  if (version !== null) return version
  throw new Problem(404, {
    code: 'ogc-feature-unknown',
    path: 'id',
    params: { collection: collection.id, id: String(id) },
  })
}

const statedVersion = ({ readOnly: { version } }: ReadFeature): number | null =>
  typeof version === 'number' && Number.isSafeInteger(version) && version > 0 ? version : null

async function stored(tx: Tx, collection: OgcCollection, id: number): Promise<Record<string, unknown>> {
  const row = await findItem(tx, collection, id, { crs: crs84, properties: null, skipGeometry: true })
  return JSON.parse(row?.properties ?? '{}')
}

/** What cannot be written may be sent along as it was received; another value would be lost without a word. */
async function readOnlyIssues(
  tx: Tx,
  collection: OgcCollection,
  id: number,
  { readOnly }: ReadFeature,
): Promise<Issue[]> {
  const stated = Object.entries(readOnly).filter(([name]) => !isWritable(name))
  if (stated.length === 0) return []
  const now: Record<string, unknown> = { ...(await stored(tx, collection, id)), id }
  return stated
    .filter(([name, value]) => !isSame(value, now[name]))
    .map(([name]) => ({
      code: 'ogc-property-read-only',
      path: `properties.${name}`,
      params: { name, current: now[name] === null ? 'null' : String(now[name]) },
    }))
}

function isSame(stated: unknown, now: unknown): boolean {
  if (String(stated) === String(now)) return true
  const [a, b] = [Number(stated), Number(now)]
  if (typeof now === 'number') return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b))
  const [moment, present] = [Date.parse(String(stated)), Date.parse(String(now))]
  // Programs keep moments to the millisecond or the second.
  return typeof now === 'string' && Math.abs(moment - present) < 1000
}

async function isKept(tx: Tx, id: number, boundary: unknown): Promise<boolean> {
  if (boundary === null) return false
  const read = readBoundary(boundary)
  return read.boundary !== null && (await isSameBoundary(tx, id, read.boundary))
}

/** The domain speaks of `householdCount` and `boundary`; here these are `properties.household_count` and `geometry`. */
async function inFeatureTerms<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    const issues = error.issues.map((issue) =>
      issue.path === undefined ? issue : { ...issue, path: featurePath(issue.path) },
    )
    throw new Problem(error.status, [...issues], error.beside)
  }
}

function refuse(issues: Issue[]): void {
  if (issues.length > 0) throw new Problem(422, issues)
}
