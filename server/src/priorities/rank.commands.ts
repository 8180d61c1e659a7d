import '@arraigo/shared/priorities/addPrioritiesMessages.ts'
import '@arraigo/shared/demand/addDemandMessages.ts'
import { writeFile } from 'node:fs/promises'
import { addMessages, say } from '@arraigo/shared/messages/messages.ts'
import { rankCommandMessages } from '@arraigo/shared/priorities/rankCommand.messages.ts'
import { rankingMethods } from '@arraigo/shared/priorities/ranking.schema.ts'
import { methodName } from '@arraigo/shared/priorities/rankingNames.ts'
import { dataUncertainties } from '@arraigo/shared/priorities/robustness/drawData.ts'
import { IssuesError } from '@arraigo/shared/problems/issue.ts'
import type { Command } from 'commander'
import { coverageEngine } from '../coverage/engine/engine.ts'
import { demandEngine } from '../demand/engine/engine.ts'
import { watchChanges } from '../platform/changes.ts'
import { cliLocale, print, tell, withDatabase } from '../platform/commandLine.ts'
import type { Database } from '../platform/database.ts'
import { type RankingFormat, type RankingSheet, rankingFile, rankingSheet } from './rankingExport.ts'
import { readRankingInputs } from './rankingInputs.ts'
import { rankingRobustness } from './rankingRobustness.ts'
import { orderedRows } from './rankingSheetCells.ts'
import { listRankings } from './rankings.queries.ts'
import { orderBy, questionOf, refuseSpec, savedRanking } from './rankings.ts'
import { fileFormats, type RankOptions, type RankRequest, readRankOptions } from './rankOptions.ts'
import { type NamedSpec, readSpecFile } from './rankSpecFile.ts'

addMessages(rankCommandMessages)

/** `arraigo rank --region 05 --out orden.xlsx` */
export function rankCommand(program: Command): void {
  program
    .command('rank')
    .description('order settlements by criteria and weights, with what each adds to the score')
    .option('--region <code>', 'code of the region, such as 05; where the ranking is for if absent')
    .option('--ranking <id or name>', 'a ranking that is kept; the initial one if absent')
    .option('--spec <file>', 'a ranking from a JSON file: a spec, what --out FILE.json wrote, or a frozen ranking')
    .option('--method <method>', `another method than its own: ${rankingMethods.join(', ')}`)
    .option('--top <count>', 'how many to list here, and who counts as first in the robustness', '20')
    .option(
      '--robustness [data]',
      `how firm each place is over 10,000 draws of reasonable weights and, within what is known of them, of the data: ${dataUncertainties.join(', ')} (bounds if it is not said)`,
    )
    .option('--out <file>', `file to write: ${fileFormats.join(', ')} by its name`)
    .option('--json', 'print spec, data and order as JSON on standard output')
    .addHelpText(
      'after',
      '\nExamples:\n  npm run arraigo -- rank --region 05 --out orden.xlsx\n  npm run arraigo -- rank --ranking "Agua primero" --method topsis --robustness --out orden.geojson',
    )
    .action(runRank)
}

async function runRank(options: RankOptions): Promise<void> {
  const { request, issues } = readRankOptions(options)
  if (issues.length > 0) throw new IssuesError(issues)
  const fromFile = request.specFile === null ? null : readSpecFile(request.specFile)
  await withDatabase('rank', async (database) => {
    const start = performance.now()
    const sheet = await ranked(database, request, fromFile)
    const { db } = database
    if (request.file !== null)
      await written(
        request.file,
        request.format === 'json' ? jsonOf(sheet) : await rankingFile(db, sheet, request.format as RankingFormat),
      )
    report(sheet, request, (performance.now() - start) / 1000)
    if (options.json === true) print(jsonOf(sheet))
  })
}

async function written(file: string, content: string | Buffer): Promise<void> {
  try {
    await writeFile(file, content)
  } catch (error) {
    throw new IssuesError([{ code: 'rank-unwritable', params: { file, detail: (error as Error).message } }])
  }
}

async function ranked(database: Database, request: RankRequest, fromFile: NamedSpec | null): Promise<RankingSheet> {
  const { name, spec: kept } = fromFile ?? (await keptRanking(database, request.ranking))
  const spec = { ...kept, in: request.region ?? kept.in, method: request.method ?? kept.method }
  await inPlaces(refuseSpec(database.db, spec))
  const [coverage, demand] = [coverageEngine(database), demandEngine(database)]
  try {
    const context = { database, coverage, demand, changes: watchChanges(database) }
    const ordered = orderBy(spec, await readRankingInputs(context, questionOf(spec)))
    const robustness = request.robustness === null ? null : rankingRobustness(ordered, request.top, request.robustness)
    return rankingSheet(ordered, { name, link: null, robustness, locale: cliLocale() })
  } finally {
    await Promise.all([coverage.end(), demand.end()])
  }
}

async function keptRanking({ db }: Database, asked: string): Promise<NamedSpec> {
  const all = await listRankings(db)
  const found =
    all.find(({ id }) => String(id) === asked) ?? all.find(({ name }) => name.toLowerCase() === asked.toLowerCase())
  if (found !== undefined) return savedRanking(db, found.id)
  const known = all.map(({ id, name }) => `${id} ${name}`).join('; ')
  throw new IssuesError([{ code: 'rank-ranking-unknown', params: { ranking: asked, known } }])
}

/** The command line prints texts alone: the place is part of them. */
async function inPlaces(check: Promise<void>): Promise<void> {
  try {
    await check
  } catch (error) {
    if (!(error instanceof IssuesError)) throw error
    const placed = error.issues.map((issue) => ({
      code: 'rank-wrong',
      params: { place: issue.path ?? 'spec', what: say(cliLocale(), issue) },
    }))
    throw new IssuesError(placed)
  }
}

/** What --spec reads again. Without the names of who judged: files travel. */
function jsonOf({ name, spec, inputs, result, robustness }: RankingSheet): string {
  const judgements = spec.judgements.map((judgement, at) => ({ ...judgement, id: `p${at + 1}`, name: `P${at + 1}` }))
  const firm = robustness === null ? {} : { robustness: { ...robustness, rows: robustnessRows(robustness, inputs) } }
  return JSON.stringify({ name, spec: { ...spec, judgements }, inputs, result, ...firm }, null, 2)
}

const robustnessRows = ({ rows }: NonNullable<RankingSheet['robustness']>, { settlements }: RankingSheet['inputs']) =>
  Array.from(rows, ([row, found]) => ({ settlementId: settlements.ids[row], ...found }))

function report(sheet: RankingSheet, { top, file }: RankRequest, took: number): void {
  const { name, spec, inputs, result, robustness, locale } = sheet
  const { names, comunaNames } = inputs.settlements
  const rows = orderedRows(sheet)
    .filter(({ isRanked }) => isRanked)
    .slice(0, top)
  for (const { row } of rows) {
    const { rank, score, completeness } = result.rows[row]!
    const share = robustness?.rows.get(row)?.shareInTop
    const known = Math.round(completeness * 100)
    const params = { rank, score, known, name: names[row] ?? null, comuna: comunaNames[row] ?? null }
    if (share === undefined) tell(say(locale, { code: 'rank-line', params }))
    else tell(say(locale, { code: 'rank-line-robust', params: { ...params, top, percent: Math.round(share * 100) } }))
  }
  for (const finding of [...inputs.findings, ...result.findings]) tell(say(locale, finding))
  const method = methodName(locale, spec.method)
  const params = { name, method, ranked: result.ranked, all: result.rows.length, seconds: Number(took.toFixed(1)) }
  tell(say(locale, { code: 'rank-done', params }))
  if (file !== null) tell(say(locale, { code: 'rank-written', params: { file } }))
}
