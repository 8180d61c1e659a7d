import type { Package } from '@arraigo/shared/plans/catalogue.schema.ts'
import type { PlannedSettlement, PlannedWork } from '@arraigo/shared/plans/planResult.schema.ts'
import type { PlanSite } from '@arraigo/shared/plans/site.schema.ts'
import type { DossierData } from './dossierData.ts'
import { type DossierFormat, dossierFormat } from './dossierFormat.ts'
import { type DossierWords, dossierWords } from './dossierWords.ts'
import { packageColour } from './looks.ts'
import type { Paper } from './paper.ts'

/** A settlement with works, and the number by which maps and tables call it. */
export interface Chosen {
  number: number
  row: number
  name: string
  comuna: string
  settlement: PlannedSettlement
  /** In the order of their years. */
  works: PlannedWork[]
  /** What it is painted as: the work that gives most families a solution, else the dearest. */
  main: PlannedWork
}

/** What every part of the dossier writes with. */
export interface Dossier {
  data: DossierData
  paper: Paper
  words: DossierWords
  format: DossierFormat
  /** By comuna, the one with most money first, and by name. */
  chosen: Chosen[]
  comunaOf(row: number): string
  rowOf(settlementId: number): number
  nameOf(settlementId: number): string
  packageOf(code: string): Package | undefined
  packageName(code: string): string
  colourOf(code: string): string
  siteOf(id: number): PlanSite | undefined
  siteName(id: number): string
  /** "T3": as sites are called on maps. */
  siteLabel(id: number): string
}

export function openDossier(data: DossierData, paper: Paper): Dossier {
  const { inputs, result, locale } = data
  const words = dossierWords[locale]
  const { settlements, packages, sites } = inputs
  const rows = new Map(settlements.ids.map((id, row) => [id, row]))
  const rowOf = (id: number) => rows.get(id) as number
  const comunaOf = (row: number) => settlements.comunaNames[row] ?? settlements.comunaCodes[row] ?? words.unknown
  const packageOf = (code: string) => packages.find((one) => one.code === code)
  const siteOf = (id: number) => sites.find((site) => site.id === id)
  const used = [...new Set(result.projects.map(({ siteId }) => siteId))].sort((a, b) => a - b)
  return {
    data,
    paper,
    words,
    format: dossierFormat(locale, data.uf?.clp ?? null),
    chosen: numbered(result.settlements, rowOf, comunaOf, settlements.names),
    comunaOf,
    rowOf,
    nameOf: (id) => settlements.names[rowOf(id)] ?? String(id),
    packageOf,
    packageName: (code) => packageOf(code)?.name[locale] ?? code,
    colourOf: (code) => packageColour(code, packages),
    siteOf,
    siteName: (id) => siteOf(id)?.name ?? String(id),
    siteLabel: (id) => `${words.siteLetter}${used.indexOf(id) + 1}`,
  }
}

function numbered(
  all: readonly PlannedSettlement[],
  rowOf: (id: number) => number,
  comunaOf: (row: number) => string,
  names: readonly string[],
): Chosen[] {
  const chosen = all
    .filter(({ works }) => works.length > 0)
    .map((settlement) => {
      const row = rowOf(settlement.settlementId)
      const works = [...settlement.works].sort((a, b) => a.year - b.year || (a.package < b.package ? -1 : 1))
      return {
        number: 0,
        row,
        name: names[row] as string,
        comuna: comunaOf(row),
        settlement,
        works,
        main: mainOf(works),
      }
    })
  const money = new Map<string, number>()
  for (const { comuna, settlement } of chosen) money.set(comuna, (money.get(comuna) ?? 0) + settlement.costUf)
  chosen.sort(
    (a, b) =>
      (money.get(b.comuna) as number) - (money.get(a.comuna) as number) ||
      a.comuna.localeCompare(b.comuna, 'es') ||
      a.name.localeCompare(b.name, 'es') ||
      a.row - b.row,
  )
  return chosen.map((one, at) => ({ ...one, number: at + 1 }))
}

const mainOf = (works: readonly PlannedWork[]): PlannedWork =>
  works.reduce((best, work) => (work.benefit > best.benefit ? work : best))

/** Families that its works are for, whether they get a solution or not. */
export const familiesServed = ({ works }: Chosen): number => Math.max(...works.map(({ families }) => families))

/** Entries of each key, keys in the order of their first entry. */
export function grouped<T, K>(entries: readonly T[], keyOf: (entry: T) => K): [K, T[]][] {
  const groups = new Map<K, T[]>()
  for (const entry of entries) {
    const key = keyOf(entry)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [entry])
    else group.push(entry)
  }
  return [...groups]
}
