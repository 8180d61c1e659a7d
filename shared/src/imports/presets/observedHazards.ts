import type { SourceLayer } from '../source.ts'
import { hazardWords } from './planningInstruments.ts'
import { mostly, type Preset, recognisedBy } from './preset.ts'

const evacuationColumns = ['cut', 'comuna', 'sector', 'provincia', 'region']
const isEvacuation = recognisedBy({
  columns: ['cut', 'comuna', 'sector'],
  usual: evacuationColumns,
  shapes: ['polygon'],
  values: (read) => mostly(read('cut'), /^\d{4,5}$/),
})

const programColumns = /^(fid|id|gid|objectid(_\d+)?|shape_+(leng(th)?|area)|cut_(reg|prov?)|fuente|fecha)$/i

/** Some regions' files say what they are in a column or a value; the others are known by having nothing but the place. */
function looksLikeEvacuation(layer: SourceLayer): boolean {
  const texts = [
    ...layer.fields.map((field) => field.name),
    ...Object.values(layer.sample[0]?.properties ?? {}).map(String),
  ]
  const isNamed = texts.some((text) => /evacua|tsunami/i.test(text))
  const extras = layer.fields.filter(
    ({ name }) => !evacuationColumns.includes(name.toLowerCase()) && !programColumns.test(name),
  )
  return isNamed || extras.length === 0
}

/**
 * Areas to be evacuated when a tsunami is announced: wider than a modelled inundation, and said so in each row. The file
 * may have no mark of its own, hence the low score.
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
  fits: (layer, format) =>
    layer.geometryTypes.length > 0 && looksLikeEvacuation(layer) ? 0.6 * isEvacuation(layer, format) : 0,
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
