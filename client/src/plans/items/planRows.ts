import type { PlanInputs } from '@arraigo/shared/plans/planInputs.schema.ts'
import type { PlannedSettlement, PlanResult } from '@arraigo/shared/plans/planResult.schema.ts'
import { comparable } from '@arraigo/shared/territory/codes.ts'
import type { PlanFilter, SortKey } from '../onMap/planLook.ts'

/** A settlement of a plan, as a row of its table. */
export interface PlanRow {
  id: number
  /** Row of the inputs. */
  at: number
  name: string
  comuna: string | null
  comunaCode: string | null
  /** By score, the first is 1; null: it has none. */
  place: number | null
  /** `excluded`: it cannot be planned, the reason says why. */
  part: 'with' | 'without' | 'excluded'
  /** It cannot be planned because something is not known. */
  isUnknown: boolean
  planned: PlannedSettlement
  /** First year in which works begin. */
  year: number | null
}

const unknownReasons = new Set(['plan-no-score', 'plan-families-unknown', 'plan-package-cost-unknown'])

/** Every settlement of the plan's places; `excluded`: why some cannot be planned, by row of the inputs. */
export function planRows(
  inputs: PlanInputs,
  result: PlanResult,
  excluded: ReadonlyMap<number, { code: string }>,
): PlanRow[] {
  const { ids, names, comunaNames, comunaCodes, scores } = inputs.settlements
  const rowOf = new Map(ids.map((id, at) => [id, at]))
  const places = placesOf(scores)
  return result.settlements.flatMap((planned): PlanRow[] => {
    const at = rowOf.get(planned.settlementId)
    if (at === undefined) return []
    const years = planned.works.map(({ year }) => year)
    return [
      {
        id: planned.settlementId,
        at,
        name: names[at] ?? '',
        comuna: comunaNames[at] ?? null,
        comunaCode: comunaCodes[at] ?? null,
        place: places[at] ?? null,
        part: years.length > 0 ? 'with' : excluded.has(at) ? 'excluded' : 'without',
        isUnknown: years.length === 0 && unknownReasons.has(excluded.get(at)?.code ?? ''),
        planned,
        year: years.length > 0 ? Math.min(...years) : null,
      },
    ]
  })
}

/** Equal scores have equal places. */
function placesOf(scores: readonly (number | null)[]): (number | null)[] {
  const known = scores.filter((score) => score !== null).sort((a, b) => b - a)
  const first = new Map<number, number>()
  for (const [at, score] of known.entries()) if (!first.has(score)) first.set(score, at + 1)
  return scores.map((score) => (score === null ? null : (first.get(score) ?? null)))
}

export function filteredRows(rows: readonly PlanRow[], filter: PlanFilter): PlanRow[] {
  const wanted = comparable(filter.search)
  return rows.filter(
    (row) =>
      (filter.part === 'all' || row.part === filter.part) &&
      (filter.comuna === null || row.comunaCode === filter.comuna) &&
      // Year and package are those of one work.
      ((filter.year === null && filter.package === null) ||
        row.planned.works.some(
          (work) =>
            (filter.year === null || work.year === filter.year) &&
            (filter.package === null || work.package === filter.package),
        )) &&
      (wanted === '' || comparable(`${row.name} ${row.comuna ?? ''}`).includes(wanted)),
  )
}

type Value = number | string | null

const valueBy: Record<SortKey, (row: PlanRow) => Value> = {
  order: ({ place }) => place,
  name: ({ name }) => name,
  comuna: ({ comuna }) => comuna,
  year: ({ year }) => year,
  families: ({ planned }) => planned.families,
  cost: ({ planned }) => planned.costUf,
  benefit: ({ planned }) => planned.benefit,
}

/** What has no value comes last in either direction; equal ones stay in the order of the ranking. */
export function sortedRows(rows: readonly PlanRow[], key: SortKey, isDescending: boolean): PlanRow[] {
  const by = (of: (row: PlanRow) => Value, sign: number) => (a: PlanRow, b: PlanRow) => {
    const [first, second] = [of(a), of(b)]
    if (first === null || second === null) return Number(first === null) - Number(second === null)
    return sign * (typeof first === 'string' ? first.localeCompare(String(second), 'es') : first - (second as number))
  }
  const main = by(valueBy[key], isDescending ? -1 : 1)
  const then = by(valueBy.order, 1)
  return [...rows].sort((a, b) => main(a, b) || then(a, b) || a.id - b.id)
}
