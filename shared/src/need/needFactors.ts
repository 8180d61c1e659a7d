/**
 * Figures of the method, of the table of parameters. Those of need are initial ones, measured on the zones of Gran Valparaíso that
 * have counts and percentages (docs/need.md); `persons-per-household` is that of coverage.
 */
const initialValues = {
  'need-irrecoverable-share': 0.166,
  'need-recoverable-ratio': 1.137,
  'need-beyond-first-ratio': 1.318,
  'need-critical-share': 0.135,
  'need-household-size-ratio': 1.14,
  'persons-per-household': 2.97,
} as const

export type NeedFactorCode = keyof typeof initialValues
export const needFactorCodes = Object.keys(initialValues) as NeedFactorCode[]

/** What need is estimated by where a zone publishes percentages and no counts. */
export interface NeedFactors {
  /** Irrecoverable dwellings for each that the published percentage of deficient materials counts; 0 to 1. */
  irrecoverableShare: number
  /** Recoverable dwellings for each of the same: above 1, because the percentage counts fewer than the classes do. */
  recoverableRatio: number
  /** Households beyond the first for each shared dwelling. */
  beyondFirstRatio: number
  /** Critically overcrowded households for each that the published percentage of overcrowding counts; 0 to 1. */
  criticalShare: number
  /** Persons per household when the zones were counted, divided by the newer figure of their comuna. */
  householdSizeRatio: number
  /** Where the comuna publishes none. */
  personsPerHousehold: number
}

/** From the values of parameters by code; one that is not there has its initial value. */
export function needFactorsOf(values: Readonly<Partial<Record<string, number>>>): NeedFactors {
  const of = (code: NeedFactorCode) => values[code] ?? initialValues[code]
  return {
    irrecoverableShare: of('need-irrecoverable-share'),
    recoverableRatio: of('need-recoverable-ratio'),
    beyondFirstRatio: of('need-beyond-first-ratio'),
    criticalShare: of('need-critical-share'),
    householdSizeRatio: of('need-household-size-ratio'),
    personsPerHousehold: of('persons-per-household'),
  }
}
