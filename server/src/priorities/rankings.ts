import { keysOf } from '@arraigo/shared/priorities/keysOf.ts'
import type {
  Ranking,
  RankingDraft,
  RankingInputs,
  RankingResult,
  RankingSpec,
  RankingSummary,
} from '@arraigo/shared/priorities/ranking.schema.ts'
import { criterionName } from '@arraigo/shared/priorities/rankingNames.ts'
import { rankingResult, specIssues } from '@arraigo/shared/priorities/rankSettlements.ts'
import { blankIssues } from '@arraigo/shared/problems/blankIssues.ts'
import type { Issue } from '@arraigo/shared/problems/issue.ts'
import { textIssues } from '@arraigo/shared/problems/textIssues.ts'
import type { Db, Tx } from '../platform/database.ts'
import { notFound, Problem } from '../platform/problem.ts'
import { refuseStale } from '../platform/staleVersion.ts'
import { textOf } from '../platform/textOf.ts'
import { checkedQuestion } from './rankingQuestion.ts'
import {
  earlierRankings,
  findRanking,
  findRankingVersion,
  insertRanking,
  isInitialRanking,
  isNameTaken,
  type KeptSummary,
  listRankings,
  lockRankings,
  type RankingRow,
  type RankingValues,
  updateRanking,
} from './rankings.queries.ts'

export interface Known {
  id: number
  version: number
}

/** What a spec gives with the data of the moment. */
export interface Ordered {
  spec: RankingSpec
  inputs: RankingInputs
  result: RankingResult
}

/** Throws Problem 422 with all that is wrong before anything is computed, so that nobody waits for it. */
export async function refuseDraft(db: Db, { spec, ...draft }: RankingDraft, besides: number | null): Promise<void> {
  const unstorable = textIssues({ ...draft, spec })
  const wrong = [...blankIssues(draft, ['name']), ...specIssues(spec, null), ...(await questionIssues(db, spec))]
  const issues = [...unstorable, ...wrong]
  if (issues.length === 0) return
  // A name alone is refused later: sent twice with one key, the second time it is taken by the first.
  if (unstorable.length === 0 && (await isNameTaken(db, draft.name.trim(), besides))) issues.push(takenName(draft.name))
  refuse(issues)
}

/** The same of a spec that is not saved. */
export const refuseSpec = async (db: Db, spec: RankingSpec): Promise<void> =>
  refuse([...specIssues(spec, null), ...(await questionIssues(db, spec))])

/** The initial one holds wherever nobody chose another: the place that it is looked at in is not part of it. */
export const withItsPlace = async (db: Db, id: number, spec: RankingSpec): Promise<RankingSpec> =>
  (await isInitialRanking(db, id)) ? { ...spec, in: null } : spec

/** What the data are asked for with. */
export const questionOf = (spec: RankingSpec) => ({ in: spec.in, set: spec.standardSet, criteria: keysOf(spec) })

async function questionIssues(db: Db, spec: RankingSpec): Promise<Issue[]> {
  try {
    await checkedQuestion(db, questionOf(spec))
    return []
  } catch (error) {
    if (error instanceof Problem) return error.issues
    throw error
  }
}

/** Throws Problem 422 where the spec does not go with the data. */
export function orderBy(spec: RankingSpec, inputs: RankingInputs): Ordered {
  refuse(specIssues(spec, inputs))
  return { spec, inputs, result: rankingResult(inputs, spec) }
}

export async function rankingList(db: Db): Promise<RankingSummary[]> {
  const rows = await listRankings(db)
  return rows.map(({ spec, summary, ...row }) => ({
    ...row,
    in: spec.in,
    method: spec.method,
    criteria: summary?.criteria ?? spec.criteria.map(({ key }) => criterionName(key)),
    ranked: summary?.ranked ?? null,
    first: summary?.first ?? [],
  }))
}

export const rankingHistory = (db: Db, id: number): Promise<Ranking[]> => earlierRankings(db, id)

/** Throws Problem 404 for one that is removed too: only its history still has it. */
export async function savedRanking(db: Db, id: number): Promise<Ranking> {
  const row = await findRanking(db, id)
  if (row === null || row.isRemoved) throw notFound('ranking', id)
  return wire(row)
}

/** Throws Problem 404. */
export async function rankingAt(db: Db, { id, version }: Known): Promise<Ranking> {
  const row = await findRankingVersion(db, id, version)
  if (row === null) throw notFound('ranking', `${id}, ${version}`)
  return wire(row)
}

export async function addRanking(tx: Tx, actor: string, draft: RankingDraft, ordered: Ordered): Promise<Ranking> {
  await lockRankings(tx)
  const values = valuesOf(draft, ordered)
  await refuseTakenName(tx, values.name, null)
  return savedRanking(tx, await insertRanking(tx, values, actor))
}

/** Throws Problem 412 with what is there now where somebody else changed it meanwhile. */
export async function changeRanking(
  tx: Tx,
  actor: string,
  known: Known,
  draft: RankingDraft,
  ordered: Ordered,
): Promise<Ranking> {
  const current = await expected(tx, known)
  if (current.isRemoved) throw notFound('ranking', known.id)
  const values = valuesOf(draft, ordered)
  await refuseTakenName(tx, values.name, known.id)
  await updateRanking(tx, known.id, values, actor)
  return savedRanking(tx, known.id)
}

/** Out of the list until it is restored; the answer has the version to restore. */
export async function removeRanking(tx: Tx, actor: string, known: Known): Promise<Ranking> {
  const current = await expected(tx, known)
  if (current.isRemoved) throw notFound('ranking', known.id)
  if (current.isInitial) throw new Problem(422, { code: 'ranking-initial-kept', params: { name: current.name } })
  await updateRanking(tx, known.id, { ...current, isRemoved: true, changeNote: null }, actor)
  return wire((await findRanking(tx, known.id)) as RankingRow)
}

/** Brings back what was removed, or what it was at an earlier version, with the data of that moment. */
export async function restoreRanking(
  tx: Tx,
  actor: string,
  known: Known,
  earlier: number | undefined,
): Promise<Ranking> {
  const current = await expected(tx, known)
  const was = earlier === undefined ? current : await findRankingVersion(tx, known.id, earlier)
  if (was === null) throw notFound('ranking', `${known.id}, ${earlier}`)
  if (was === current && !current.isRemoved) return wire(current)
  await refuseTakenName(tx, was.name, known.id)
  await updateRanking(tx, known.id, { ...was, isRemoved: false, changeNote: null }, actor)
  return savedRanking(tx, known.id)
}

/** Locked until the transaction ends. */
export async function expected(tx: Tx, { id, version }: Known): Promise<RankingRow> {
  await lockRankings(tx)
  const current = await findRanking(tx, id)
  if (current === null) throw notFound('ranking', id)
  // Without the data: whoever goes on asks for them.
  refuseStale({ ...wire(current), inputs: null, result: null } as Ranking, version, current.name, id)
  return current
}

const wire = ({ summary: _, isRemoved: __, ...ranking }: RankingRow): Ranking => ranking

async function refuseTakenName(tx: Tx, name: string, besides: number | null): Promise<void> {
  if (await isNameTaken(tx, name, besides)) refuse([takenName(name)])
}

const takenName = (name: string): Issue => ({ code: 'ranking-name-taken', path: 'name', params: { name: name.trim() } })

const valuesOf = ({ name, note, changeNote }: RankingDraft, { spec, inputs, result }: Ordered): RankingValues => ({
  name: name.trim(),
  note: textOf(note),
  spec,
  inputs,
  result,
  summary: summaryOf(spec, inputs, result),
  isRemoved: false,
  changeNote: textOf(changeNote),
})

const firstPlaces = 3

function summaryOf(
  spec: RankingSpec,
  { settlements, columns }: RankingInputs,
  { rows, ranked }: RankingResult,
): KeptSummary {
  const first = rows
    .flatMap(({ rank }, at) =>
      rank !== null && rank <= firstPlaces ? [{ rank, name: settlements.names[at] ?? '' }] : [],
    )
    .sort((a, b) => a.rank - b.rank)
    .slice(0, firstPlaces)
    .map(({ name }) => name)
  const criteria = spec.criteria.map(
    ({ key }) => columns.find((column) => column.key === key)?.name ?? criterionName(key),
  )
  return { ranked, first, criteria }
}

function refuse(issues: Issue[]): void {
  if (issues.length > 0) throw new Problem(422, issues)
}
