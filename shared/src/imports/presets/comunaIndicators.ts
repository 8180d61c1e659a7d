import { type Preset, recognisedBy } from './preset.ts'

export const sieduIndicators: Preset = {
  id: 'siedu-indicators',
  name: { es: 'Indicadores urbanos SIEDU', en: 'SIEDU urban indicators' },
  mapping: {
    collection: 'indicators',
    source: 'siedu-indicators',
    sourceId: ['codigo_comuna', 'codigo_indicador', 'anio'],
    fields: {
      comuna_code: { from: 'codigo_comuna' },
      code: { from: 'codigo_indicador' },
      name: { from: 'nombre_indicador' },
      year: { from: 'anio' },
      value: { from: 'valor' },
      unit: { from: 'unidad', isOptional: true },
    },
    dataset: { name: 'SIEDU, indicadores de desarrollo urbano', publisher: 'Instituto Nacional de Estadísticas (INE)' },
  },
  fits: recognisedBy({
    columns: ['codigo_comuna', 'codigo_indicador', 'nombre_indicador', 'anio', 'valor'],
    usual: ['unidad', 'categoria'],
  }),
}

export const comunaPoverty: Preset = {
  id: 'comuna-poverty',
  name: { es: 'Pobreza comunal', en: 'Poverty by comuna' },
  mapping: {
    collection: 'indicators',
    source: 'comuna-poverty',
    sourceId: ['codigo_comuna', 'dimension', 'anio'],
    fields: {
      comuna_code: { from: 'codigo_comuna' },
      code: {
        from: 'dimension',
        values: { ingresos: 'pobreza_ingresos', multidimensional: 'pobreza_multidimensional' },
      },
      name: {
        from: 'dimension',
        values: { ingresos: 'Tasa de pobreza por ingresos', multidimensional: 'Tasa de pobreza multidimensional' },
      },
      year: { from: 'anio' },
      value: { from: 'tasa' },
      unit: { constant: '%' },
      low: { from: 'limite_inferior', isOptional: true },
      high: { from: 'limite_superior', isOptional: true },
    },
    dataset: {
      name: 'Estimaciones de pobreza comunal',
      publisher: 'Observatorio Social, Ministerio de Desarrollo Social y Familia',
    },
  },
  fits: recognisedBy({
    columns: ['codigo_comuna', 'dimension', 'anio', 'tasa'],
    usual: ['limite_inferior', 'limite_superior', 'metodologia'],
  }),
}
