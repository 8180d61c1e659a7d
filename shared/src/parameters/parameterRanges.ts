export interface ParameterRange {
  min: number
  max: number
  /** Counts people or things: no fractions. */
  isWhole?: true
}

/** Figures of the methods that people may change, by what is computed with them, with the least and most that makes sense. */
const ranges = {
  coverage: {
    'straight-line-detour': { min: 1, max: 3 },
    'persons-per-household': { min: 1, max: 10 },
    'max-leg-to-street-m': { min: 10, max: 5000 },
    'node-tolerance-m': { min: 0, max: 20 },
    'walking-kmh': { min: 1, max: 8 },
    'sample-spacing-m': { min: 10, max: 1000 },
  },
  demand: {
    'persons-per-household': { min: 1, max: 10 },
    'need-irrecoverable-share': { min: 0, max: 1 },
    'need-recoverable-ratio': { min: 0, max: 3 },
    'need-beyond-first-ratio': { min: 0.5, max: 3 },
    'need-critical-share': { min: 0, max: 1 },
    'need-household-size-ratio': { min: 0.5, max: 2 },
    // 1 publishes whatever is known: who wants no protection at all says so by that, and less than one says nothing.
    'published-min-people': { min: 1, max: 1000, isWhole: true },
    'published-min-households': { min: 1, max: 1000, isWhole: true },
  },
  priorities: {
    'tenure-readiness-serviu': { min: 0, max: 1 },
    'tenure-readiness-municipal': { min: 0, max: 1 },
    'tenure-readiness-state': { min: 0, max: 1 },
    'tenure-readiness-community': { min: 0, max: 1 },
    'tenure-readiness-mixed': { min: 0, max: 1 },
    'tenure-readiness-private': { min: 0, max: 1 },
    'hazard-point-distance-m': { min: 0, max: 1000 },
    'estimate-error-share': { min: 0, max: 1 },
    'household-error-high': { min: 0, max: 1 },
    'household-error-medium': { min: 0, max: 1 },
    'household-error-low': { min: 0, max: 1 },
  },
  strategies: {
    'hazard-partial-share': { min: 0, max: 1 },
    'hazard-relocation-share': { min: 0, max: 1 },
    // 1 yes, 0 no.
    'hazard-moves-flood': { min: 0, max: 1, isWhole: true },
    'hazard-moves-landslide': { min: 0, max: 1, isWhole: true },
    'hazard-moves-ravine': { min: 0, max: 1, isWhole: true },
    'hazard-moves-tsunami': { min: 0, max: 1, isWhole: true },
    'hazard-moves-evacuation': { min: 0, max: 1, isWhole: true },
    'hazard-moves-volcanic': { min: 0, max: 1, isWhole: true },
    'hazard-moves-fire': { min: 0, max: 1, isWhole: true },
    'hazard-moves-other': { min: 0, max: 1, isWhole: true },
    'hazard-moves-no-build': { min: 0, max: 1, isWhole: true },
    'hazard-unstable-slope-deg': { min: 1, max: 90 },
    'hazard-slide-slope-deg': { min: 0, max: 90 },
  },
} as const satisfies Record<string, Record<string, ParameterRange>>

export const parameterUses = ['coverage', 'demand', 'priorities', 'strategies'] as const
export type ParameterUse = (typeof parameterUses)[number]

/** In the order of the method. */
export const parameterCodes = (use: ParameterUse): string[] => Object.keys(ranges[use])

/** Null: no figure that may be changed. */
export function parameterRange(code: string): ParameterRange | null {
  const use = parameterUses.find((one) => Object.hasOwn(ranges[one], code))
  return use === undefined ? null : (ranges[use] as Record<string, ParameterRange>)[code]!
}
