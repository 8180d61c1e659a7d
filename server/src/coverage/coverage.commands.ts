import { writeFile } from 'node:fs/promises'
import { extname, resolve } from 'node:path'
import type { CoverageTable } from '@arraigo/shared/coverage/coverage.schema.ts'
import { type MeasuredCollection, measuredCollections } from '@arraigo/shared/coverage/measuredCollections.ts'
import { defaultStandardSet } from '@arraigo/shared/coverage/serviceNames.ts'
import { say } from '@arraigo/shared/messages/messages.ts'
import { type Issue, IssuesError } from '@arraigo/shared/problems/issue.ts'
import type { Command } from 'commander'
import { cliLocale, print, tell, withDatabase } from '../platform/commandLine.ts'
import type { Database } from '../platform/database.ts'
import { sourcesOf } from './comparisonSheet.queries.ts'
import { coverageCsv, coverageXlsx } from './comparisonSheet.ts'
import { coverageFeatures } from './coverageFeatures.ts'
import { coverageEngine } from './engine/engine.ts'

interface Options {
  region?: string
  set: string
  of: string
  out?: string
  json?: boolean
}

type Format = 'csv' | 'xlsx' | 'geojson'
const formats: readonly string[] = ['csv', 'xlsx', 'geojson'] satisfies Format[]
const mostPlaces = 1_000_000

/** `arraigo coverage --region 05 --of settlements --out cobertura.xlsx` */
export function coverageCommand(program: Command): void {
  program
    .command('coverage')
    .description('measure who has which service within the standard, along the streets')
    .option('--region <code>', 'code of the region, such as 05; all of them if absent')
    .option('--set <name>', 'set of service standards', defaultStandardSet)
    .option('--of <collection>', `places: ${measuredCollections.join(', ')}`, 'settlements')
    .option('--out <file>', `file to write: ${formats.join(', ')} by its name`)
    .option('--json', 'print the report as JSON on standard output')
    .action(runCoverage)
}

async function runCoverage(options: Options): Promise<void> {
  const { request, file, format, issues } = readOptions(options)
  if (issues.length > 0) throw new IssuesError(issues)
  await withDatabase('coverage', async (database) => {
    const engine = coverageEngine(database)
    try {
      const table = await engine.ask<CoverageTable>('table', request)
      await writeFile(file, await contentOf(database, table, request.collection, format))
      report(table, file, options.json === true)
    } finally {
      await engine.end()
    }
  })
}

function readOptions(options: Options) {
  const region = options.region?.trim()
  const file = options.out === undefined ? '' : resolve(options.out)
  const format = extname(file).slice(1).toLowerCase()
  const issues: Issue[] = []
  if (region !== undefined && !/^\d{1,2}$/.test(region))
    issues.push({ code: 'coverage-region-invalid', params: { region } })
  if (!(measuredCollections as readonly string[]).includes(options.of))
    issues.push({
      code: 'coverage-collection-unknown',
      params: { collection: options.of, collections: measuredCollections.join(', ') },
    })
  if (!formats.includes(format))
    issues.push({ code: 'coverage-file-unknown', params: { file: options.out ?? null, formats: formats.join(', ') } })
  const request = {
    set: options.set,
    collection: options.of as MeasuredCollection,
    region: region?.padStart(2, '0'),
    mostPlaces,
  }
  return { request, file, format: format as Format, issues }
}

async function contentOf({ db }: Database, table: CoverageTable, collection: MeasuredCollection, format: Format) {
  if (format === 'geojson') return JSON.stringify(await coverageFeatures(db, collection, table))
  const { datasetIds } = table.basis
  const sources = datasetIds.length === 0 ? [] : await sourcesOf(db, datasetIds)
  const sheet = { tables: [table], places: null, sources, locale: cliLocale() }
  return format === 'csv' ? coverageCsv(sheet) : coverageXlsx(sheet)
}

function report({ places, medians, basis, set, region }: CoverageTable, file: string, asJson: boolean): void {
  tell(say(cliLocale(), { code: 'coverage-written', params: { count: places.length, file, seconds: basis.seconds } }))
  if (asJson) print(JSON.stringify({ file, set, region, places: places.length, medians, basis }, null, 2))
}
