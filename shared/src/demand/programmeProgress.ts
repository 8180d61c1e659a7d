import { regionOfComuna } from '../territory/codes.ts'
import type { DemandProgress, solutionKinds, solutionStages } from './demand.schema.ts'

export type ProgressRow = DemandProgress['rows'][number]
type Kind = (typeof solutionKinds)[number]
type Stage = (typeof solutionStages)[number]

/** What a plan chose for families of a settlement. */
export interface PlannedItem {
  settlementId: number
  name: string
  comunaCode: string | null
  comunaName: string | null
  regionCode: string
  year: number
  kind: Kind
  families: number | null
}

export interface RegisteredSolution {
  comunaCode: string
  comunaName: string | null
  settlementId: number | null
  kind: Kind
  stage: Stage
  families: number
  year: number
}

/**
 * Families by stage, kind, year and comuna. What is registered for a settlement stands in the place of what a plan has for it,
 * in whatever stage: the plan said what might be done, the register says what is.
 */
export function programmeProgress(
  items: readonly PlannedItem[],
  solutions: readonly RegisteredSolution[],
): Pick<DemandProgress, 'rows' | 'replaced'> {
  const registered = new Map<number, number>()
  for (const { settlementId, families } of solutions)
    if (settlementId !== null) registered.set(settlementId, (registered.get(settlementId) ?? 0) + families)
  const [replacedItems, standing] = partition(items, ({ settlementId }) => registered.has(settlementId))
  return {
    rows: [...grouped(solutions.map(rowOfSolution)), ...grouped(standing.map(rowOfItem))],
    replaced: replacedItems.map(({ settlementId, name, comunaCode, families }) => ({
      settlementId,
      name,
      comunaCode,
      plannedFamilies: families,
      registeredFamilies: registered.get(settlementId) ?? 0,
    })),
  }
}

const rowOfSolution = ({ stage, kind, year, comunaCode, comunaName, families }: RegisteredSolution): ProgressRow => ({
  ...{ stage, kind, year, comunaCode, comunaName, families },
  regionCode: regionOfComuna(comunaCode),
  count: 1,
  unknown: 0,
  from: 'register',
})

const rowOfItem = ({ kind, year, comunaCode, comunaName, regionCode, families }: PlannedItem): ProgressRow => ({
  ...{ kind, year, comunaCode, comunaName, regionCode, families },
  stage: 'planned',
  count: 1,
  unknown: families === null ? 1 : 0,
  from: 'plan',
})

function grouped(rows: readonly ProgressRow[]): ProgressRow[] {
  const groups = Map.groupBy(rows, ({ stage, kind, year, comunaCode, regionCode }) =>
    [stage, kind, year, comunaCode, regionCode].join(' '),
  )
  return [...groups.values()].map((group) => ({
    ...group[0]!,
    comunaName: group.find(({ comunaName }) => comunaName !== null)?.comunaName ?? null,
    families: knownSum(group.map(({ families }) => families)),
    count: group.length,
    unknown: group.filter(({ families }) => families === null).length,
  }))
}

/** Null where nothing is known. */
const knownSum = (values: readonly (number | null)[]): number | null => {
  const known = values.filter((value) => value !== null)
  return known.length === 0 ? null : known.reduce((total, value) => total + value, 0)
}

function partition<T>(values: readonly T[], isFirst: (value: T) => boolean): [T[], T[]] {
  return [values.filter(isFirst), values.filter((value) => !isFirst(value))]
}
