import { access } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import type { Import, ImportRequest } from '@arraigo/shared/imports/import.schema.ts'
import { IssuesError } from '@arraigo/shared/problems/issue.ts'
import type { Command } from 'commander'
import { localPlanner } from '../platform/actor.ts'
import { cliLocale, print, tell, withDatabase } from '../platform/commandLine.ts'
import type { Database } from '../platform/database.ts'
import { describeImport } from './describeImport.ts'
import { endDeadImports } from './imports.queries.ts'
import { listMappings } from './mappings.queries.ts'
import { runImport } from './runImport.ts'

interface Options {
  preset?: string
  layer?: string
  epsg?: string
  mapping?: string
  swapAxes?: boolean
  dryRun?: boolean
  forComparison?: boolean
  json?: boolean
}

/** `arraigo import FILE…` */
export function importCommand(program: Command): void {
  program
    .command('import')
    .description('read files into the territory; takes the recognised preset where exactly one fits')
    .argument(
      '<files...>',
      'GeoJSON, Shapefile (zip), GeoPackage, KML, CSV, JSON rows, FlatGeobuf, GTFS (zip or folder), GeoTIFF of elevations',
    )
    .option('--preset <id>', 'read the files as this preset')
    .option('--mapping <name>', 'read the files with a mapping saved on the data page')
    .option('--layer <name>', 'layer of the file, where it has several')
    .option('--epsg <code>', 'coordinate system, where the file does not say')
    .option('--swap-axes', 'latitude and longitude are the wrong way round in the file')
    .option('--no-swap-axes', 'they are not, although it looks so')
    .option('--dry-run', 'check everything, store nothing')
    .option('--for-comparison', 'keep the settlements of the files beside those of the territory, to be compared')
    .option('--json', 'print the reports as JSON on standard output')
    .addHelpText(
      'after',
      '\nExit code 0 when every file was stored (or checked, or had been stored before), 1 otherwise.',
    )
    .action(async (files: string[], options: Options) => {
      await allReadable(files)
      await withDatabase(`import ${files.map((file) => basename(file)).join(', ')}`, async (database) => {
        const reports: Import[] = []
        if (database.isOwner) await endDeadImports(database.db, database.kind === 'embedded')
        const request = await toRequest(database, options)
        for (const file of files) reports.push(await importOne(database, file, request))
        if (options.json === true) print(JSON.stringify(reports.length === 1 ? reports[0] : reports, null, 2))
        if (reports.some((report) => !['stored', 'unchanged', 'checked'].includes(report.state))) process.exitCode = 1
      })
    })
}

async function allReadable(files: string[]): Promise<void> {
  const issues = []
  for (const file of files) {
    try {
      await access(file)
    } catch (error) {
      issues.push({ code: 'file-unreadable', params: { file, reason: (error as NodeJS.ErrnoException).code ?? '' } })
    }
  }
  if (issues.length > 0) throw new IssuesError(issues)
}

async function toRequest(database: Database, options: Options): Promise<ImportRequest> {
  const request: ImportRequest = {}
  if (options.preset !== undefined) request.preset = options.preset
  if (options.layer !== undefined) request.layer = options.layer
  if (options.swapAxes !== undefined) request.swapAxes = options.swapAxes
  if (options.dryRun === true) request.dryRun = true
  if (options.forComparison === true) request.forComparison = true
  if (options.epsg !== undefined) {
    request.epsg = Number(options.epsg.replace(/^EPSG:/i, ''))
    if (!Number.isInteger(request.epsg) || request.epsg > 999_999)
      throw new IssuesError([{ code: 'epsg-unknown', params: { epsg: options.epsg } }])
  }
  if (options.mapping !== undefined) request.mapping = await savedMapping(database, options.mapping)
  return request
}

async function savedMapping(database: Database, name: string) {
  const found = (await listMappings(database.db)).find((saved) => saved.name === name)
  if (found === undefined) throw new IssuesError([{ code: 'not-found', params: { what: `--mapping ${name}` } }])
  return found.mapping as unknown as NonNullable<ImportRequest['mapping']>
}

async function importOne(database: Database, file: string, request: ImportRequest): Promise<Import> {
  const fileName = basename(resolve(file))
  const run = await runImport(database, {
    path: file,
    fileName,
    request,
    actor: localPlanner,
    onProgress: showProgress(fileName),
  })
  tell(describeImport(cliLocale(), run))
  return run
}

/** One line that is written over, on a terminal only. */
function showProgress(fileName: string): (phase: string, progress: number) => void {
  if (!process.stderr.isTTY) return () => {}
  return (phase, progress) => {
    process.stderr.write(`\r${fileName}: ${phase} ${Math.round(progress * 100)} %   `)
    if (phase === 'storing') process.stderr.write('\r\u001b[K')
  }
}
