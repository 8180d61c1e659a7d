import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { PlanSpec } from '@arraigo/shared/plans/plan.schema.ts'
import { type Issue, IssuesError } from '@arraigo/shared/problems/issue.ts'
import { regionName } from '@arraigo/shared/territory/regions.ts'
import { shapeIssues } from '../../platform/shapeIssues.ts'
import { rankingList } from '../../priorities/rankings.ts'
import { readCatalogue } from '../catalogue/readCatalogue.ts'
import { initialSpec } from '../planCheck.ts'
import type { PlanContext } from '../planInputs.ts'
import type { PlanWish } from './planOptions.ts'

/** What the command line asks for on top of a file or of what a new plan starts with. Throws IssuesError with all unknown names at once. */
export async function specOfWish(context: PlanContext, wish: PlanWish): Promise<PlanSpec> {
  const start = wish.specFile === null ? await initialSpec(context, wish.places?.[0] ?? null) : readSpec(wish.specFile)
  const issues: Issue[] = []
  const ranking = wish.ranking === null ? null : await rankingOf(context, wish.ranking, issues)
  await refuseUnknown(context, wish, issues)
  if (issues.length > 0) throw new IssuesError(issues)
  return {
    ...start,
    places: wish.places ?? start.places,
    budgetsUf: wish.budgetsUf ?? start.budgetsUf,
    fromYear: wish.fromYear ?? start.fromYear,
    carriesOver: wish.carriesOver ?? start.carriesOver,
    programme: wish.programme ?? start.programme,
    minFamilies: wish.minFamilies ?? start.minFamilies,
    packages: wish.packages ?? start.packages,
    rankingId: ranking ?? start.rankingId,
  }
}

/** A spec, or anything that has one as `spec`: a plan as JSON. */
function readSpec(path: string): PlanSpec {
  const file = basename(path)
  let read: unknown
  try {
    read = JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''))
  } catch (error) {
    throw new IssuesError([{ code: 'plan-spec-unreadable', params: { file, detail: (error as Error).message } }])
  }
  const given = typeof read === 'object' && read !== null && 'spec' in read ? read.spec : read
  const issues = shapeIssues(PlanSpec, given)
  if (issues.length > 0)
    throw new IssuesError(
      issues.map(({ path: field }) => ({ code: 'plan-spec-field', params: { field: field ?? 'spec' } })),
    )
  return given as PlanSpec
}

/** By its number or its name. */
async function rankingOf({ database: { db } }: PlanContext, asked: string, issues: Issue[]): Promise<number | null> {
  const all = await rankingList(db)
  const found =
    all.find(({ id }) => String(id) === asked) ?? all.find(({ name }) => name.toLowerCase() === asked.toLowerCase())
  const known = all.map(({ id, name }) => `${id} ${name}`).join('; ')
  if (found === undefined) issues.push({ code: 'plan-ranking-unknown', params: { ranking: asked, known } })
  return found?.id ?? null
}

async function refuseUnknown({ database: { db } }: PlanContext, wish: PlanWish, issues: Issue[]): Promise<void> {
  const { packages, programmes } = await readCatalogue(db)
  const refuse = (option: string, values: readonly string[], known: readonly string[]) => {
    for (const value of values.filter((one) => !known.includes(one)))
      issues.push({ code: 'plan-code-unknown', params: { option, value, known: known.join(', ') } })
  }
  refuse(
    '--packages',
    wish.packages ?? [],
    packages.map(({ code }) => code),
  )
  refuse(
    '--programme',
    wish.programme === null ? [] : [wish.programme],
    programmes.map(({ code }) => code),
  )
}

/** "Valparaíso 2027–2031", where nobody named it. */
export function nameOfWish({ name }: PlanWish, { places, fromYear, budgetsUf }: PlanSpec): string {
  if (name !== null) return name
  const where = places.map((code) => regionName(code) ?? code).slice(0, 3)
  const last = fromYear + budgetsUf.length - 1
  return `Plan ${where.join(', ')} ${fromYear}${last > fromYear ? `–${last}` : ''}`.replace('  ', ' ')
}
