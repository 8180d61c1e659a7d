import type { CoverageFactors } from './territory.ts'

const factorCodes: Record<keyof CoverageFactors, string> = {
  detour: 'straight-line-detour',
  personsPerHousehold: 'persons-per-household',
  maxLegM: 'max-leg-to-street-m',
  walkingKmh: 'walking-kmh',
  spacingM: 'sample-spacing-m',
  toleranceM: 'node-tolerance-m',
}

/** The factors of the method from the rows of the parameter table. Throws an Error naming a row that is not there. */
export function factorsOf(parameters: Readonly<Record<string, number>>): CoverageFactors {
  const entries = Object.entries(factorCodes).map(([name, code]) => {
    const value = parameters[code]
    if (value === undefined) throw new Error(`The parameter table has no row ${code}`)
    return [name, value]
  })
  return Object.fromEntries(entries) as CoverageFactors
}
