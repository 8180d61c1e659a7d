import { constants } from 'node:fs'
import { access, stat } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { exportFormatIds } from '@arraigo/shared/exports/exportFormats.ts'
import { readExportRequest } from '@arraigo/shared/exports/exportRequest.ts'
import { say } from '@arraigo/shared/messages/messages.ts'
import { type Issue, IssuesError } from '@arraigo/shared/problems/issue.ts'
import { collectionIds } from '@arraigo/shared/territory/collections.ts'
import type { Command } from 'commander'
import { cliLocale, print, tell, withDatabase } from '../platform/commandLine.ts'
import { writeExport } from './writeExport.ts'

interface Options {
  out: string
  format?: string
  region?: string
  comuna?: string
  words?: string
  json?: boolean
}

/** `arraigo export settlements --out campamentos.gpkg --region 05` */
export function exportCommand(program: Command): void {
  program
    .command('export')
    .description(`Writes a collection to a file. Collections: ${collectionIds.join(', ')}.`)
    .argument('<collection>')
    .requiredOption('-o, --out <file>', 'file to write; it is replaced only when the export is complete')
    .option('-f, --format <format>', `${exportFormatIds.join(', ')}; by default, what the file name ends with`)
    .option('--region <code>', 'only this region, two digits')
    .option('--comuna <code>', 'only this comuna, five digits')
    .option('--words <language>', 'titles and fixed values in words, for CSV and XLSX: es')
    .option('--json', 'print the result as JSON on standard output')
    .action(runExport)
}

async function runExport(collection: string, options: Options): Promise<void> {
  const file = resolve(options.out)
  const asked = readExportRequest({
    collection,
    format: options.format,
    fileName: file,
    region: options.region,
    comuna: options.comuna,
    words: options.words,
  })
  const issues = [...('issues' in asked ? asked.issues : []), ...(await destinationIssues(file))]
  if ('issues' in asked || issues.length > 0) throw new IssuesError(issues)
  const result = await withDatabase(`export ${collection}`, ({ db }) => writeExport(db, asked.request, file))
  const written: Issue = { code: 'export-written', params: { rows: result.rowCount, file } }
  for (const note of [written, ...result.notes]) tell(say(cliLocale(), note))
  if (options.json) print(JSON.stringify({ file, ...asked.request, ...result }))
}

/** Found out before the work, not after it. */
async function destinationIssues(file: string): Promise<Issue[]> {
  const folder = dirname(file)
  const isFolder = (path: string) =>
    stat(path).then(
      (found) => found.isDirectory(),
      () => false,
    )
  if (await isFolder(file)) return [{ code: 'export-is-folder', path: 'out', params: { file } }]
  if (!(await isFolder(folder))) return [{ code: 'export-folder-missing', path: 'out', params: { folder } }]
  const isWritable = await access(folder, constants.W_OK).then(
    () => true,
    () => false,
  )
  return isWritable ? [] : [{ code: 'export-folder-not-writable', path: 'out', params: { folder } }]
}
