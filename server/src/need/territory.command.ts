import '@arraigo/shared/demand/addDemandMessages.ts'
import { resolve } from 'node:path'
import { type Locale, say } from '@arraigo/shared/messages/messages.ts'
import { IssuesError } from '@arraigo/shared/problems/issue.ts'
import { cliLocale, print, tell, withDatabase } from '../platform/commandLine.ts'
import { needContrast } from './needContrast.ts'
import { type FileFormat, formatOf, type NeedOptions } from './needOptions.ts'
import { type NeedOfPlace, type NeedPlaces, needOfPlaces, needTable } from './needTable.ts'
import { readNeed, type TerritoryNeed } from './readNeed.ts'
import { writeTable } from './writeTable.ts'

/** Findings beyond these are in the file. */
const mostTold = 20

/** Need of the zones in the database, with what official tables say in the workbook and the JSON. */
export async function needOfTerritory({ region, of = 'comunas', out = '', json }: NeedOptions): Promise<void> {
  const place = region?.trim().padStart(2, '0') ?? null
  const [file, locale] = [resolve(out), cliLocale()]
  await withDatabase('need', async ({ db }) => {
    const need = await readNeed(db, place)
    if (need.zones.length === 0) throw new IssuesError([{ code: 'need-no-zones', params: { place: place ?? 'Chile' } }])
    const places = needOfPlaces(need, of as NeedPlaces)
    const findings = findingsOf(need)
    const data = {
      places,
      factors: need.factors,
      needYear: need.needYear,
      datasets: need.datasets,
      findings,
      contrast: (await needContrast(db, place)).rows,
    }
    await writeTable(file, formatOf(file) as FileFormat, {
      table: needTable(places, locale),
      sheet: locale === 'es' ? 'Necesidad' : 'Need',
      about: aboutSheet(need, locale),
      json: data,
    })
    tellResult(need, places, file, locale)
    if (json) print(JSON.stringify({ file, ...data }, null, 2))
  })
}

function tellResult(need: TerritoryNeed, places: readonly NeedOfPlace[], file: string, locale: Locale): void {
  const sum = (of: (place: NeedOfPlace) => number) => places.reduce((total, place) => total + of(place), 0)
  const params = {
    places: places.length,
    zones: need.zones.length,
    unknown: sum(({ zonesUnknown }) => zonesUnknown),
    peopleUnknown: sum(({ peopleUnknown }) => peopleUnknown),
    file,
  }
  tell(say(locale, { code: 'need-written', params }))
  const findings = findingsOf(need)
  if (findings.length > 0) tell(say(locale, { code: 'need-findings', params: { count: findings.length } }))
  for (const finding of findings.slice(0, mostTold)) tell(`  ${say(locale, finding)}`)
}

const findingsOf = ({ notCounted, zones }: TerritoryNeed) => [
  ...notCounted,
  ...zones.flatMap(({ need }) => need.findings),
]

function aboutSheet(need: TerritoryNeed, locale: Locale) {
  const { datasets, factors, needYear } = need
  const isSpanish = locale === 'es'
  return {
    name: isSpanish ? 'Fuentes' : 'Sources',
    rows: [
      [isSpanish ? 'Año' : 'Year', needYear],
      ...datasets.map(({ name, publisher, fileName }) => [name, publisher, fileName]),
      ...Object.entries(factors).map(([name, value]) => [name, value]),
      ...findingsOf(need).map((finding) => [say(locale, finding)]),
    ],
  }
}
