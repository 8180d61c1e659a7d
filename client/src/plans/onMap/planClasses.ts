import type { Package } from '@arraigo/shared/plans/catalogue.schema.ts'
import type { PlannedWork } from '@arraigo/shared/plans/planResult.schema.ts'
import { notPaintedClass, unknownClass } from '../../map/painting.ts'
import type { PlanRow } from '../items/planRows.ts'

/** Classes of settlements on the map: the years or packages first, then those without works, then those that begin later. */
export interface PlanClasses {
  ids: number[]
  classes: number[]
  /** By class. */
  counts: number[]
  unknown: number
  /** Classes after those of the years or packages. */
  without: number
  later: number
}

/** The package that a settlement is told by: the one that gives most families a solution, else that costs most. */
export function mainWork(works: readonly PlannedWork[], packages: readonly Package[]): PlannedWork | null {
  const solves = new Map(packages.map(({ code, kind }) => [code, kind !== 'part' && kind !== 'complementary']))
  const worth = (work: PlannedWork) => [solves.get(work.package) ? work.families : 0, work.costUf] as const
  return works.reduce<PlannedWork | null>((best, work) => {
    if (best === null) return work
    const [[families, cost], [bestFamilies, bestCost]] = [worth(work), worth(best)]
    return families > bestFamilies || (families === bestFamilies && cost > bestCost) ? work : best
  }, null)
}

/** `classOf`: place of a settlement's works among the `known` classes; `until` leaves out what begins later. */
export function planClasses(
  rows: readonly PlanRow[],
  known: number,
  until: number | null,
  classOf: (works: readonly PlannedWork[]) => number,
): PlanClasses {
  const [without, later] = [known, known + 1]
  const counts = Array.from({ length: known + 2 }, () => 0)
  let unknown = 0
  const classes = rows.map(({ part, isUnknown, planned }) => {
    if (isUnknown) {
      unknown += 1
      return unknownClass
    }
    const begun = planned.works.filter(({ year }) => until === null || year <= until)
    const of = part !== 'with' ? without : begun.length === 0 ? later : classOf(begun)
    if (of < 0) return notPaintedClass
    counts[of] = (counts[of] ?? 0) + 1
    return of
  })
  return { ids: rows.map(({ id }) => id), classes, counts, unknown, without, later }
}
