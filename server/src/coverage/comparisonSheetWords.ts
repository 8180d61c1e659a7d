import type { Locale } from '@arraigo/shared/messages/messages.ts'

/** Titles of the columns, in their order; percentages are 0 to 100. */
const titles = {
  place: ['Lugar', 'Place'],
  collection: ['Tipo de lugar', 'Kind of place'],
  code: ['Código', 'Code'],
  comunaCode: ['Código de comuna', 'Comuna code'],
  comunaName: ['Comuna', 'Comuna'],
  people: ['Personas', 'People'],
  peopleSource: ['Fuente de las personas', 'Source of people'],
  households: ['Hogares', 'Households'],
  service: ['Servicio', 'Service'],
  standardM: ['Estándar (m)', 'Standard (m)'],
  standardSource: ['Fuente del estándar', 'Source of the standard'],
  standardYear: ['Año del estándar', 'Year of the standard'],
  confidence: ['Confianza del estándar', 'Confidence of the standard'],
  share: ['Dentro del estándar (%)', 'Within the standard (%)'],
  peopleWithin: ['Personas dentro', 'People within'],
  gapPeople: ['Personas más lejos', 'People farther'],
  medianM: ['Distancia mediana (m)', 'Median distance (m)'],
  p90M: ['Distancia del 90% (m)', 'Distance of 90% (m)'],
  nearest: ['El más cercano', 'The nearest'],
  nearestM: ['Distancia al más cercano (m)', 'Distance to the nearest (m)'],
  regionalShare: ['Mediana regional dentro del estándar (%)', 'Regional median within the standard (%)'],
  regionalMedianM: ['Mediana regional de la distancia (m)', 'Regional median of the distance (m)'],
  access: ['Capacidad por persona (2SFCA)', 'Capacity per person (2SFCA)'],
  accessWithDecay: ['Capacidad por persona, con distancia', 'Capacity per person, by distance'],
  estimateShare: ['Estimado por línea recta (%)', 'Estimated by straight line (%)'],
  farShare: ['Lejos de toda calle (%)', 'Far from any street (%)'],
  islandShare: ['En una red separada (%)', 'On a separate network (%)'],
  level: ['Nivel registrado', 'Level recorded'],
  unknown: ['Por qué sin dato', 'Why unknown'],
  remarks: ['Notas', 'Notes'],
  deficit: ['Índice de déficit (0 a 100)', 'Deficit index (0 to 100)'],
  completeness: ['Parte conocida del índice (%)', 'Known part of the index (%)'],
  computedAt: ['Calculado', 'Computed'],
  sources: ['Fuentes', 'Sources'],
} as const satisfies Record<string, readonly [es: string, en: string]>

export type SheetColumn = keyof typeof titles
export const sheetColumns = Object.keys(titles) as SheetColumn[]
export const columnTitle = (locale: Locale, column: SheetColumn): string => titles[column][locale === 'es' ? 0 : 1]

export const collectionWords = {
  es: {
    settlements: 'Campamento',
    blocks: 'Manzana',
    zones: 'Zona censal',
    neighbourhoods: 'Barrio',
    comunas: 'Comuna',
  },
  en: {
    settlements: 'Settlement',
    blocks: 'Block',
    zones: 'Census zone',
    neighbourhoods: 'Neighbourhood',
    comunas: 'Comuna',
  },
} as const

const peopleSources: Record<string, Record<Locale, string>> = {
  blocks: { es: 'manzanas censales', en: 'census blocks' },
  households: { es: 'hogares × personas por hogar', en: 'households × persons per household' },
  census: { es: 'censo, cifra propia del lugar', en: 'census, own figure of the place' },
}

export const peopleSourceWords = (locale: Locale, source: string | null): string =>
  source === null
    ? { es: 'sin dato: se mide la superficie', en: 'unknown: the surface is measured' }[locale]
    : (peopleSources[source]?.[locale] ?? source)

export const levelWords: Record<Locale, Record<string, string>> = {
  es: { none: 'no tiene', informal: 'irregular', shared: 'compartido', formal: 'formal' },
  en: { none: 'none', informal: 'informal', shared: 'shared', formal: 'formal' },
}

export const sheetWords = {
  es: {
    sheet: 'Comparación',
    sourcesSheet: 'Fuentes',
    file: 'comparacion-cobertura',
    confirmed: 'confirmado',
    toConfirm: 'por confirmar',
    notRecorded: 'Sin dato: ninguna fuente lo dice.',
    sources: ['Fuente', 'Publicador', 'Año', 'Licencia', 'Archivo'],
    set: 'Estándares',
    computedAt: 'Calculado',
    versions: 'Versiones de los datos',
    region: 'Mediana regional: lugares del mismo tipo en',
    notes: [
      'Una celda vacía es sin dato, nunca cero; la columna «Por qué sin dato» dice el motivo.',
      'Distancias por las calles; donde no hay calle, línea recta × factor de rodeo: la columna «Estimado por línea recta» dice en qué parte.',
      'Las personas de campamentos y las del censo no se suman.',
    ],
  },
  en: {
    sheet: 'Comparison',
    sourcesSheet: 'Sources',
    file: 'coverage-comparison',
    confirmed: 'confirmed',
    toConfirm: 'to be confirmed',
    notRecorded: 'Unknown: no source says it.',
    sources: ['Source', 'Publisher', 'Year', 'Licence', 'File'],
    set: 'Standards',
    computedAt: 'Computed',
    versions: 'Versions of the data',
    region: 'Regional median: places of the same kind in',
    notes: [
      'An empty cell is unknown, never zero; the column “Why unknown” gives the reason.',
      'Distances along streets; where there is none, straight line × detour factor: the column “Estimated by straight line” says for which part.',
      'People of settlements and of the census are not added up.',
    ],
  },
} as const
