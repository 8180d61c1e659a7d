import type { Messages } from '../messages/messages.ts'

export const parameterMessages: Messages = {
  'word.parameter': { es: 'el parámetro', en: 'parameter' },
  'word.straight-line-detour': { es: 'Rodeo de la línea recta', en: 'Detour of the straight line' },
  'word.persons-per-household': { es: 'Personas por hogar', en: 'Persons per household' },
  'word.max-leg-to-street-m': { es: 'Distancia máxima a una calle', en: 'Greatest distance to a street' },
  'word.node-tolerance-m': { es: 'Tolerancia para unir calles', en: 'Tolerance to join streets' },
  'word.walking-kmh': { es: 'Velocidad a pie', en: 'Walking speed' },
  'word.sample-spacing-m': { es: 'Separación de los puntos de muestra', en: 'Spacing of sample points' },
  'word.need-irrecoverable-share': { es: 'Parte irrecuperable', en: 'Irrecoverable share' },
  'word.need-recoverable-ratio': {
    es: 'Recuperables por vivienda del porcentaje',
    en: 'Recoverable per dwelling of the percentage',
  },
  'word.need-beyond-first-ratio': {
    es: 'Allegados por vivienda compartida',
    en: 'Households beyond the first per shared dwelling',
  },
  'word.need-critical-share': { es: 'Parte del hacinamiento que es crítica', en: 'Critical share of overcrowding' },
  'word.need-household-size-ratio': {
    es: 'Tamaño del hogar en 2017 respecto de 2024',
    en: 'Household size of 2017 relative to 2024',
  },
  'word.published-min-people': { es: 'Mínimo de personas que se publica', en: 'Fewest people published' },
  'word.published-min-households': { es: 'Mínimo de hogares que se publica', en: 'Fewest households published' },
  'parameter-out-of-range': {
    es: '{parameter:word}: {value} no puede ser. Escriba un valor entre {min} y {max}.',
    en: '{parameter:word}: {value} cannot be. Write a value between {min} and {max}.',
  },
  'parameter-not-whole': {
    es: '{parameter:word}: {value} no es un número entero. Escriba uno entre {min} y {max}.',
    en: '{parameter:word}: {value} is not a whole number. Write one between {min} and {max}.',
  },
}
