import type { Mapping } from '../mapping.schema.ts'
import { type Preset, recognisedBy } from './preset.ts'

/** Census 2024 by comuna: one column per figure in the file, one row per figure in the collection. */
const perFigure = (source: string, name: string, unpivot: NonNullable<Mapping['unpivot']>): Mapping => ({
  collection: 'indicators',
  source,
  sourceId: ['codigo_comuna', '$code'],
  fields: {
    comuna_code: { from: 'codigo_comuna' },
    code: { from: '$code' },
    name: { from: '$name' },
    unit: { from: '$unit' },
    value: { from: '$value' },
    year: { constant: '2024' },
  },
  unpivot,
  dataset: { name, publisher: 'Instituto Nacional de Estadísticas (INE)', referenceYear: 2024 },
})

const figure = (column: string, name: string, unit: string) => ({ column, code: column, name, unit })

export const comunaPopulation: Preset = {
  id: 'census-comunas',
  name: { es: 'Población por comuna, Censo 2024', en: 'Population by comuna, Census 2024' },
  mapping: perFigure('census-comunas', 'Población por comuna, Censo 2024', [
    figure('poblacion_censada', 'Población censada', 'personas'),
    figure('hombres', 'Hombres', 'personas'),
    figure('mujeres', 'Mujeres', 'personas'),
    figure('razon_hombre_mujer', 'Hombres por cada 100 mujeres', 'por 100'),
    figure('poblacion_0_14', 'Población de 0 a 14 años', 'personas'),
    figure('poblacion_15_29', 'Población de 15 a 29 años', 'personas'),
    figure('poblacion_30_44', 'Población de 30 a 44 años', 'personas'),
    figure('poblacion_45_64', 'Población de 45 a 64 años', 'personas'),
    figure('poblacion_65_mas', 'Población de 65 años y más', 'personas'),
  ]),
  fits: recognisedBy({
    columns: ['codigo_comuna', 'poblacion_censada', 'hombres', 'mujeres'],
    usual: ['nombre_comuna', 'poblacion_0_14', 'poblacion_65_mas'],
  }),
}

export const comunaDwellings: Preset = {
  id: 'census-dwellings',
  name: { es: 'Viviendas y hogares por comuna, Censo 2024', en: 'Dwellings and households by comuna, Census 2024' },
  mapping: perFigure('census-dwellings', 'Viviendas y hogares por comuna, Censo 2024', [
    figure('viviendas_censadas', 'Viviendas censadas', 'viviendas'),
    figure('viviendas_particulares_ocupadas', 'Viviendas particulares ocupadas', 'viviendas'),
    figure('viviendas_particulares_desocupadas', 'Viviendas particulares desocupadas', 'viviendas'),
    figure('viviendas_colectivas', 'Viviendas colectivas', 'viviendas'),
    figure('hogares_censados', 'Hogares censados', 'hogares'),
    figure('promedio_personas_hogar', 'Personas por hogar', 'personas/hogar'),
  ]),
  fits: recognisedBy({
    columns: ['codigo_comuna', 'viviendas_censadas', 'hogares_censados'],
    usual: ['nombre_comuna', 'viviendas_colectivas', 'promedio_personas_hogar'],
  }),
}
