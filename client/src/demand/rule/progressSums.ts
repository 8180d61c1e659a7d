import { type DemandProgress, solutionKinds, solutionStages } from '@arraigo/shared/demand/demand.schema.ts'

type Row = DemandProgress['rows'][number]
export type Stage = (typeof solutionStages)[number]
export type StageFamilies = Record<Stage, number>

/** From what is done to what is only meant. */
export const stagesByProgress = [...solutionStages].reverse()

/** Of what is known: rows without families add nothing, and are counted elsewhere. */
export const familiesByStage = (rows: readonly Row[]): StageFamilies => {
  const sums: StageFamilies = { planned: 0, 'under-way': 0, delivered: 0 }
  for (const { stage, families } of rows) sums[stage] += families ?? 0
  return sums
}

export const totalOf = (sums: StageFamilies): number => sums.planned + sums['under-way'] + sums.delivered

export interface ProgressGroup {
  key: string
  families: StageFamilies
}

/** Groups with their families by stage, in the order of the keys given or else the largest first. */
function grouped(rows: readonly Row[], keyOf: (row: Row) => string, order?: readonly string[]): ProgressGroup[] {
  const groups = [...Map.groupBy(rows, keyOf)].map(([key, own]) => ({ key, families: familiesByStage(own) }))
  return order === undefined
    ? groups.sort((a, b) => totalOf(b.families) - totalOf(a.families) || a.key.localeCompare(b.key))
    : groups.sort((a, b) => order.indexOf(a.key) - order.indexOf(b.key))
}

export const byKind = (rows: readonly Row[]) => grouped(rows, ({ kind }) => kind, solutionKinds)
export const byComuna = (rows: readonly Row[]) => grouped(rows, ({ comunaCode }) => comunaCode ?? '')
export const byYear = (rows: readonly Row[]) =>
  grouped(rows, ({ year }) => String(year)).sort((a, b) => a.key.localeCompare(b.key))

export interface BarPart {
  stage: Stage
  families: number
  /** 0 to 1 of the bar. */
  share: number
}

/** The bar is as long as the target, or as all that there is where that is more. */
export function progressBar(
  sums: StageFamilies,
  target: number,
): { parts: BarPart[]; missing: number; targetAt: number } {
  const length = Math.max(target, totalOf(sums))
  const parts = stagesByProgress.map((stage) => ({ stage, families: sums[stage], share: sums[stage] / length }))
  return { parts, missing: Math.max(0, target - totalOf(sums)), targetAt: target / length }
}
