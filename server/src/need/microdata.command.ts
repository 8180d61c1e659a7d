import { resolve } from 'node:path'
import { say } from '@arraigo/shared/messages/messages.ts'
import type { TallyPlace } from '@arraigo/shared/need/microdata/tallyDwellings.ts'
import type { Issue } from '@arraigo/shared/problems/issue.ts'
import { cliLocale, print, tell } from '../platform/commandLine.ts'
import { microdataTable } from './microdataTable.ts'
import { type FileFormat, formatOf, type NeedOptions } from './needOptions.ts'
import { type MicrodataTally, tallyFile } from './tallyFile.ts'
import { writeTable } from './writeTable.ts'

/** Need of the dwellings of a file. `issues` are those of the options: the file's are told with them. */
export async function classifyMicrodata(options: NeedOptions, issues: Issue[]): Promise<void> {
  const { microdata = '', columns, by = 'comuna', out = '' } = options
  const started = performance.now()
  const path = resolve(microdata)
  const result = await tallyFile(path, {
    columnsPath: columns === undefined ? null : resolve(columns),
    by: by as TallyPlace,
    alsoWrong: issues,
  })
  const [file, locale] = [resolve(out), cliLocale()]
  await writeTable(file, formatOf(file) as FileFormat, {
    table: microdataTable(result.tallies, locale),
    sheet: locale === 'es' ? 'Necesidad' : 'Need',
    about: { name: locale === 'es' ? 'Fuentes' : 'Sources', rows: [[path], [result.census]] },
    json: { microdata: path, ...result },
  })
  const seconds = Math.round((performance.now() - started) / 100) / 10
  tellResult(result, file, seconds)
  if (options.json) print(JSON.stringify({ file, ...result }, null, 2))
}

function tellResult({ tallies, census, broken }: MicrodataTally, file: string, seconds: number): void {
  const sum = (of: 'rows' | 'leftOut') => tallies.reduce((total, tally) => total + tally[of], 0)
  const params = { rows: sum('rows'), leftOut: sum('leftOut'), places: tallies.length, census, seconds, file }
  tell(say(cliLocale(), { code: 'need-microdata-written', params }))
  if (broken > 0) tell(say(cliLocale(), { code: 'need-rows-broken', params: { count: broken } }))
}
