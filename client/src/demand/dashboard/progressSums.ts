import type { DemandProgress, Solution } from '@arraigo/shared/demand/demand.schema.ts'

/** Families at a stage; null where something is at it whose families nobody wrote down. */
export function familiesAt({ rows }: DemandProgress, stage: Solution['stage']): number | null {
  let sum = 0
  for (const row of rows) {
    if (row.stage !== stage) continue
    if (row.families === null) return null
    sum += row.families
  }
  return sum
}
