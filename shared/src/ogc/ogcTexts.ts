import type { OgcCollectionId } from './ogcCollections.ts'

/** What the interface calls its collections and their properties, in the language of those who publish and read them. */
export const collectionTexts: Readonly<Record<OgcCollectionId, { title: string; description: string }>> = {
  regions: {
    title: 'Regiones',
    description: 'Las dieciséis regiones. El límite es la unión de las comunas cargadas: parcial donde faltan algunas.',
  },
  comunas: { title: 'Comunas', description: 'Comunas con su límite y población.' },
  settlements: {
    title: 'Campamentos',
    description:
      'Asentamientos informales con su límite, hogares y servicios. Un dato vacío es desconocido, nunca cero.',
  },
  facilities: {
    title: 'Equipamientos',
    description: 'Servicios públicos y privados: educación, salud, transporte, seguridad, comercio y áreas verdes.',
  },
  blocks: { title: 'Manzanas censales', description: 'Manzanas del censo con su población.' },
  zones: {
    title: 'Zonas censales',
    description: 'Zonas del censo con hacinamiento, allegamiento y materialidad. Un dato vacío no fue publicado.',
  },
  streets: { title: 'Calles', description: 'Ejes de calles.' },
  hazards: {
    title: 'Amenazas',
    description: 'Áreas y puntos de riesgo. Donde no hay ninguno, la amenaza es desconocida, no inexistente.',
  },
  zoning: {
    title: 'Planificación territorial',
    description: 'Zonas y límites de los instrumentos de planificación. Donde no hay ninguno, la norma es desconocida.',
  },
  sites: { title: 'Terrenos', description: 'Terrenos posibles para proyectos de vivienda.' },
  indicators: {
    title: 'Indicadores comunales',
    description: 'Cifras publicadas por comuna: una fila por indicador y año. Sin geometría.',
  },
}

const propertyTitles: Readonly<Record<string, string>> = {
  id: 'Número',
  geometry: 'Lugar',
  code: 'Código',
  name: 'Nombre',
  short_name: 'Nombre corto',
  position: 'Orden de norte a sur',
  province_code: 'Código de provincia',
  province_name: 'Provincia',
  region_code: 'Código de región',
  comuna_code: 'Código de comuna',
  comuna_name: 'Comuna',
  population: 'Población',
  status: 'Estado',
  household_count: 'Hogares',
  household_source: 'Fuente de los hogares',
  household_year: 'Año de los hogares',
  origin_year: 'Año de origen',
  water: 'Agua',
  sewerage: 'Alcantarillado',
  power: 'Electricidad',
  notes: 'Notas',
  kind: 'Tipo',
  administration: 'Administración',
  capacity: 'Capacidad',
  capacity_unit: 'Unidad de la capacidad',
  women: 'Mujeres',
  young: 'Jóvenes',
  foreign_born: 'Nacidos en el extranjero',
  overcrowded_pct: 'Hacinamiento (%)',
  doubled_up_pct: 'Allegamiento (%)',
  material_pct: 'Materialidad deficiente (%)',
  doubled_up_households: 'Hogares allegados',
  overcrowded_households: 'Hogares hacinados',
  critically_overcrowded_households: 'Hogares con hacinamiento crítico',
  material_acceptable: 'Viviendas de materialidad aceptable',
  material_recoverable: 'Viviendas de materialidad recuperable',
  material_irrecoverable: 'Viviendas de materialidad irrecuperable',
  level: 'Nivel',
  description: 'Descripción',
  permitted_uses: 'Usos permitidos',
  prohibited_uses: 'Usos prohibidos',
  capacity_families: 'Cabida (familias)',
  land_cost_uf: 'Costo del suelo (UF)',
  owner: 'Propietario',
  year: 'Año',
  value: 'Valor',
  unit: 'Unidad',
  low: 'Límite inferior',
  high: 'Límite superior',
  area_m2: 'Superficie (m²)',
  repeats_id: 'Repite el registro',
  source: 'Serie de datos',
  source_id: 'Identificador en la fuente',
  dataset_id: 'Conjunto de datos',
  version: 'Versión',
  valid_from: 'Vigente desde',
}

/** A property without a title of its own is called by its column. */
export const propertyTitle = (name: string): string => propertyTitles[name] ?? name

const choiceTitles: Readonly<Record<string, string>> = {
  identified: 'identificado',
  'in-catastro': 'en catastro',
  'in-intervention': 'en intervención',
  closed: 'cerrado',
  open: 'en funcionamiento',
  unknown: 'desconocido',
  none: 'sin servicio',
  informal: 'informal',
  shared: 'compartido',
  formal: 'formal',
  'early-education': 'educación parvularia',
  school: 'establecimiento escolar',
  'primary-health': 'atención primaria de salud',
  hospital: 'hospital',
  'other-health': 'otra atención de salud',
  'transit-stop': 'paradero',
  police: 'policía',
  fire: 'bomberos',
  market: 'feria',
  plaza: 'plaza',
  park: 'parque',
  other: 'otro',
}

/** A value of a fixed list in words; in filters and in JSON it is written as it is stored. */
export const choiceTitle = (value: string): string => choiceTitles[value] ?? value
