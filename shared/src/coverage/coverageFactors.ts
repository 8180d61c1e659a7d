/** Figures of the method of coverage that people may change, with the least and most that makes sense of each. */
const ranges = {
  'straight-line-detour': { min: 1, max: 3 },
  'persons-per-household': { min: 1, max: 10 },
  'max-leg-to-street-m': { min: 10, max: 5000 },
  'node-tolerance-m': { min: 0, max: 20 },
  'walking-kmh': { min: 1, max: 8 },
  'sample-spacing-m': { min: 10, max: 1000 },
} as const satisfies Record<string, { min: number; max: number }>

export type CoverageFactorCode = keyof typeof ranges

export const coverageFactorCodes = Object.keys(ranges) as CoverageFactorCode[]

export const isCoverageFactor = (code: string): code is CoverageFactorCode => Object.hasOwn(ranges, code)

export const factorRange = (code: CoverageFactorCode): { min: number; max: number } => ranges[code]
