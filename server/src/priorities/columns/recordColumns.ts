import { lackOfInfrastructure } from '@arraigo/shared/coverage/infrastructure.ts'
import type { CriterionKey } from '@arraigo/shared/priorities/criterionKeys.ts'
import type { ValueSource } from '@arraigo/shared/priorities/ranking.schema.ts'
import type { infrastructureFields } from '@arraigo/shared/territory/collections.ts'
import type { RankedRow } from '../rankingInputs.queries.ts'
import { type Cell, type Figure, type MadeColumn, makeColumn, unknown } from './column.ts'

/** What columns are made of that every criterion may need. */
export interface Known {
  rows: readonly RankedRow[]
  /** Files by their id. */
  datasets: ReadonlyMap<number, { name: string; year: number | null }>
  /** Figures of the criteria by their code. */
  figures: ReadonlyMap<string, Figure>
}

/** Those of the figures that have these codes. */
export const figuresOf = ({ figures }: Pick<Known, 'figures'>, codes: readonly string[]): Figure[] =>
  codes.flatMap((code) => figures.get(code) ?? [])

const handMade = 'Ficha del campamento'

/** The settlement's file, and who told it. `told`: as the record says, `MUNICIPALIDAD`. */
function recordSource({ datasets }: Known, row: RankedRow, told: string | null, year: number | null): ValueSource {
  const file = row.datasetId === null ? undefined : datasets.get(row.datasetId)
  const by = told?.trim() || null
  const name = file === undefined ? (by ?? handMade) : by === null ? file.name : `${file.name} (${by})`
  return { name, year: year ?? file?.year ?? null, datasetId: row.datasetId, confidence: null }
}

const errorCodes = {
  high: 'household-error-high',
  medium: 'household-error-medium',
  low: 'household-error-low',
}

/** Whole counts between which a count may lie, by how sure its record is; exact where nobody said. */
function boundsOfCount({ figures }: Known, { confidence }: RankedRow, count: number): Pick<Cell, 'low' | 'high'> {
  const error = confidence === 'unknown' ? undefined : figures.get(errorCodes[confidence])?.value
  if (error == null) return {}
  return { low: Math.floor(count * (1 - error)), high: Math.ceil(count * (1 + error)) }
}

function householdCell(known: Known, row: RankedRow): Cell {
  if (row.households === null) return unknown('value-households-unknown')
  return {
    value: row.households,
    ...boundsOfCount(known, row, row.households),
    source: recordSource(known, row, row.householdSource, row.householdYear),
  }
}

function familyCell(known: Known, row: RankedRow): Cell {
  if (row.families === null) {
    const instead = householdCell(known, row)
    return instead.value === null ? instead : { ...instead, note: { code: 'value-households-as-families' } }
  }
  return {
    value: row.families,
    ...boundsOfCount(known, row, row.families),
    source: recordSource(known, row, row.familySource, row.familyYear),
  }
}

function densityCell(known: Known, row: RankedRow): Cell {
  const households = householdCell(known, row)
  if (households.value === null) return households
  if (row.areaM2 === null) return unknown('value-without-boundary')
  if (!(row.areaM2 > 0)) return unknown('value-no-area')
  const hectares = row.areaM2 / 10_000
  const perHectare = (count: number | null | undefined) => (count == null ? null : count / hectares)
  return {
    ...households,
    value: households.value / hectares,
    low: perHectare(households.low),
    high: perHectare(households.high),
  }
}

function ageCell(known: Known, row: RankedRow): Cell {
  if (row.originYear === null) return unknown('value-not-recorded')
  const year = row.householdYear ?? row.datasetYear
  if (year === null) return unknown('value-year-unknown')
  if (row.originYear > year)
    return unknown('value-origin-after-data', { origin: String(row.originYear), year: String(year) })
  return { value: year - row.originYear, source: recordSource(known, row, null, year) }
}

const counted = Object.values(errorCodes)
const cellOf = { households: householdCell, families: familyCell, density: densityCell, age: ageCell }
export type RecordCriterion = keyof typeof cellOf
export const isRecordCriterion = (key: string): key is RecordCriterion => Object.hasOwn(cellOf, key)

/** Households, families, density and age, as the record of each settlement says. */
export function recordColumn(known: Known, key: RecordCriterion): MadeColumn {
  const cells = known.rows.map((row) => cellOf[key](known, row))
  const hasBounds = cells.some(({ low }) => low != null)
  return makeColumn({ key, cells, figures: hasBounds ? figuresOf(known, counted) : [] })
}

/** What is lacking of an infrastructure, 0 to 1. */
export function infrastructureColumn(known: Known, field: (typeof infrastructureFields)[number]): MadeColumn {
  const key: CriterionKey = `infrastructure:${field}`
  const cells = known.rows.map((row): Cell => {
    const lack = lackOfInfrastructure(row.levels[field])
    return lack === null
      ? unknown('value-not-recorded')
      : { value: lack, source: recordSource(known, row, null, row.datasetYear) }
  })
  return makeColumn({ key, cells })
}
