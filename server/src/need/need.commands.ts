import { addMessages } from '@arraigo/shared/messages/messages.ts'
import { IssuesError } from '@arraigo/shared/problems/issue.ts'
import type { Command } from 'commander'
import { classifyMicrodata } from './microdata.command.ts'
import { needCommandMessages } from './needCommand.messages.ts'
import { type NeedOptions, optionIssues } from './needOptions.ts'
import { needOfTerritory } from './territory.command.ts'

/** `arraigo need --region 05 --of comunas --out need.xlsx`, `arraigo need --microdata viviendas.csv --by comuna --out need.csv` */
export function needCommand(program: Command): void {
  addMessages(needCommandMessages)
  program
    .command('need')
    .description('need by component: of census zones in the database, or of a file of census dwellings')
    .option('--region <code>', 'code of the region, such as 05; all of them if absent')
    .option('--of <places>', 'zones, comunas (default) or regions')
    .option('--microdata <file>', 'dwellings of a census, CSV as published, instead of the database')
    .option(
      '--columns <map.json>',
      'names of the columns, {"wall": "P03A"}, where they are not those of a known census',
    )
    .option('--by <place>', 'with --microdata: comuna (default), zone or region')
    .option('--out <file>', 'file to write: csv, xlsx, json by its name')
    .option('--json', 'print the result as JSON on standard output')
    .action(runNeed)
}

async function runNeed(options: NeedOptions): Promise<void> {
  const issues = optionIssues(options)
  if (options.microdata !== undefined) await classifyMicrodata(options, issues)
  else if (issues.length > 0) throw new IssuesError(issues)
  else await needOfTerritory(options)
}
