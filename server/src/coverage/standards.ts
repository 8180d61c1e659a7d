import { defaultStandardSet, isNamedService, serviceName } from '@arraigo/shared/coverage/serviceNames.ts'
import { serviceCode, standardIssues } from '@arraigo/shared/coverage/standardIssues.ts'
import type {
  DatedStandard,
  NewStandard,
  NewStandardSet,
  StandardEdit,
} from '@arraigo/shared/coverage/standards.schema.ts'
import type { Issue } from '@arraigo/shared/problems/issue.ts'
import type { Tx } from '../platform/database.ts'
import { notFound, Problem } from '../platform/problem.ts'
import { refuseStale } from '../platform/staleVersion.ts'
import { textOf } from '../platform/textOf.ts'
import {
  allStandards,
  copySet,
  deleteStandard,
  insertStandard,
  lockSet,
  lockSetNames,
  lockStandard,
  type StandardValues,
  updateStandard,
} from './standards.queries.ts'

/** Throws Problem 422 with all that is wrong with it, also where the set has the service already. */
export async function addStandard(tx: Tx, actor: string, asked: NewStandard): Promise<DatedStandard> {
  const service = asked.service ?? serviceCode(asked.name ?? '')
  const issues = standardIssues(asked)
  if (service === '') issues.push({ code: 'standard-service-unnamed', path: 'name' })
  if (issues.length > 0) throw new Problem(422, issues)
  const values: StandardValues = {
    confidence: 'to-confirm',
    ...asked,
    service,
    setName: asked.setName.trim(),
    source: asked.source.trim(),
    name: isNamedService(service) ? null : textOf(asked.name),
    changeNote: textOf(asked.changeNote),
  }
  const id = await insertStandard(tx, values, actor)
  if (id === null) {
    const params = { set: values.setName, service: serviceName('es', service, values.name) }
    throw new Problem(409, { code: 'standard-exists', path: 'service', params })
  }
  return existing(tx, id)
}

/** Throws Problem 412 with what is there now where somebody else changed it meanwhile. */
export async function editStandard(
  tx: Tx,
  actor: string,
  { id, version }: { id: number; version: number },
  edit: StandardEdit,
): Promise<DatedStandard> {
  const current = await existing(tx, id)
  refuseStale(current, version, serviceName('es', current.service, current.name), id)
  const issues: Issue[] = Object.keys(edit).length === 0 ? [{ code: 'edit-empty' }] : standardIssues(edit)
  if (issues.length > 0) throw new Problem(422, issues)
  const values: StandardValues = {
    ...current,
    ...edit,
    source: edit.source?.trim() ?? current.source,
    name: isNamedService(current.service) ? null : (textOf(edit.name) ?? current.name),
    changeNote: textOf(edit.changeNote),
  }
  await updateStandard(tx, id, values, actor)
  return existing(tx, id)
}

/** Throws Problem 412 as a change does; the last standard of the set that is used by default stays. */
export async function removeStandard(
  tx: Tx,
  actor: string,
  { id, version }: { id: number; version: number },
  note: string | null,
): Promise<DatedStandard> {
  const { setName } = await existing(tx, id)
  const count = await lockSet(tx, setName)
  const current = await existing(tx, id)
  refuseStale(current, version, serviceName('es', current.service, current.name), id)
  if (setName === defaultStandardSet && count === 1)
    throw new Problem(409, { code: 'standard-last-of-default', params: { set: setName } })
  await deleteStandard(tx, id, note, actor)
  return current
}

/** A set of its own to begin with, as another one is today. */
export async function addSet(tx: Tx, actor: string, asked: NewStandardSet): Promise<DatedStandard[]> {
  const name = asked.name.trim()
  if (name === '') throw new Problem(422, { code: 'text-blank', path: 'name', params: { field: 'name' } })
  await lockSetNames(tx)
  const sets = new Set((await allStandards(tx)).map(({ setName }) => setName))
  if (!sets.has(asked.copyOf)) throw notFound('standard-set', asked.copyOf)
  if (sets.has(name)) throw new Problem(409, { code: 'standard-set-exists', path: 'name', params: { set: name } })
  await copySet(tx, asked.copyOf, name, actor)
  return (await allStandards(tx)).filter(({ setName }) => setName === name)
}

async function existing(tx: Tx, id: number): Promise<DatedStandard> {
  return (await lockStandard(tx, id)) ?? Promise.reject(notFound('standard', id))
}
