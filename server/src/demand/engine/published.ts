import type { DemandAtoms } from '@arraigo/shared/demand/demandAtoms.ts'
import type { DemandMeasure } from '@arraigo/shared/demand/demandMeasures.ts'
import type { ProtectedGroups } from '@arraigo/shared/demand/privacy/joinGroups.ts'
import { type ProtectedFigures, protectFigures } from '@arraigo/shared/demand/privacy/protectFigures.ts'
import type { LiveDemand } from './liveDemand.ts'

interface Kept {
  key: string
  figures: ProtectedFigures
}

const kept = new WeakMap<DemandAtoms, Kept>()

/** What may be published of the demand in memory: made at the first public question, and again where a threshold changed. */
export function published({ atoms, basis, thresholds }: LiveDemand): ProtectedFigures {
  const key = JSON.stringify([thresholds, basis.rule.components])
  const known = kept.get(atoms)
  if (known?.key === key) return known.figures
  const figures = protectFigures(atoms, basis.rule.components, thresholds)
  kept.set(atoms, { key, figures })
  return figures
}

/**
 * Groups of one answer about hexagons or density: the coarsest that its measures need, so that its families, people and rates
 * are of the same people. Null where one of the measures is not published at all.
 */
export function groupsOf(
  { partitions, partitionOf }: ProtectedFigures,
  measures: readonly DemandMeasure[],
): ProtectedGroups | null {
  const needed = measures.map((measure) => partitionOf[measure])
  return needed.some((partition) => partition === null)
    ? null
    : partitions[Math.max(0, ...needed.map((partition) => partition ?? 0)) as 0 | 1 | 2]
}
