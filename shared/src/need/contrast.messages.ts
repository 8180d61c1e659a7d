import type { Messages } from '../messages/messages.ts'

const layer = {
  es: 'La suma de la propia capa: debe coincidir ({zones} de {of} zonas tienen recuentos).',
  en: 'The layer’s own sum: it has to agree ({zones} of {of} zones have counts).',
}
const estimated = {
  es: 'Qué darían los porcentajes solos en las {zones} zonas que también tienen recuentos: mide el error de la estimación.',
  en: 'What the percentages alone would give in the {zones} zones that have counts too: it measures the error of estimates.',
}

/** `need-figure-…` names a figure, `need-contrast-…` says why the official one differs. */
export const contrastMessages: Messages = {
  'need-figure-layer-irrecoverable': { es: 'Viviendas irrecuperables, capa', en: 'Irrecoverable dwellings, layer' },
  'need-figure-layer-recoverable': { es: 'Viviendas recuperables, capa', en: 'Recoverable dwellings, layer' },
  'need-figure-layer-doubled-up': { es: 'Hogares allegados, capa', en: 'Doubled-up households, layer' },
  'need-figure-layer-critical': { es: 'Hacinamiento crítico, capa', en: 'Critical overcrowding, layer' },
  'need-contrast-layer-irrecoverable': layer,
  'need-contrast-layer-recoverable': layer,
  'need-contrast-layer-doubled-up': layer,
  'need-contrast-layer-critical': layer,
  'need-figure-estimated-irrecoverable': { es: 'Irrecuperables, si se estimara', en: 'Irrecoverable, if estimated' },
  'need-figure-estimated-recoverable': { es: 'Recuperables, si se estimara', en: 'Recoverable, if estimated' },
  'need-figure-estimated-doubled-up': { es: 'Allegados, si se estimara', en: 'Doubled up, if estimated' },
  'need-figure-estimated-critical': {
    es: 'Hacinamiento crítico, si se estimara',
    en: 'Critical overcrowding, if estimated',
  },
  'need-contrast-estimated-irrecoverable': estimated,
  'need-contrast-estimated-recoverable': estimated,
  'need-contrast-estimated-doubled-up': estimated,
  'need-contrast-estimated-critical': estimated,
  'need-figure-doubled-up-dwellings': {
    es: 'Viviendas con allegamiento externo',
    en: 'Dwellings with several households',
  },
  'need-contrast-doubled-up-dwellings': {
    es: 'Misma definición (viviendas con más de un hogar); SIEDU cubre la ciudad y aquí {zones} de {of} zonas, ponderadas por hogares.',
    en: 'Same definition (dwellings with more than one household); SIEDU covers the city, here {zones} of {of} zones, weighted by households.',
  },
  'need-figure-overcrowded-dwellings': {
    es: 'Viviendas hacinadas (porcentaje de la capa)',
    en: 'Overcrowded dwellings (layer’s percentage)',
  },
  'need-contrast-overcrowded-dwellings': {
    es: 'La capa no dice su umbral: su porcentaje es entre 0,5 y 0,7 veces el de SIEDU (2,5 o más personas por dormitorio). No se mezclan.',
    en: 'The layer does not say its threshold: its percentage is 0.5 to 0.7 of SIEDU’s (2.5 or more people per bedroom). They are never mixed.',
  },
  'need-figure-overcrowded-households': { es: 'Hogares hacinados (recuento)', en: 'Overcrowded households (counted)' },
  'need-contrast-overcrowded-households': {
    es: 'Mismo umbral, otra unidad: SIEDU cuenta viviendas; aquí hogares, y una vivienda compartida hacinada tiene varios.',
    en: 'Same threshold, other unit: SIEDU counts dwellings; here households, and a shared overcrowded dwelling has several.',
  },
  'need-figure-deficient-dwellings': {
    es: 'Materialidad deficiente (porcentaje de la capa)',
    en: 'Deficient materials (layer’s percentage)',
  },
  'need-contrast-deficient-dwellings': {
    es: 'SIEDU suma la falta de servicios básicos a los materiales; la capa no dice su regla. La estimación desde ella es menor.',
    en: 'SIEDU adds the lack of basic services to materials; the layer does not say its rule. What is estimated from it is less.',
  },
  'need-figure-deficient-households': { es: 'Materialidad deficiente (recuento)', en: 'Deficient materials (counted)' },
  'need-contrast-deficient-households': {
    es: 'SIEDU cuenta viviendas, con materiales o servicios deficientes; aquí hogares en viviendas recuperables o irrecuperables.',
    en: 'SIEDU counts dwellings with deficient materials or services; here households in recoverable or irrecoverable ones.',
  },
  'need-figure-new-dwellings': { es: 'Viviendas nuevas requeridas', en: 'New dwellings required' },
  'need-contrast-new-dwellings': {
    es: 'SIEDU agrega los núcleos allegados hacinados, que la capa no tiene; aquí solo irrecuperables y hogares allegados de {zones} de {of} zonas.',
    en: 'SIEDU adds overcrowded doubled-up nuclei, which the layer lacks; here irrecoverable dwellings and doubled-up households of {zones} of {of} zones.',
  },
  'need-figure-households': { es: 'Hogares', en: 'Households' },
  'need-contrast-households': {
    es: 'Otro año y otra cobertura: el Censo 2024 cuenta también el campo y los hogares formados desde 2017; la capa es de zonas urbanas.',
    en: 'Other year, other coverage: the census of 2024 has the countryside too and households formed since 2017; the layer is of urban zones.',
  },
  'need-figure-census-deficit': { es: 'Déficit cuantitativo, Censo 2024', en: 'Quantitative deficit, Census 2024' },
  'need-contrast-census-deficit': {
    es: 'Otro año y otra regla (suma núcleos y hacinamiento no ampliable, no pública); aquí 2017 y {zones} de {of} zonas. Nunca se suman.',
    en: 'Other year, other rule (with nuclei and a part whose rule is not public); here 2017 and {zones} of {of} zones. Never added.',
  },
}
