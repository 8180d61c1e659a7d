import { type Preset, recognisedBy } from './preset.ts'

/** MINEDUC, directory of schools. A school in recess or authorised without pupils teaches nobody: it closes no gap. */
export const mineducSchools: Preset = {
  id: 'mineduc-schools',
  name: { es: 'Establecimientos educacionales (MINEDUC)', en: 'Schools (MINEDUC)' },
  mapping: {
    collection: 'facilities',
    source: 'mineduc-schools',
    sourceId: ['rbd'],
    fields: {
      kind: { constant: 'school' },
      name: { from: 'nombre_establecimiento' },
      comuna_code: { from: 'codigo_comuna' },
      status: {
        from: 'estado_funcionamiento',
        values: {
          Vigente: 'open',
          Receso: 'closed',
          'Autorizado sin matrícula': 'closed',
          Cerrado: 'closed',
          '*': 'unknown',
        },
        constant: 'unknown',
      },
      administration: { from: 'dependencia_administrativa', isOptional: true },
    },
    dataset: {
      name: 'Directorio de establecimientos educacionales',
      publisher: 'Ministerio de Educación (MINEDUC)',
      licence: 'CC BY 3.0',
    },
  },
  fits: recognisedBy({
    columns: ['rbd', 'nombre_establecimiento', 'codigo_comuna', 'estado_funcionamiento'],
    usual: ['dv_rbd', 'dependencia_administrativa', 'codigo_region'],
    shapes: ['point'],
  }),
}
