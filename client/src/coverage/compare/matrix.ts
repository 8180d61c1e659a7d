import type {
  CoverageTable,
  PlaceCoverage,
  ServiceCoverage,
  Standard,
} from '@arraigo/shared/coverage/coverage.schema.ts'
import { type MeasuredPlace, placeKey } from '../coverageAddress.ts'

/** What a cell shows: share of people within the standard, people beyond it, or the median distance. */
export const metrics = ['share', 'gap', 'median'] as const
export type Metric = (typeof metrics)[number]

export interface MatrixColumn {
  key: string
  /** As on the map: the order in which the places were chosen, from 1. */
  number: number
  place: PlaceCoverage
  cells: ReadonlyMap<string, ServiceCoverage>
  /** Of the places of its kind in its region; empty where that region's are not known. */
  medians: ReadonlyMap<string, CoverageTable['medians'][number]>
}

export interface Matrix {
  set: string
  standards: readonly Standard[]
  columns: readonly MatrixColumn[]
  /** The files behind the figures. */
  datasetIds: readonly number[]
}

/** Tables of several collections as one, in the order in which the places were chosen; those that are gone are missing. */
export function matrixOf(tables: readonly CoverageTable[], places: readonly MeasuredPlace[]): Matrix {
  const found = new Map(
    tables.flatMap((table) => table.places.map((place) => [placeKey(place), { place, table }] as const)),
  )
  const columns = places.flatMap((one, at): MatrixColumn[] => {
    const key = placeKey(one)
    const known = found.get(key)
    if (known === undefined) return []
    const { place, table } = known
    const isOfRegion = place.comunaCode === null || place.comunaCode.slice(0, 2) === table.region?.code
    return [
      {
        key,
        number: at + 1,
        place,
        cells: new Map(place.services.map((cell) => [cell.service, cell])),
        medians: new Map(isOfRegion ? table.medians.map((median) => [median.service, median]) : []),
      },
    ]
  })
  const datasetIds = [...new Set(tables.flatMap(({ basis }) => basis.datasetIds))]
  return { set: tables[0]?.set ?? '', standards: tables[0]?.standards ?? [], columns, datasetIds }
}

/** How much is missing, the more the worse; null where it is not known. */
function lackOf(cell: ServiceCoverage | undefined, metric: Metric, standardM: number): number | null {
  if (cell === undefined) return null
  if (metric === 'gap') return cell.gapPeople
  if (metric === 'share') return cell.share === null ? null : 1 - cell.share
  return cell.medianM === null ? null : cell.medianM / standardM
}

/** The figure that is shown. */
export function figureOf(cell: ServiceCoverage | undefined, metric: Metric): number | null {
  if (cell === undefined) return null
  return metric === 'gap' ? cell.gapPeople : metric === 'share' ? cell.share : cell.medianM
}

/** `by`: a place's key, `set` for the order of the standards, or null for the greatest lack in all places together. */
export function orderedRows(matrix: Matrix, metric: Metric, by: string | null): Standard[] {
  if (by === 'set') return [...matrix.standards]
  const column = matrix.columns.find(({ key }) => key === by)
  const columns = column === undefined ? matrix.columns : [column]
  return worstFirst(matrix.standards, ({ service, maxDistanceM }) =>
    together(
      columns.map(({ cells }) => lackOf(cells.get(service), metric, maxDistanceM)),
      metric,
    ),
  )
}

/** `by`: a service, `chosen` for the order in which they were chosen, or null for the greatest lack in all services together. */
export function orderedColumns(matrix: Matrix, metric: Metric, by: string | null): MatrixColumn[] {
  if (by === 'chosen') return [...matrix.columns]
  const standard = matrix.standards.find(({ service }) => service === by)
  const standards = standard === undefined ? matrix.standards : [standard]
  return worstFirst(matrix.columns, ({ cells }) =>
    together(
      standards.map(({ service, maxDistanceM }) => lackOf(cells.get(service), metric, maxDistanceM)),
      metric,
    ),
  )
}

/** People add up; shares and distances have a mean. */
function together(lacks: readonly (number | null)[], metric: Metric): number | null {
  const known = lacks.filter((lack) => lack !== null)
  if (known.length === 0) return null
  const total = known.reduce((sum, lack) => sum + lack, 0)
  return metric === 'gap' ? total : total / known.length
}

/** What is not known is neither best nor worst: it comes last, in the order it had. */
function worstFirst<T>(items: readonly T[], lackOfItem: (item: T) => number | null): T[] {
  const lacks = new Map(items.map((item) => [item, lackOfItem(item)]))
  return items.toSorted((a, b) => (lacks.get(b) ?? -1) - (lacks.get(a) ?? -1))
}

export interface WorstGap {
  column: MatrixColumn
  standard: Standard
  cell: ServiceCoverage
}

/** The most people beyond a standard; where people are not known anywhere, the lowest share. Null where nothing lacks. */
export function worstGap(matrix: Matrix): WorstGap | null {
  const known = matrix.columns.flatMap((column) =>
    matrix.standards.flatMap((standard): WorstGap[] => {
      const cell = column.cells.get(standard.service)
      return cell === undefined || cell.share === null || cell.share >= 1 ? [] : [{ column, standard, cell }]
    }),
  )
  const withPeople = known.filter(({ cell }) => cell.gapPeople !== null && cell.gapPeople > 0)
  const by = (gap: WorstGap) => (withPeople.length > 0 ? (gap.cell.gapPeople ?? 0) : 1 - (gap.cell.share ?? 1))
  return (withPeople.length > 0 ? withPeople : known).reduce<WorstGap | null>(
    (worst, gap) => (worst === null || by(gap) > by(worst) ? gap : worst),
    null,
  )
}

/** Length of the bars, 0 to 1: of the people, of the greatest gap, or of twice the standard. */
export function barScale(matrix: Matrix, metric: Metric): (figure: number, standardM: number) => number {
  if (metric === 'share') return (share) => share
  if (metric === 'median') return (distanceM, standardM) => distanceM / (2 * standardM)
  const greatest = Math.max(
    1,
    ...matrix.columns.flatMap(({ cells }) => [...cells.values()].map(({ gapPeople }) => gapPeople ?? 0)),
  )
  return (people) => people / greatest
}
