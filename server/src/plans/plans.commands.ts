import '@arraigo/shared/demand/addDemandMessages.ts'
import '@arraigo/shared/priorities/addPrioritiesMessages.ts'
import { defaultStandardSet } from '@arraigo/shared/coverage/serviceNames.ts'
import { say } from '@arraigo/shared/messages/messages.ts'
import type { Plan, PlanRequest } from '@arraigo/shared/plans/plan.schema.ts'
import { type Issue, IssuesError } from '@arraigo/shared/problems/issue.ts'
import type { Command } from 'commander'
import { localPlanner } from '../platform/actor.ts'
import { cliLocale, print, tell, withDatabase } from '../platform/commandLine.ts'
import { withRankingContext } from '../priorities/rankingContext.ts'
import { makePlan, requestIssues } from './makePlan.ts'
import { folderIssues, planFiles, writePlanFolder } from './planFolder.ts'
import { savePlan } from './plans.queries.ts'
import { planDocument } from './planTables.ts'

interface PlanOptions {
  region?: string
  budgetUf?: string
  out?: string
  name?: string
  year?: string
  standards: string
  timeLimit?: string
  json?: boolean
  save: boolean
}

export function planCommand(program: Command): void {
  program
    .command('plan')
    .description(
      'choose what to do in each settlement of a region under a budget, and write it as CSV, GeoJSON and JSON',
    )
    .option('--region <code>', 'code of the region, such as 05')
    .option('--budget-uf <uf>', 'budget of the year in UF, such as 1000000')
    .option('--out <folder>', `folder to write to: ${planFiles.join(', ')}`)
    .option('--name <name>', 'name of the plan')
    .option('--year <year>', 'year of the plan; the current one if absent')
    .option('--standards <set>', 'set of service standards', defaultStandardSet)
    .option('--time-limit <seconds>', 'time limit of the solver')
    .option('--save', 'save the plan in the database', true)
    .option('--no-save', 'only write the files')
    .option('--json', 'print the plan as JSON on standard output')
    .action(runPlan)
}

async function runPlan(options: PlanOptions): Promise<void> {
  const { request, issues } = readOptions(options)
  const folder = options.out ?? ''
  issues.push(...(folder === '' ? [{ code: 'plan-folder-missing' }] : await folderIssues(folder)))
  await withDatabase('plan', async (database) => {
    const { db } = database
    issues.push(
      ...(await requestIssues(db, request)).filter((issue) => !issues.some((known) => known.path === issue.path)),
    )
    if (issues.length > 0) throw new IssuesError(issues)
    const { plan, shapes } = await withRankingContext(database, (context) =>
      makePlan(context, request, { signal: interruption() }),
    )
    const saved: Plan = options.save ? { ...plan, id: await savePlan(db, plan, shapes, localPlanner) } : plan
    await writePlanFolder(folder, saved, shapes)
    report(saved, folder)
    if (options.json === true) print(JSON.stringify(planDocument(saved)))
  })
}

/** The options as a request, with what is wrong in their spelling; what they mean is checked against the database. */
function readOptions(options: PlanOptions): { request: PlanRequest; issues: Issue[] } {
  const issues: Issue[] = []
  const region = (options.region ?? '').trim()
  const budget = options.budgetUf?.trim()
  if (budget === undefined || budget === '') issues.push({ code: 'plan-budget-missing', path: 'budgetUf' })
  else if (!decimal.test(budget)) issues.push({ code: 'plan-budget-invalid', path: 'budgetUf', params: { budget } })
  if (options.year !== undefined && !/^\d{4}$/.test(options.year)) {
    issues.push({ code: 'plan-year-invalid', path: 'year', params: { year: options.year } })
  }
  const seconds = options.timeLimit === undefined ? undefined : Number(options.timeLimit)
  if (seconds !== undefined && !(seconds > 0)) {
    issues.push({ code: 'plan-time-limit-invalid', path: 'timeLimitS', params: { seconds: String(options.timeLimit) } })
  }
  const request: PlanRequest = {
    regionCode: /^\d$/.test(region) ? `0${region}` : region,
    budgetUf: Number(budget ?? 0),
    name: options.name,
    year: options.year === undefined ? undefined : Number(options.year),
    standards: options.standards,
    timeLimitS: seconds,
  }
  return { request, issues }
}

const decimal = /^-?\d+(\.\d+)?$/

/** Ctrl-C ends the computation; nothing is stored. */
function interruption(): AbortSignal {
  const controller = new AbortController()
  process.once('SIGINT', () => controller.abort())
  return controller.signal
}

function report(plan: Plan, folder: string): void {
  const { name, budgetUf, totals } = plan
  const lines: Issue[] = [
    { code: 'plan-summary', params: { name, budgetUf, ...totals } },
    ...plan.notes,
    { code: 'plan-written', params: { files: planFiles.join(', '), folder } },
  ]
  if (plan.id !== null) lines.push({ code: 'plan-saved', params: { id: String(plan.id) } })
  for (const line of lines) tell(say(cliLocale(), line))
}
