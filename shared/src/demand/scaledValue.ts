import type { DemandMeasure, DemandScale } from './demandMeasures.ts'

/** A share is one already, and people are not counted per thousand of themselves. */
export function scaleOf(measure: DemandMeasure, per: DemandScale): DemandScale {
  if (measure === 'unknown-share') return 'total'
  return measure === 'people' && per === 'thousand' ? 'total' : per
}

/** What a place has, as a map shows it; null where that or what it is divided by is unknown, and where nobody lives. */
export function scaledValue(
  value: number | null,
  per: DemandScale,
  { people, areaKm2 }: { people: number | null; areaKm2: number | null },
): number | null {
  if (value === null || per === 'total') return value
  const by = per === 'km2' ? areaKm2 : people === null ? null : people / 1000
  return by !== null && by > 0 ? value / by : null
}
