import type { NewProposal, Proposal } from '@arraigo/shared/coverage/coverage.schema.ts'
import { proposalIssues } from '@arraigo/shared/coverage/proposalIssues.ts'
import type { Issue } from '@arraigo/shared/problems/issue.ts'
import type { Db, Tx } from '../platform/database.ts'
import { notFound, Problem } from '../platform/problem.ts'
import { refuseStale } from '../platform/staleVersion.ts'
import { textOf } from '../platform/textOf.ts'
import { findProposal, insertProposal, lockProposal, type ProposalRow, updateProposal } from './proposals.queries.ts'

export interface Known {
  id: number
  version: number
}

/** Throws Problem 404 for one that is removed too: only its history still has it. */
export async function savedProposal(db: Db, id: number): Promise<Proposal> {
  const row = await findProposal(db, id)
  if (row === null || row.isRemoved) throw notFound('proposal', id)
  return row
}

/** Throws Problem 422 with all that is wrong with its elements. */
export async function addProposal(tx: Tx, actor: string, asked: NewProposal): Promise<Proposal> {
  refuse(issuesOf(asked))
  const { elements } = asked
  const values = { name: asked.name.trim(), note: textOf(asked.note), elements, isRemoved: false }
  return savedProposal(tx, await insertProposal(tx, values, actor))
}

/** Throws Problem 412 with what is there now where somebody else changed it meanwhile. */
export async function editProposal(tx: Tx, actor: string, known: Known, edit: Partial<NewProposal>): Promise<Proposal> {
  const current = await expected(tx, known)
  if (current.isRemoved) throw notFound('proposal', known.id)
  refuse(Object.keys(edit).length === 0 ? [{ code: 'edit-empty' }] : issuesOf(edit))
  const values = {
    ...current,
    ...edit,
    name: edit.name?.trim() ?? current.name,
    note: edit.note === undefined ? current.note : textOf(edit.note),
  }
  await updateProposal(tx, known.id, values, actor)
  return savedProposal(tx, known.id)
}

/** Out of the list until it is restored; the answer has the version to restore. */
export const removeProposal = (tx: Tx, actor: string, known: Known): Promise<Proposal> =>
  setRemoved(tx, actor, known, true)

export const restoreProposal = (tx: Tx, actor: string, known: Known): Promise<Proposal> =>
  setRemoved(tx, actor, known, false)

async function setRemoved(tx: Tx, actor: string, known: Known, isRemoved: boolean): Promise<Proposal> {
  const current = await expected(tx, known)
  if (current.isRemoved === isRemoved) {
    if (isRemoved) throw notFound('proposal', known.id)
    return current
  }
  await updateProposal(tx, known.id, { ...current, isRemoved }, actor)
  return (await findProposal(tx, known.id)) ?? Promise.reject(notFound('proposal', known.id))
}

async function expected(tx: Tx, { id, version }: Known): Promise<ProposalRow> {
  const current = await lockProposal(tx, id)
  if (current === null) throw notFound('proposal', id)
  refuseStale(current, version, current.name, id)
  return current
}

const issuesOf = ({ name, elements = [] }: Partial<NewProposal>): Issue[] => [
  ...(name?.trim() === '' ? [{ code: 'text-blank', path: 'name', params: { field: 'name' } }] : []),
  ...proposalIssues(elements),
]

function refuse(issues: Issue[]): void {
  if (issues.length > 0) throw new Problem(422, issues)
}
