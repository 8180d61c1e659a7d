import type { DemandTable, PlaceDemand } from '@arraigo/shared/demand/demand.schema.ts'
import { type DemandColumn, digitsOf, unitOf } from '@arraigo/shared/demand/demandColumns.ts'
import type { Audience } from '@arraigo/shared/demand/demandMeasures.ts'
import { type Locale, say } from '@arraigo/shared/messages/messages.ts'
import '@arraigo/shared/demand/addDemandMessages.ts'
import { regionName } from '@arraigo/shared/territory/regions.ts'
import type { ScalarCell } from '../exports/cellText.ts'
import type { DemandParameter, DemandSource } from './demandExport.queries.ts'
import { demandSheetWords } from './demandSheetWords.ts'

export interface DemandSheet {
  table: DemandTable
  audience: Audience
  /** What the table is of, in words: a region, a comuna, everything. */
  within: string
  sources: readonly DemandSource[]
  parameters: readonly DemandParameter[]
  /** Where the same can be seen. */
  link: string
  locale: Locale
}

interface PlaceColumn {
  title: (locale: Locale) => string
  cell: (place: PlaceDemand) => ScalarCell
  width: number
}

/** Code and name; of zones and blocks the comuna, too. */
export function placeColumns({ places }: DemandTable): PlaceColumn[] {
  const isSmall = places[0]?.of === 'zones' || places[0]?.of === 'blocks'
  const comuna: PlaceColumn = {
    title: (locale) => demandSheetWords[locale].comuna,
    cell: ({ comunaName }) => comunaName,
    width: 20,
  }
  return [
    { title: (locale) => demandSheetWords[locale].code, cell: ({ code }) => code, width: 12 },
    { title: (locale) => demandSheetWords[locale].place, cell: placeName, width: 24 },
    ...(isSmall ? [comuna] : []),
  ]
}

const placeName = ({ name, code, id, of, regionCode }: PlaceDemand): string =>
  name ?? (of === 'regions' ? regionName(regionCode ?? code ?? '') : null) ?? code ?? String(id)

/** Estimates have no more decimals than they are worth; sums of them are still those of the page. */
export const rounded = (value: number, column: DemandColumn): number =>
  Number(value.toFixed(unitOf(column) === 'share' ? 4 : digitsOf(column) + 1))

export const remarksOf = (place: PlaceDemand, locale: Locale): string | null =>
  place.remarks.map((said) => say(locale, said)).join(' ') || null
