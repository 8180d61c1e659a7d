/**
 * Figures that need is estimated by where a zone publishes percentages and no counts. Kept as parameters that people edit;
 * `persons-per-household` is the one that coverage uses too. Initial values and sources go into the database as they stand here.
 */
export const needFactorDefaults = {
  'need-irrecoverable-share': {
    value: 0.128,
    min: 0,
    max: 1,
    unit: 'ratio',
    referenceYear: 2017,
    source:
      'Valor inicial de Arraigo, por confirmar: viviendas irrecuperables entre las no aceptables de las 360 zonas con conteos del Gran Valparaíso, 5.518 de 43.261',
    confidence: 'to-confirm',
  },
  'need-critical-share': {
    value: 0.075,
    min: 0,
    max: 1,
    unit: 'ratio',
    referenceYear: 2017,
    source:
      'Valor inicial de Arraigo, por confirmar: hogares con hacinamiento crítico entre los hacinados de las 360 zonas con conteos del Gran Valparaíso, 1.198 de 15.927',
    confidence: 'to-confirm',
  },
  'need-household-size-ratio': {
    value: 1.15,
    min: 0.5,
    max: 2,
    unit: 'ratio',
    referenceYear: 2017,
    source:
      'Valor inicial de Arraigo, por confirmar: personas por hogar del Censo 2017 dividido por las del Censo 2024, en las zonas con conteos del Gran Valparaíso',
    confidence: 'to-confirm',
  },
} as const satisfies Record<string, NeedFactorDefault>

interface NeedFactorDefault {
  value: number
  min: number
  max: number
  unit: string
  referenceYear: number
  source: string
  confidence: 'confirmed' | 'to-confirm'
}

export type NeedFactorCode = keyof typeof needFactorDefaults
export const needFactorCodes = Object.keys(needFactorDefaults) as NeedFactorCode[]
export const isNeedFactor = (code: string): code is NeedFactorCode => Object.hasOwn(needFactorDefaults, code)
export const needFactorRange = (code: NeedFactorCode): { min: number; max: number } => needFactorDefaults[code]

/** The factors in force. */
export interface NeedFactors {
  /** Of the dwellings that are not acceptable, those that are irrecoverable; 0 to 1. */
  irrecoverableShare: number
  /** Of the overcrowded households, those critically so; 0 to 1. */
  criticalShare: number
  /** Persons per household when the zones were counted, divided by those of the comuna's newer figure. */
  householdSizeRatio: number
  /** Where the comuna publishes none (`persons-per-household`). */
  personsPerHousehold: number
}

/** From rows of the table of parameters, by code; what is missing there has its initial value. */
export function needFactorsOf(parameters: Readonly<Record<string, number>>): NeedFactors {
  const of = (code: NeedFactorCode) => parameters[code] ?? needFactorDefaults[code].value
  return {
    irrecoverableShare: of('need-irrecoverable-share'),
    criticalShare: of('need-critical-share'),
    householdSizeRatio: of('need-household-size-ratio'),
    personsPerHousehold: parameters['persons-per-household'] ?? 2.97,
  }
}
