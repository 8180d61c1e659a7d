import type { HotSpots } from '@arraigo/shared/demand/demand.schema.ts'
import { alongRamp, type PaintColour } from '../../map/paintColours.ts'
import { suppressedClass, unknownClass } from '../../map/painting.ts'

export type Confidence = 90 | 95 | 99

/** Confidence by level of the answer. */
const confidenceOf: readonly Confidence[] = [90, 95, 99]

/** Hot from the surest down, then what is not significant, then cold towards the surest. */
export interface HotSpotClass {
  kind: 'hot' | 'none' | 'cold'
  confidence: Confidence | null
  level: number
  colour: PaintColour
}

/** Classes from a confidence on: what is less sure is not significant. */
export function hotSpotClasses(from: Confidence): HotSpotClass[] {
  const levels = [3, 2, 1].filter((level) => (confidenceOf[level - 1] ?? 0) >= from)
  const of = (kind: 'hot' | 'cold', level: number): HotSpotClass => ({
    kind,
    confidence: confidenceOf[level - 1] ?? null,
    level: kind === 'hot' ? level : -level,
    colour: alongRamp('middle', kind === 'hot' ? (3 - level) / 6 : (3 + level) / 6),
  })
  return [
    ...levels.map((level) => of('hot', level)),
    { kind: 'none', confidence: null, level: 0, colour: alongRamp('middle', 0.5) },
    ...levels.toReversed().map((level) => of('cold', level)),
  ]
}

export interface ClassedHotSpots {
  /** By entry of `ids`: class, unknown (not tested) or suppressed. */
  of: Int8Array
  /** Places of each class. */
  counts: number[]
  untested: number
  suppressed: number
}

export function classedHotSpots(
  { level, suppressed }: Pick<HotSpots, 'level' | 'suppressed'>,
  classes: readonly HotSpotClass[],
): ClassedHotSpots {
  const hidden = new Set(suppressed)
  const none = classes.findIndex(({ kind }) => kind === 'none')
  const of = Int8Array.from(level, (own, at) => {
    if (own === null) return hidden.has(at) ? suppressedClass : unknownClass
    const found = classes.findIndex((one) => one.level === own)
    return found < 0 ? none : found
  })
  const count = (wanted: number) => of.reduce((sum, one) => sum + (one === wanted ? 1 : 0), 0)
  return {
    of,
    counts: classes.map((_, at) => count(at)),
    untested: count(unknownClass),
    suppressed: count(suppressedClass),
  }
}
