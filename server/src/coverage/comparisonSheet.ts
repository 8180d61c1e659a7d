import type {
  CoverageTable,
  PlaceCoverage,
  ServiceCoverage,
  Standard,
} from '@arraigo/shared/coverage/coverage.schema.ts'
import { type MeasuredPlace, placeKey } from '@arraigo/shared/coverage/placeList.ts'
import { serviceName, standardSetName } from '@arraigo/shared/coverage/serviceNames.ts'
import { type Locale, say } from '@arraigo/shared/messages/messages.ts'
import type { ScalarCell } from '../exports/cellText.ts'
import { csvTable } from '../exports/csv.ts'
import { workbookBytes } from '../exports/workbook.ts'
import type { CoverageSource } from './comparisonSheet.queries.ts'
import {
  collectionWords,
  columnTitle,
  levelWords,
  peopleSourceWords,
  type SheetColumn,
  sheetColumns,
  sheetWords,
} from './comparisonSheetWords.ts'

export interface ComparisonSheet {
  /** One for each collection of the places. */
  tables: readonly CoverageTable[]
  /** In the order in which they were chosen; without it, as the tables have them. */
  places: readonly MeasuredPlace[] | null
  sources: readonly CoverageSource[]
  locale: Locale
}

type Cells = Partial<Record<SheetColumn, ScalarCell>>

/** Comma and decimal point whatever the language, as all CSV from here. */
export const coverageCsv = (sheet: ComparisonSheet): string => csvTable([titlesOf(sheet.locale), ...rowsOf(sheet)])

/** XLSX: the same rows, and a sheet that says by which standards, from which files, and of when. */
export function coverageXlsx(sheet: ComparisonSheet): Promise<Buffer> {
  const [sourceTitles = [], ...sources] = sourceRows(sheet)
  return workbookBytes([
    { name: sheetWords[sheet.locale].sheet, rows: [titlesOf(sheet.locale).map(bold), ...rowsOf(sheet)], stickyRows: 1 },
    { name: sheetWords[sheet.locale].sourcesSheet, rows: [sourceTitles.map(bold), ...sources], stickyRows: 1 },
  ])
}

const bold = (value: ScalarCell) => ({ value: String(value), isBold: true })

const titlesOf = (locale: Locale) => sheetColumns.map((column) => columnTitle(locale, column))

/** One row for each place and service, and for each basic service that a settlement records. */
function rowsOf(sheet: ComparisonSheet): ScalarCell[][] {
  const found = sheet.tables.flatMap((table) => table.places.map((place) => ({ table, place })))
  const byKey = new Map(found.map((one) => [placeKey(one.place), one]))
  const ordered = sheet.places?.flatMap((place) => byKey.get(placeKey(place)) ?? []) ?? found
  const fileNames = [...new Set(sheet.sources.map(({ name }) => name))].join('; ') || null
  return ordered.flatMap(({ table, place }) => {
    const common = { ...placeCells(place, sheet.locale), computedAt: table.basis.computedAt, sources: fileNames }
    const measured = table.standards.map((standard) => ({
      ...common,
      ...standardCells(standard, sheet.locale),
      ...coverageCells(
        place.services.find(({ service }) => service === standard.service),
        sheet.locale,
      ),
      ...regionalCells(place, table, standard.service),
    }))
    const recorded = place.infrastructure.map(({ service, level, gapPeople }) => ({
      ...common,
      service: serviceName(sheet.locale, service),
      gapPeople: rounded(gapPeople),
      level: levelWords[sheet.locale][level] ?? null,
      unknown: level === 'unknown' ? sheetWords[sheet.locale].notRecorded : null,
    }))
    return [...measured, ...recorded].map((cells: Cells) => sheetColumns.map((column) => cells[column] ?? null))
  })
}

function placeCells(place: PlaceCoverage, locale: Locale): Cells {
  return {
    place: place.name ?? `${collectionWords[locale][place.collection]} ${place.code ?? place.id}`,
    collection: collectionWords[locale][place.collection],
    code: place.code,
    comunaCode: place.comunaCode,
    comunaName: place.comunaName,
    people: rounded(place.people),
    peopleSource: peopleSourceWords(locale, place.peopleSource),
    households: place.households,
    remarks: place.remarks.map((said) => say(locale, said)).join(' ') || null,
    deficit: rounded(place.deficit?.value, 1),
    completeness: place.deficit === null ? null : percent(place.deficit.completeness),
  }
}

const standardCells = (standard: Standard, locale: Locale): Cells => ({
  service: serviceName(locale, standard.service, standard.name),
  standardM: standard.maxDistanceM,
  standardSource: standard.source,
  standardYear: standard.validFromYear,
  confidence: confidenceWords(standard, locale),
})

const confidenceWords = ({ confidence }: Standard, locale: Locale) =>
  confidence === 'confirmed' ? sheetWords[locale].confirmed : sheetWords[locale].toConfirm

function coverageCells(cell: ServiceCoverage | undefined, locale: Locale): Cells {
  if (cell === undefined) return {}
  const isKnown = cell.share !== null
  return {
    share: percent(cell.share),
    peopleWithin: rounded(cell.peopleWithin),
    gapPeople: rounded(cell.gapPeople),
    medianM: rounded(cell.medianM),
    p90M: rounded(cell.p90M),
    nearest: cell.nearest?.name ?? null,
    nearestM: rounded(cell.nearest?.distanceM),
    access: rounded(cell.access, 4),
    accessWithDecay: rounded(cell.accessWithDecay, 4),
    // What was not measured has no points to have a share of.
    estimateShare: isKnown ? percent(cell.estimateShare) : null,
    farShare: isKnown ? percent(cell.farShare) : null,
    islandShare: isKnown ? percent(cell.islandShare) : null,
    unknown: cell.unknown === null ? null : say(locale, cell.unknown),
  }
}

/** Of the own region only. */
function regionalCells(place: PlaceCoverage, { medians, region }: CoverageTable, service: string): Cells {
  if (place.comunaCode !== null && place.comunaCode.slice(0, 2) !== region?.code) return {}
  const median = medians.find((one) => one.service === service)
  return { regionalShare: percent(median?.share), regionalMedianM: rounded(median?.medianM) }
}

function sourceRows({ tables, sources, locale }: ComparisonSheet): ScalarCell[][] {
  const words = sheetWords[locale]
  const [first] = tables
  const regions = [...new Set(tables.flatMap(({ region }) => region?.name ?? []))]
  const versions = Object.entries(first?.basis.versions ?? {}).map(([id, version]) => `${id} ${version}`)
  return [
    [...words.sources],
    ...sources.map(({ name, publisher, referenceYear, licence, fileName }): ScalarCell[] => [
      name,
      publisher,
      referenceYear,
      licence,
      fileName,
    ]),
    [],
    [words.set, standardSetName(locale, first?.set ?? '')],
    ...(first?.standards ?? []).map((standard): ScalarCell[] => [
      serviceName(locale, standard.service, standard.name),
      `${standard.maxDistanceM} m`,
      standard.validFromYear,
      standard.source,
      confidenceWords(standard, locale),
    ]),
    [],
    [words.computedAt, first?.basis.computedAt ?? null],
    [words.versions, versions.join(', ')],
    ...(regions.length > 0 ? [[words.region, regions.join(', ')]] : []),
    [],
    ...words.notes.map((note) => [note]),
  ]
}

const percent = (share: number | null | undefined) => rounded(share == null ? null : share * 100, 1)

const rounded = (value: number | null | undefined, digits = 0): number | null =>
  value == null ? null : Number(value.toFixed(digits))
