import type { DemandAtoms } from '@arraigo/shared/demand/demandAtoms.ts'
import { type ProtectedFigures, protectFigures } from '@arraigo/shared/demand/privacy/protectFigures.ts'
import type { LiveDemand } from './liveDemand.ts'

interface Kept {
  key: string
  figures: ProtectedFigures
}

const kept = new WeakMap<DemandAtoms, Kept>()

/**
 * What may be published of the demand in memory: made at the first public question, and again where a threshold changed. Sums of
 * administrative places: `publishedPlaceSums` with the groups of the measure. Sums of hexagons: `publishedHexagonSums` with the
 * same groups; rates are per the people of these. Points: `publishedPoints`.
 */
export function published({ atoms, basis, thresholds }: LiveDemand): ProtectedFigures {
  const key = JSON.stringify([thresholds, basis.rule.components])
  const known = kept.get(atoms)
  if (known?.key === key) return known.figures
  const figures = protectFigures(atoms, basis.rule.components, thresholds)
  kept.set(atoms, { key, figures })
  return figures
}
