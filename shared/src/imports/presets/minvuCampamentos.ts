import { type Preset, recognisedBy } from './preset.ts'

/**
 * MINVU, Catastro Nacional de Campamentos 2024. In this source 0 households always means that nobody has counted yet: all
 * its zeros are new settlements of 2024. A blank AN_CAT says that no earlier catastro lists the settlement, not when it began,
 * so the origin year stays unknown.
 */
export const minvuCampamentos: Preset = {
  id: 'minvu-campamentos',
  name: { es: 'Catastro de campamentos (MINVU)', en: 'Register of informal settlements (MINVU)' },
  mapping: {
    collection: 'settlements',
    source: 'minvu-campamentos',
    sourceId: ['FOLIO'],
    fields: {
      code: { from: 'FOLIO' },
      name: { from: 'NOMBRE' },
      comuna_code: { from: 'CUT' },
      comuna_name: { from: 'COMUNA', isOptional: true },
      status: { constant: 'in-catastro' },
      household_count: { from: 'N_HOG', unknown: ['0'] },
      household_source: { from: 'FUENTE', isOptional: true },
      household_year: { constant: '2024' },
      notes: { from: 'OBS', isOptional: true },
    },
    dataset: {
      name: 'Catastro Nacional de Campamentos 2024',
      publisher: 'Ministerio de Vivienda y Urbanismo (MINVU)',
      referenceYear: 2024,
    },
  },
  fits: recognisedBy({
    columns: ['FOLIO', 'NOMBRE', 'CUT', 'N_HOG'],
    usual: ['COMUNA', 'AN_CAT', 'FUENTE', 'OBS', 'HECTAREAS'],
    shapes: ['polygon'],
  }),
}
