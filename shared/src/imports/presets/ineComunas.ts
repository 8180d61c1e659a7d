import { type Preset, recognisedBy } from './preset.ts'

/** INE, boundaries of comunas of the 2017 census. The code is the identity: a comuna keeps it whatever file brings it. */
export const ineComunas: Preset = {
  id: 'ine-comunas',
  name: { es: 'Comunas (INE)', en: 'Comunas (INE)' },
  mapping: {
    collection: 'comunas',
    source: 'ine-comunas',
    sourceId: ['cut'],
    fields: {
      code: { from: 'cut' },
      name: { from: 'comuna', tidy: 'title-case' },
      province_code: { from: 'cut_prov', isOptional: true },
      province_name: { from: 'provincia', tidy: 'title-case', isOptional: true },
      region_code: { from: 'cut_reg' },
    },
    dataset: {
      name: 'Límites comunales, Censo 2017',
      publisher: 'Instituto Nacional de Estadísticas (INE)',
      referenceYear: 2017,
    },
  },
  fits: recognisedBy({
    columns: ['cut', 'comuna', 'cut_reg'],
    usual: ['cut_prov', 'provincia', 'region'],
    shapes: ['polygon'],
  }),
}
