import type { Locale } from '../messages/messages.ts'
import type { NeedComponent } from '../need/needComponents.ts'
import type { DemandRule, solutionKinds, solutionStages } from './demand.schema.ts'
import type { Audience, DemandMeasure, DemandPlaces, DemandScale } from './demandMeasures.ts'

/** What people read: in files that the server writes, on the page and in messages the same. */
export type Name = Record<Locale, string>

export const componentNames: Record<NeedComponent, Name> = {
  irrecoverable: { es: 'Viviendas irrecuperables', en: 'Irrecoverable dwellings' },
  'doubled-up': { es: 'Hogares allegados', en: 'Doubled-up households' },
  'overcrowded-nuclei': { es: 'Núcleos allegados hacinados', en: 'Overcrowded doubled-up nuclei' },
  recoverable: { es: 'Viviendas recuperables', en: 'Recoverable dwellings' },
  sanitation: { es: 'Viviendas sin saneamiento', en: 'Dwellings without sanitation' },
  'critical-overcrowding': { es: 'Hogares en hacinamiento crítico', en: 'Critically overcrowded households' },
}

export const measureNames: Record<DemandMeasure, Name> = {
  families: { es: 'Familias que necesitan vivienda', en: 'Families that need a dwelling' },
  'settlement-families': { es: 'Familias en campamentos', en: 'Families in settlements' },
  'census-families': { es: 'Déficit censal fuera de campamentos', en: 'Census deficit outside settlements' },
  'set-aside': { es: 'Déficit censal no contado dos veces', en: 'Census deficit not counted twice' },
  ...componentNames,
  'unknown-share': { es: 'Población sin dato de necesidad', en: 'People whose need is unknown' },
  people: { es: 'Habitantes', en: 'Inhabitants' },
}

export const scaleNames: Record<DemandScale, Name> = {
  total: { es: 'en total', en: 'in all' },
  km2: { es: 'por km²', en: 'per km²' },
  thousand: { es: 'por cada 1.000 habitantes', en: 'per 1,000 inhabitants' },
}

export const placesNames: Record<DemandPlaces, Name> = {
  regions: { es: 'Regiones', en: 'Regions' },
  comunas: { es: 'Comunas', en: 'Comunas' },
  zones: { es: 'Zonas censales', en: 'Census zones' },
  blocks: { es: 'Manzanas', en: 'Blocks' },
}

export const audienceNames: Record<Audience, Name> = {
  internal: { es: 'Uso interno', en: 'Internal use' },
  public: { es: 'Público', en: 'Public' },
}

export const deduplicationNames: Record<DemandRule['deduplication'], Name> = {
  area: { es: 'Por superficie cubierta', en: 'By the area covered' },
  'whole-block': { es: 'Manzana completa', en: 'Whole block' },
  larger: { es: 'La mayor de las dos fuentes', en: 'The larger of the two sources' },
  none: { es: 'Sin descontar', en: 'Nothing set aside' },
}

export const stageNames: Record<(typeof solutionStages)[number], Name> = {
  planned: { es: 'Planificada', en: 'Planned' },
  'under-way': { es: 'En ejecución', en: 'Under way' },
  delivered: { es: 'Entregada', en: 'Delivered' },
}

export const solutionKindNames: Record<(typeof solutionKinds)[number], Name> = {
  upgrading: { es: 'Radicación con urbanización', en: 'Upgrading in place' },
  improvement: { es: 'Mejoramiento de la vivienda', en: 'Home improvement' },
  'new-housing': { es: 'Vivienda nueva', en: 'New housing' },
  relocation: { es: 'Relocalización', en: 'Relocation' },
  other: { es: 'Otra', en: 'Other' },
}

export const howNames: Record<'counted' | 'estimated' | 'mixed' | 'unknown' | 'suppressed', Name> = {
  counted: { es: 'Contado', en: 'Counted' },
  estimated: { es: 'Estimado', en: 'Estimated' },
  mixed: { es: 'En parte estimado', en: 'Partly estimated' },
  unknown: { es: 'Sin dato', en: 'Unknown' },
  suppressed: { es: 'Resguardado', en: 'Suppressed' },
}
