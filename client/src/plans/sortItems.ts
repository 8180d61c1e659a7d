import type { PlanItem } from '@arraigo/shared/plans/plan.schema.ts'

export const sortColumns = ['name', 'comuna', 'families', 'package', 'costUf', 'score', 'completeness', 'gap'] as const
export type SortColumn = (typeof sortColumns)[number]

/** Services whose standard the settlement does not reach; null where none of them is known. */
export function servicesBeyond(item: PlanItem): number | null {
  const known = item.gaps.filter(({ gapM }) => gapM !== null)
  return known.length === 0 ? null : known.filter(({ gapM }) => (gapM ?? 0) > 0).length
}

const cellOf: Record<SortColumn, (item: PlanItem) => string | number | null> = {
  name: (item) => item.name,
  comuna: (item) => item.comunaName,
  families: (item) => item.families,
  package: (item) => item.package,
  costUf: (item) => item.costUf,
  score: (item) => item.score,
  completeness: (item) => item.completeness,
  gap: servicesBeyond,
}

/** Unknown values stay at the end in both directions: they are neither the most nor the least. */
export function sortItems(
  items: readonly PlanItem[],
  column: SortColumn,
  direction: 'ascending' | 'descending',
): PlanItem[] {
  const sign = direction === 'ascending' ? 1 : -1
  return [...items].sort((a, b) => {
    const [x, y] = [cellOf[column](a), cellOf[column](b)]
    if (x === null || y === null) return x === y ? 0 : x === null ? 1 : -1
    return sign * (typeof x === 'number' && typeof y === 'number' ? x - y : String(x).localeCompare(String(y), 'es'))
  })
}
