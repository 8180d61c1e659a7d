import type {
  CostRuleDraft,
  DatedCostRule,
  DatedPackage,
  DatedProgramme,
  NewPackage,
  NewProgramme,
  PackageDraft,
  ProgrammeDraft,
} from '@arraigo/shared/plans/catalogueDrafts.schema.ts'
import { costRuleIssues, packageIssues, programmeIssues } from '@arraigo/shared/plans/catalogueIssues.ts'
import type { Issue } from '@arraigo/shared/problems/issue.ts'
import type { Tx } from '../../platform/database.ts'
import { notFound, Problem } from '../../platform/problem.ts'
import { refuseStale } from '../../platform/staleVersion.ts'
import { textOf } from '../../platform/textOf.ts'
import * as queries from './catalogue.queries.ts'

/*
 * Changes of the catalogue, in the caller's transaction. Each throws a Problem with every issue at once: 404; 409; 412 with
 * what is there now; 422.
 */

interface KnownCode {
  code: string
  version: number
}
interface KnownId {
  id: number
  version: number
}

export async function addPackage(tx: Tx, actor: string, { code, ...sent }: NewPackage): Promise<DatedPackage> {
  await queries.lockCatalogue(tx)
  const packages = await queries.datedPackages(tx)
  if (packages.some((one) => one.code === code))
    throw new Problem(409, { code: 'package-exists', path: 'code', params: { code } })
  const draft = tidyPackage(sent)
  refuse(packageIssues(code, draft, packages))
  await queries.insertPackage(tx, code, draft, actor)
  return packageOf(tx, code)
}

export async function changePackage(
  tx: Tx,
  actor: string,
  known: KnownCode,
  sent: PackageDraft,
): Promise<DatedPackage> {
  await queries.lockCatalogue(tx)
  const packages = await queries.datedPackages(tx)
  expected(
    packages.find(({ code }) => code === known.code),
    known.version,
    'package',
    known.code,
  )
  const draft = tidyPackage(sent)
  refuse(packageIssues(known.code, draft, packages))
  await queries.updatePackage(tx, known.code, draft, actor)
  return packageOf(tx, known.code)
}

/** With its cost rules. Refused while others need or contain it. */
export async function removePackage(tx: Tx, actor: string, known: KnownCode): Promise<DatedPackage> {
  await queries.lockCatalogue(tx)
  const packages = await queries.datedPackages(tx)
  const current = expected(
    packages.find(({ code }) => code === known.code),
    known.version,
    'package',
    known.code,
  )
  const users = packages.filter(
    ({ prerequisites, includes }) => includes.includes(known.code) || prerequisites.flat().includes(known.code),
  )
  if (users.length > 0) {
    const params = {
      usersEs: users.map(({ name }) => name.es).join(', '),
      usersEn: users.map(({ name }) => name.en).join(', '),
    }
    throw new Problem(409, { code: 'package-is-used', params })
  }
  await queries.deletePackage(tx, known.code, actor)
  return current
}

export async function addCostRule(tx: Tx, actor: string, sent: CostRuleDraft): Promise<DatedCostRule> {
  await queries.lockCatalogue(tx)
  const draft = tidied(sent)
  refuse(costRuleIssues(null, draft, await queries.allPackages(tx), await queries.allCostRules(tx)))
  return costRuleOf(tx, await queries.insertCostRule(tx, draft, actor))
}

export async function changeCostRule(
  tx: Tx,
  actor: string,
  known: KnownId,
  sent: CostRuleDraft,
): Promise<DatedCostRule> {
  await queries.lockCatalogue(tx)
  const rules = await queries.datedCostRules(tx)
  expected(
    rules.find(({ id }) => id === known.id),
    known.version,
    'cost-rule',
    known.id,
  )
  const draft = tidied(sent)
  refuse(costRuleIssues(known.id, draft, await queries.allPackages(tx), rules))
  await queries.updateCostRule(tx, known.id, draft, actor)
  return costRuleOf(tx, known.id)
}

export async function removeCostRule(tx: Tx, actor: string, known: KnownId): Promise<DatedCostRule> {
  await queries.lockCatalogue(tx)
  const rules = await queries.datedCostRules(tx)
  const current = expected(
    rules.find(({ id }) => id === known.id),
    known.version,
    'cost-rule',
    known.id,
  )
  await queries.deleteCostRule(tx, known.id, actor)
  return current
}

export async function addProgramme(tx: Tx, actor: string, { code, ...sent }: NewProgramme): Promise<DatedProgramme> {
  await queries.lockCatalogue(tx)
  const programmes = await queries.datedProgrammes(tx)
  if (programmes.some((one) => one.code === code))
    throw new Problem(409, { code: 'programme-exists', path: 'code', params: { code } })
  const draft = tidyProgramme(sent)
  refuse(programmeIssues(draft))
  await queries.insertProgramme(tx, code, draft, actor)
  return programmeOf(tx, code)
}

export async function changeProgramme(
  tx: Tx,
  actor: string,
  known: KnownCode,
  sent: ProgrammeDraft,
): Promise<DatedProgramme> {
  await queries.lockCatalogue(tx)
  const programmes = await queries.datedProgrammes(tx)
  expected(
    programmes.find(({ code }) => code === known.code),
    known.version,
    'programme',
    known.code,
  )
  const draft = tidyProgramme(sent)
  refuse(programmeIssues(draft))
  await queries.updateProgramme(tx, known.code, draft, actor)
  return programmeOf(tx, known.code)
}

interface Versioned {
  version: number
  changedBy: string
}

function expected<Row extends Versioned>(
  row: Row | undefined,
  version: number,
  what: string,
  id: string | number,
): Row {
  if (row === undefined) throw notFound(what, id)
  refuseStale(row, version, String(id), id)
  return row
}

function refuse(issues: Issue[]): void {
  if (issues.length > 0) throw new Problem(422, issues)
}

/** Texts without what surrounds them; lists without what comes twice. */
const tidied = <Draft extends { source: string; changeNote?: string | null }>(draft: Draft): Draft => ({
  ...draft,
  source: draft.source.trim(),
  changeNote: textOf(draft.changeNote),
})

const tidyPackage = (draft: PackageDraft): PackageDraft => ({
  ...tidied(draft),
  name: { es: draft.name.es.trim(), en: draft.name.en.trim() },
  about: { es: draft.about.es.trim(), en: draft.about.en.trim() },
  prerequisites: draft.prerequisites.map((list) => [...new Set(list)]),
  includes: [...new Set(draft.includes)],
  closes: [...new Set(draft.closes)],
})

const tidyProgramme = (draft: ProgrammeDraft): ProgrammeDraft => ({
  ...tidied(draft),
  name: draft.name.trim(),
  composition: textOf(draft.composition),
  toConfirm: [...new Set(draft.toConfirm)],
})

const packageOf = async (tx: Tx, code: string) =>
  (await queries.datedPackages(tx)).find((one) => one.code === code) ?? Promise.reject(notFound('package', code))
const costRuleOf = async (tx: Tx, id: number) =>
  (await queries.datedCostRules(tx)).find((one) => one.id === id) ?? Promise.reject(notFound('cost-rule', id))
const programmeOf = async (tx: Tx, code: string) =>
  (await queries.datedProgrammes(tx)).find((one) => one.code === code) ?? Promise.reject(notFound('programme', code))
