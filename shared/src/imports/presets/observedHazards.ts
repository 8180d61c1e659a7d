import { hazardWords } from './planningInstruments.ts'
import { mostly, type Preset, recognisedBy } from './preset.ts'

const evacuationColumns = ['cut', 'comuna', 'sector', 'provincia', 'region']
const isEvacuation = recognisedBy({
  columns: ['cut', 'comuna', 'sector'],
  usual: evacuationColumns,
  shapes: ['polygon'],
  values: (read) => mostly(read('cut'), /^\d{4,5}$/),
})

/**
 * Areas to be evacuated when a tsunami is announced: wider than a modelled inundation, and said so in each row. The file
 * has no mark of its own, so it is known by having these columns and no others.
 */
export const tsunamiEvacuation: Preset = {
  id: 'tsunami-evacuation',
  name: { es: 'Áreas de evacuación ante tsunami', en: 'Tsunami evacuation areas' },
  mapping: {
    collection: 'hazards',
    source: 'tsunami-evacuation',
    sourceId: ['cut', 'sector'],
    fields: {
      kind: { constant: 'tsunami' },
      name: { from: 'sector' },
      description: { constant: 'Área de evacuación; no es una inundación modelada' },
      comuna_code: { from: 'cut' },
      comuna_name: { from: 'comuna' },
    },
    dataset: { name: 'Áreas de evacuación ante tsunami' },
  },
  fits: (layer, format) => {
    const known = [...evacuationColumns, 'fid', 'id', 'objectid']
    const isAlone =
      layer.geometryTypes.length > 0 && layer.fields.every((field) => known.includes(field.name.toLowerCase()))
    return isAlone ? 0.6 * isEvacuation(layer, format) : 0
  },
}

/**
 * Critical points listed before each winter. Points declared solved are no hazard any more and are left out. Where the
 * comuna's name is not known the file has its code in the same column.
 */
export const criticalPoints: Preset = {
  id: 'critical-points',
  name: { es: 'Puntos críticos', en: 'Critical points' },
  mapping: {
    collection: 'hazards',
    source: 'critical-points',
    sourceId: [],
    fields: {
      kind: {
        from: 'causa',
        values: {
          'Inundación por desborde de cauce': 'flood',
          'Colapso colectores de aguas lluvia/alcantarillados': 'flood',
          'Activación de quebradas': 'ravine',
          // Ground that sinks or is undermined, and roads cut, frozen or under snow: none of the mapped kinds.
          'Subsidencia/Licuefacción/Socavamiento/Erosión': 'other',
          'Interrupción de caminos': 'other',
          'Daño/pérdida en infraestructura (Ej.: Vial, Portuario/Costero, Agrícola, otros)': 'other',
          '*': 'other',
        },
        contains: hazardWords,
      },
      name: { from: 'sector', isOptional: true },
      level: { from: 'nivel' },
      description: { from: 'causa' },
      comuna_code: { from: 'comuna' },
      comuna_name: { from: 'comuna', tidy: 'title-case' },
    },
    leaveOut: { nivel: ['Solucionado', 'Solucionado Periodo Actual'] },
    dataset: { name: 'Puntos críticos' },
  },
  fits: recognisedBy({
    columns: ['nivel', 'causa', 'comuna'],
    usual: ['sector', 'tipo', 'acciones', 'region'],
    shapes: ['point'],
    values: (read) => mostly(read('nivel'), /^(muy )?(alto|medio|bajo)$|^solucionado/i),
  }),
}
