import { type Preset, recognisedBy } from './preset.ts'

const nameless = ['CALLE', 'PASAJE', 'AVENIDA', 'PASEO', 'CARRETERA', 'CAMINO'].map((kind) => `${kind} SIN NOMBRE`)

/** Street centre lines with house numbers. Nothing numbers the lines: a line is known by its own content. */
export const streetCentreLines: Preset = {
  id: 'street-centre-lines',
  name: { es: 'Ejes de calles', en: 'Street centre lines' },
  mapping: {
    collection: 'streets',
    source: 'street-centre-lines',
    sourceId: [],
    fields: {
      name: { from: 'via', values: Object.fromEntries([...nameless, 'SIN NOMBRE'].map((name) => [name, null])) },
      comuna_name: { from: 'comuna', tidy: 'title-case' },
    },
    dataset: { name: 'Ejes de calles' },
  },
  fits: recognisedBy({
    columns: ['via', 'comuna'],
    usual: ['ini_izq', 'ter_izq', 'ini_der', 'ter_der', 'tile'],
    shapes: ['line'],
  }),
}
