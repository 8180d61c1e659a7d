import { type ComparisonRow, comparisonKinds } from '@arraigo/shared/comparison/comparison.schema.ts'

export const sortColumns = [
  'name',
  'comuna',
  'kind',
  'areaBefore',
  'areaAfter',
  'areaDifference',
  'householdsBefore',
  'householdsAfter',
] as const
export type SortColumn = (typeof sortColumns)[number]

export const nameOf = ({ before, after }: ComparisonRow): string => (after ?? before)?.name ?? ''
export const comunaOf = ({ before, after }: ComparisonRow): string | null => (after ?? before)?.comunaCode ?? null

type Cell = string | number | null
const cellOf: Record<SortColumn, (row: ComparisonRow, comunaName: (code: string) => string) => Cell> = {
  name: nameOf,
  comuna: (row, comunaName) => {
    const code = comunaOf(row)
    return code === null ? null : comunaName(code)
  },
  kind: ({ kind }) => comparisonKinds.indexOf(kind),
  areaBefore: ({ before }) => before?.areaM2 ?? null,
  areaAfter: ({ after }) => after?.areaM2 ?? null,
  areaDifference: ({ areaDifferenceM2 }) => areaDifferenceM2,
  householdsBefore: ({ before }) => before?.householdCount ?? null,
  householdsAfter: ({ after }) => after?.householdCount ?? null,
}

/** Unknown values stay at the end in both directions: they are neither the most nor the least. */
export function sortRows(
  rows: readonly ComparisonRow[],
  { column, isDescending }: { column: SortColumn; isDescending: boolean },
  comunaName: (code: string) => string,
): ComparisonRow[] {
  const sign = isDescending ? -1 : 1
  const cells = new Map(rows.map((row) => [row, cellOf[column](row, comunaName)]))
  return [...rows].sort((a, b) => {
    const [x, y] = [cells.get(a) ?? null, cells.get(b) ?? null]
    if (x === null || y === null) return x === y ? byName(a, b) : x === null ? 1 : -1
    const order = typeof x === 'number' && typeof y === 'number' ? x - y : String(x).localeCompare(String(y), 'es')
    return sign * order || byName(a, b)
  })
}

const byName = (a: ComparisonRow, b: ComparisonRow) => nameOf(a).localeCompare(nameOf(b), 'es')
