import '@arraigo/shared/demand/addDemandMessages.ts'
import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { dirname, extname, resolve } from 'node:path'
import type { DemandTable } from '@arraigo/shared/demand/demand.schema.ts'
import { type Audience, audiences, type DemandPlaces, demandPlaces } from '@arraigo/shared/demand/demandMeasures.ts'
import { audienceNames } from '@arraigo/shared/demand/demandNames.ts'
import { say } from '@arraigo/shared/messages/messages.ts'
import { type Issue, IssuesError } from '@arraigo/shared/problems/issue.ts'
import { regionName } from '@arraigo/shared/territory/regions.ts'
import type { Command } from 'commander'
import { cliLocale, print, tell, withDatabase } from '../platform/commandLine.ts'
import type { Database } from '../platform/database.ts'
import { demandCsv } from './demandCsv.ts'
import { demandParameters, demandSources } from './demandExport.queries.ts'
import { demandXlsx } from './demandSheet.ts'
import type { DemandSheet } from './demandSheetCells.ts'
import { demandSheetWords } from './demandSheetWords.ts'
import type { PlacesRequest } from './engine/answers/places.ts'
import { demandEngine } from './engine/engine.ts'

interface Options {
  region?: string
  of: string
  out?: string
  audience: string
  json?: boolean
}

const formats = ['csv', 'xlsx', 'json']

/** `arraigo demand --region 05 --of comunas --out demanda.xlsx` */
export function demandCommand(program: Command): void {
  program
    .command('demand')
    .description('need and de-duplicated demand of places, with the parts and the rule')
    .option('--region <code>', 'code of the region, such as 05; all of them if absent')
    .option('--of <places>', `places: ${demandPlaces.join(', ')}`, 'comunas')
    .option('--audience <who>', `who will see it: ${audiences.join(', ')}`, 'public')
    .option('--out <file>', `file to write: ${formats.join(', ')} by its name`)
    .option('--json', 'print the table as JSON on standard output')
    .action(runDemand)
}

async function runDemand(options: Options): Promise<void> {
  const { request, file, format, issues } = readOptions(options)
  if (issues.length > 0) throw new IssuesError(issues)
  await withDatabase('demand', async (database) => {
    const engine = demandEngine(database)
    try {
      const table = await engine.ask<DemandTable>('places', request)
      if (file !== null) await writeFile(file, await contentOf(database, table, request, format))
      report(table, file, request)
      if (options.json === true) print(JSON.stringify(table, null, 2))
    } finally {
      await engine.end()
    }
  })
}

type Request = PlacesRequest & { audience: Audience }

function readOptions(options: Options) {
  const region = options.region?.trim()
  const file = options.out === undefined ? null : resolve(options.out)
  const format = extname(file ?? '')
    .slice(1)
    .toLowerCase()
  const issues: Issue[] = []
  const oneOf = (option: string, value: string, allowed: readonly string[]) => {
    if (!allowed.includes(value))
      issues.push({ code: 'demand-option-unknown', params: { option, value, allowed: allowed.join(', ') } })
  }
  const isRegion = (code: string) => /^\d{1,2}$/.test(code) && regionName(code.padStart(2, '0')) !== null
  if (region !== undefined && !isRegion(region)) issues.push({ code: 'demand-region-invalid', params: { region } })
  oneOf('--of', options.of, demandPlaces)
  oneOf('--audience', options.audience, audiences)
  if (file !== null || options.json !== true) oneOf('--out', format, formats)
  // Before minutes are computed for a file that cannot be written.
  if (file !== null && !existsSync(dirname(file))) issues.push({ code: 'need-folder-missing', params: { file } })
  const request: Request = {
    of: options.of as DemandPlaces,
    in: region?.padStart(2, '0'),
    audience: options.audience as Audience,
  }
  return { request, file, format, issues }
}

async function contentOf({ db }: Database, table: DemandTable, request: Request, format: string) {
  if (format === 'json') return JSON.stringify(table, null, 2)
  const locale = cliLocale()
  const { datasetIds } = table.basis
  const sheet: DemandSheet = {
    table,
    audience: request.audience,
    within:
      request.in === undefined
        ? demandSheetWords[locale].everything
        : `${demandSheetWords[locale].region} ${regionName(request.in) ?? request.in}`,
    sources: datasetIds.length === 0 ? [] : await demandSources(db, datasetIds),
    parameters: await demandParameters(db),
    link: '',
    locale,
  }
  return format === 'csv' ? demandCsv(sheet) : demandXlsx(sheet)
}

function report({ places, basis }: DemandTable, file: string | null, { audience }: Request): void {
  const locale = cliLocale()
  const params = { count: places.length, seconds: basis.seconds, audience: audienceNames[audience][locale], file }
  tell(say(locale, { code: file === null ? 'demand-computed' : 'demand-written', params }))
}
