import { type Preset, recognisedBy } from './preset.ts'

/**
 * Early-childhood centres: JUNJI, INTEGRA and the early levels of schools. The numbers of the three registers (`origen`)
 * overlap, so both make the id. The file gives children enrolled, not places: said in the unit.
 */
export const earlyEducation: Preset = {
  id: 'junji-early-education',
  name: { es: 'Educación parvularia (JUNJI, INTEGRA, escuelas)', en: 'Early education (JUNJI, INTEGRA, schools)' },
  mapping: {
    collection: 'facilities',
    source: 'early-education',
    sourceId: ['origen', 'id_estab'],
    fields: {
      kind: { constant: 'early-education' },
      name: { from: 'nombre' },
      comuna_code: { from: 'cod_comuna' },
      comuna_name: { from: 'comuna', tidy: 'title-case', isOptional: true },
      administration: { from: 'tipo_glosa', isOptional: true },
      capacity: { from: 'matricula_total', isOptional: true },
      capacity_unit: { constant: 'niños matriculados' },
    },
    dataset: { name: 'Establecimientos de educación parvularia' },
  },
  fits: recognisedBy({
    columns: ['id_estab', 'nombre', 'cod_comuna', 'origen'],
    usual: ['tipo_estab', 'tipo_glosa', 'matricula_total', 'mat_sala_cuna', 'mat_medio', 'mat_transicion'],
    shapes: ['point'],
  }),
}
