import { randomUUID } from 'node:crypto'
import type { NewSite, SiteEdit, SiteRule, SiteRuleEdit } from '@arraigo/shared/plans/site.schema.ts'
import { blankIssues } from '@arraigo/shared/problems/blankIssues.ts'
import type { Issue } from '@arraigo/shared/problems/issue.ts'
import { textIssues } from '@arraigo/shared/problems/textIssues.ts'
import type { MultiPolygon } from 'geojson'
import type { Db, Tx } from '../../platform/database.ts'
import { notFound, Problem } from '../../platform/problem.ts'
import { refuseStale } from '../../platform/staleVersion.ts'
import { textOf } from '../../platform/textOf.ts'
import { judgeBoundary } from '../../profile/judgeBoundary.ts'
import { findingIssue } from '../../settlements/judgeAll.ts'
import { takeBoundary } from '../../settlements/writeSettlements.ts'
import * as store from './storeSites.queries.ts'

/*
 * What people write of sites, in the caller's transaction. Each throws a Problem with every issue at once: 404; 412 with what is
 * there now; 422.
 */

interface Known {
  id: number
  version: number
}

const drawnSource = 'arraigo'
const proposedSource = 'arraigo-proposals'

export async function createSite(tx: Tx, actor: string, sent: NewSite): Promise<store.Written> {
  const issues = wordIssues(sent)
  if (sent.boundary === undefined && sent.fromBlock === undefined)
    issues.push({ code: 'site-boundary-missing', path: 'boundary' })
  if (sent.boundary !== undefined && sent.fromBlock !== undefined)
    issues.push({ code: 'site-boundary-twice', path: 'boundary' })
  const values = withEdit(nothingRecorded, sent)
  issues.push(...reasonIssues(values))
  const land = await landOf(tx, sent, values.comunaCode, issues)
  if (land === null || issues.length > 0) throw new Problem(422, issues)
  const comunaCode = values.comunaCode ?? land.comunaCode ?? (await store.comunaOfShape(tx, land.boundary))
  const { source, sourceId, origin, boundary } = land
  const row = { ...values, comunaCode, source, sourceId, origin, boundary }
  return store.insertSite(tx, row, { actor, note: textOf(sent.changeNote) })
}

type Land = Pick<store.NewSiteRow, 'source' | 'sourceId' | 'origin' | 'boundary' | 'comunaCode'>

async function landOf(tx: Tx, sent: NewSite, comunaCode: string | null, issues: Issue[]): Promise<Land | null> {
  if (sent.fromBlock !== undefined) return landOfBlock(tx, sent.fromBlock, issues)
  if (sent.boundary === undefined) return null
  const boundary = await takenBoundary(tx, sent.boundary, comunaCode, issues)
  const drawn = { source: drawnSource, sourceId: randomUUID(), origin: 'drawn', comunaCode: null } as const
  return boundary === null ? null : { ...drawn, boundary }
}

async function landOfBlock(tx: Tx, id: number, issues: Issue[]): Promise<Land | null> {
  const block = await store.blockLand(tx, id)
  if (block === null) {
    issues.push({ code: 'site-block-unknown', path: 'fromBlock' })
    return null
  }
  const { sourceId, boundary, comunaCode } = block
  const taken = await store.siteFromProposal(tx, proposedSource, sourceId)
  if (taken !== null) issues.push({ code: 'site-block-taken', path: 'fromBlock', params: { name: taken.name } })
  return { source: proposedSource, sourceId, origin: 'proposed', boundary, comunaCode }
}

/** A boundary by the rules for drawn boundaries; what they forbid is refused, with its place. */
async function takenBoundary(
  db: Db,
  sent: unknown,
  comunaCode: string | null,
  issues: Issue[],
): Promise<MultiPolygon | null> {
  const boundary = takeBoundary(sent, 'boundary', issues) as MultiPolygon | null
  if (boundary === null || issues.length > 0) return null
  const findings = await judgeBoundary(db, boundary, { settlementId: null, comunaCode, householdCount: null })
  const forbidding = findings.filter(({ severity }) => severity === 'forbids')
  issues.push(...forbidding.map((finding) => findingIssue(finding, 'boundary')))
  return boundary
}

export async function editSite(tx: Tx, actor: string, known: Known, sent: SiteEdit): Promise<store.Written> {
  const current = await currentSite(tx, known)
  const { changeNote, ...edit } = sent
  const issues = wordIssues(sent)
  if (Object.keys(edit).length === 0) issues.push({ code: 'site-edit-empty' })
  const values = withEdit(current, edit)
  issues.push(...reasonIssues(values))
  const boundary =
    sent.boundary === undefined ? null : await takenBoundary(tx, sent.boundary, edit.comunaCode ?? null, issues)
  if (issues.length > 0) throw new Problem(422, issues)
  const comunaCode =
    edit.comunaCode !== undefined || boundary === null ? values.comunaCode : await store.comunaOfShape(tx, boundary)
  return store.updateSite(tx, known.id, { ...values, comunaCode }, boundary, { actor, note: textOf(changeNote) })
}

/** Plans that were made keep what they knew of it; those that name it or build on it must let go of it first. */
export async function removeSite(tx: Tx, known: Known): Promise<store.Written> {
  const current = await currentSite(tx, known)
  const plans = await store.plansUsing(tx, known.id)
  if (plans.length > 0) {
    const params = { name: current.name, plans: plans.map(({ name }) => name).join(', ') }
    throw new Problem(422, { code: 'site-in-use', params })
  }
  await store.deleteSite(tx, known.id)
  return { id: known.id, version: current.version }
}

async function currentSite(tx: Tx, { id, version }: Known): Promise<store.StoredSite> {
  const current = await store.lockSite(tx, id)
  if (current === null) throw notFound('site', id)
  refuseStale(current, version, current.name, id)
  return current
}

const wordIssues = (sent: NewSite | SiteEdit): Issue[] => {
  const { boundary: _, ...words } = sent
  return [...textIssues(words), ...blankIssues(sent, ['name'])]
}

const reasonIssues = ({ status, statusReason }: store.SiteValues): Issue[] =>
  status === 'discarded' && statusReason === null ? [{ code: 'site-reason-missing', path: 'statusReason' }] : []

const nothingRecorded: store.SiteValues = {
  name: '',
  comunaCode: null,
  capacityFamilies: null,
  landCostUf: null,
  worksUfPerFamily: null,
  owner: null,
  status: 'candidate',
  statusReason: null,
  study: null,
  studyYear: null,
  note: null,
}

/** With what was sent; what is absent stays. A year without its study, and a reason of what is not discarded, say nothing. */
function withEdit(now: store.SiteValues, sent: NewSite | SiteEdit): store.SiteValues {
  const text = (name: 'owner' | 'note' | 'study' | 'statusReason') =>
    sent[name] === undefined ? now[name] : textOf(sent[name])
  const study = text('study')
  const status = sent.status ?? now.status
  return {
    name: sent.name?.trim() ?? now.name,
    comunaCode: sent.comunaCode === undefined ? now.comunaCode : sent.comunaCode,
    capacityFamilies: sent.capacityFamilies === undefined ? now.capacityFamilies : sent.capacityFamilies,
    landCostUf: sent.landCostUf === undefined ? now.landCostUf : sent.landCostUf,
    worksUfPerFamily: sent.worksUfPerFamily === undefined ? now.worksUfPerFamily : sent.worksUfPerFamily,
    owner: text('owner'),
    status,
    statusReason: status === 'discarded' ? text('statusReason') : null,
    study,
    studyYear: study === null ? null : sent.studyYear === undefined ? now.studyYear : sent.studyYear,
    note: text('note'),
  }
}

export async function editSiteRule(tx: Tx, actor: string, known: Known, edit: SiteRuleEdit): Promise<SiteRule> {
  const current = await store.lockSiteRule(tx, known.id)
  if (current === null) throw notFound('site rule', known.id)
  const { changedBy: _, ...rule } = current
  refuseStale(current, known.version, current.rule, known.id)
  const issues: Issue[] = textIssues(edit)
  if (Object.keys(edit).length === 0) issues.push({ code: 'edit-empty' })
  if (edit.limit !== undefined && rule.standardSet !== null)
    issues.push({ code: 'site-rule-without-limit', path: 'limit', params: { set: rule.standardSet } })
  if (edit.limit !== undefined && rule.unit === 'share' && edit.limit > 1)
    issues.push({ code: 'site-rule-share', path: 'limit', params: { limit: edit.limit } })
  if (issues.length > 0) throw new Problem(422, issues)
  const changed: SiteRule = { ...rule, ...edit, changeNote: textOf(edit.changeNote) }
  await store.updateSiteRule(tx, changed, actor)
  return { ...changed, version: rule.version + 1 }
}
