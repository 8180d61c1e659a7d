import '@arraigo/shared/demand/addDemandMessages.ts'
import '@arraigo/shared/plans/addPlansMessages.ts'
import '@arraigo/shared/priorities/addPrioritiesMessages.ts'
import { say } from '@arraigo/shared/messages/messages.ts'
import type { Plan, PlanRunState, RunOptions } from '@arraigo/shared/plans/plan.schema.ts'
import { type Issue, IssuesError } from '@arraigo/shared/problems/issue.ts'
import type { Command } from 'commander'
import { localPlanner } from '../platform/actor.ts'
import { cliLocale, tell, withDatabase } from '../platform/commandLine.ts'
import { openSigner } from '../platform/signingKey.ts'
import { withRankingContext } from '../priorities/rankingContext.ts'
import { nameOfWish, specOfWish } from './handing/commandSpec.ts'
import { keepProposals } from './handing/keepProposals.ts'
import { folderIssues, writePlanFolder } from './handing/planFolder.ts'
import { type PlanOptions, type PlanWish, readPlanOptions } from './handing/planOptions.ts'
import { readHanded } from './handing/readHanded.ts'
import { refuseDraft } from './planDrafts.ts'
import type { PlanContext } from './planInputs.ts'
import { addRun, savedRun, stopRun } from './planRuns.ts'
import { addPlan } from './planWrites.ts'
import { solveRun } from './solveRun.ts'

const several = (value: string, before: string[] = []) => [...before, value]

/** `arraigo plan --region 05 --budget-uf 1000000 --years 5 --out DIR` */
export function planCommand(program: Command): void {
  program
    .command('plan')
    .description('make a plan of several years under a budget, keep it, and write it in every format to a folder')
    .option('--region <codes>', 'region(s): 05, or 05,08; may be repeated', several)
    .option('--comuna <codes>', 'comuna(s): 05109; may be repeated', several)
    .option('--budget-uf <uf>', 'money of the whole plan in UF, spread equally over its years')
    .option('--budgets-uf <list>', 'money of each year in UF, instead: 200000,300000')
    .option('--years <count>', 'years of the plan, 1 to 10 (default: 5)')
    .option('--from-year <year>', 'first year (default: next year)')
    .option('--carry-over', 'money that is left goes to the next year (default)')
    .option('--no-carry-over', 'money that is left is lost')
    .option('--programme <code>', 'programme that projects on sites follow (default: ds49-cnt)')
    .option('--min-families <count>', 'families that must get a solution')
    .option(
      '--propose-sites <count>',
      'first keep as sites the fittest proposals of each place, up to so many: land to move families to',
    )
    .option('--packages <list>', 'packages that are offered, by their codes (default: all)')
    .option('--ranking <id or name>', 'ranking that the scores come from (default: the initial one)')
    .option('--spec <file>', 'start from a plan as JSON; what is given beside it goes before')
    .option('--time-limit <seconds>', 'longest time to solve (default: 60)')
    .option('--gap <share>', 'good enough: 0.001 is a tenth of a per cent below the best possible (default)')
    .option('--name <name>', 'name of the plan')
    .option('--lang <es or en>', 'language of the files')
    .option('--out <folder>', 'folder to write to; made where it is not there')
    .option('--force', 'write to a folder that is not empty')
    .addHelpText(
      'after',
      `
Ctrl-C ends solving, keeps the best plan so far and writes it; a second Ctrl-C gives up.
Exit code 0: written. 1: something is wrong, or requirements cannot be met together. 130: stopped before a plan was found.

Examples:
  npm run arraigo -- plan --region 05 --budget-uf 1000000 --years 5 --out plan-valparaiso
  npm run arraigo -- plan --region 05,08 --budgets-uf 200000,300000 --no-carry-over --gap 0.01 --out plan
  npm run arraigo -- plan --region 05 --budget-uf 1000000 --propose-sites 20 --out plan-with-land

--propose-sites takes almost empty blocks inside the urban limit against which nothing known speaks. They stay in Plans, sites,
as proposed, with estimated capacity and cost: somebody must confirm owner, soil and price before anything is promised.`,
    )
    .action(runPlan)
}

async function runPlan(options: PlanOptions): Promise<void> {
  const { wish, issues } = readPlanOptions(options)
  if (wish.folder !== '') issues.push(...(await folderIssues(wish.folder, wish.isForced)))
  if (issues.length > 0) throw new IssuesError(issues.map(inWords))
  await withDatabase('plan', (database, config) =>
    withRankingContext(database, async (context) => {
      // Before anything is kept: a key that cannot be read is no reason to find out at the end.
      const sealing = { signer: openSigner(config), programVersion: config.version }
      const plan = await keptPlan(context, wish)
      const run = await solved(context, plan, wish)
      if (run === null) return
      const handed = await readHanded(
        context,
        { planId: plan.id, runId: run.id, locale: wish.locale, link: null },
        sealing,
      )
      const { families, settlements, costUf, budgetUf } = handed.result.totals
      const gap = Math.round(handed.result.gap * 1e5) / 1e3
      tellIssue({ code: 'plan-command-done', params: { families, settlements, costUf, budgetUf, gap } })
      const files = (await writePlanFolder(wish.folder, handed)).map(({ name }) => name)
      tellIssue({ code: 'plan-command-written', params: { folder: wish.folder, files: files.join(', ') } })
    }),
  )
}

const tellIssue = (issue: Issue) => tell(say(cliLocale(), issue))

/** Words of a fixed list are said in the reader's language before they go into the sentence. */
const inWords = (issue: Issue): Issue =>
  issue.code === 'plan-option-number'
    ? { ...issue, params: { ...issue.params, what: say(cliLocale(), { code: String(issue.params?.what) }) } }
    : issue

async function keptPlan(context: PlanContext, wish: PlanWish): Promise<Plan> {
  const asked = await specOfWish(context, wish)
  const spec = wish.proposeSites === null ? asked : await keepProposals(context, asked, wish.proposeSites, tellIssue)
  const draft = { name: nameOfWish(wish, spec), spec }
  tellIssue({ code: 'plan-command-reading' })
  await placed(refuseDraft(context, draft, null))
  const plan = await context.database.db.transaction().execute((tx) => addPlan(tx, localPlanner, draft))
  tellIssue({ code: 'plan-command-saved', params: { id: String(plan.id), name: plan.name } })
  return plan
}

/** The command line prints texts alone: the place is part of them. */
async function placed(check: Promise<void>): Promise<void> {
  try {
    await check
  } catch (error) {
    if (!(error instanceof IssuesError)) throw error
    throw new IssuesError(
      error.issues.map((issue) => ({
        code: 'plan-command-wrong',
        params: { place: issue.path ?? 'plan', what: say(cliLocale(), issue) },
      })),
    )
  }
}

/** The run with a plan; null where it was stopped before there was one, which is said. Throws IssuesError where none can be found. */
async function solved(context: PlanContext, { id }: Plan, wish: PlanWish): Promise<PlanRunState | null> {
  const { db } = context.database
  const options: RunOptions = {
    ...(wish.timeLimitS === null ? {} : { timeLimitS: wish.timeLimitS }),
    ...(wish.gap === null ? {} : { gap: wish.gap }),
  }
  const { id: runId } = await db.transaction().execute((tx) => addRun(tx, localPlanner, id, options))
  const giveUp = new AbortController()
  let isStopping = false
  const interrupted = () => {
    if (isStopping) return giveUp.abort()
    isStopping = true
    tellIssue({ code: 'plan-command-stopping' })
    void db.transaction().execute((tx) => stopRun(tx, id, runId, true))
  }
  process.on('SIGINT', interrupted)
  try {
    await solveRun(context, runId, { onProgress: progressTeller(), signal: giveUp.signal })
  } finally {
    process.off('SIGINT', interrupted)
  }
  const run = await savedRun(db, id, runId)
  if (run.hasResult && !giveUp.signal.aborted) return run
  if (!isStopping) throw new IssuesError(run.findings)
  tellIssue({ code: 'plan-command-nothing' })
  process.exitCode = 130
  return null
}

/** The first plan, and each time it is better or proved to be closer to the best. */
function progressTeller(): (run: PlanRunState) => void {
  let said = ''
  return ({ seconds, objective, gap }) => {
    if (objective === null) return
    const isFirst = said === ''
    const percent = gap === null ? null : Math.round(gap * 1e5) / 1e3
    const state = `${objective} ${percent}`
    if (state === said) return
    said = state
    const params = { seconds: Math.round(seconds * 10) / 10, objective: Math.round(objective * 10) / 10 }
    if (isFirst || percent === null) tellIssue({ code: 'plan-command-first', params })
    if (percent !== null) tellIssue({ code: 'plan-command-better', params: { ...params, gap: percent } })
  }
}
