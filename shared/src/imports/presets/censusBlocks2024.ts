import { type Preset, recognisedBy } from './preset.ts'

/** INE, Census 2024 blocks. A blank count of foreign-born is withheld for confidentiality or not published: unknown. */
export const censusBlocks2024: Preset = {
  id: 'census-blocks-2024',
  name: { es: 'Manzanas del Censo 2024', en: 'Census blocks 2024' },
  mapping: {
    collection: 'blocks',
    source: 'census-blocks-2024',
    sourceId: ['manzent'],
    fields: {
      code: { from: 'manzent' },
      comuna_code: { from: 'cut' },
      population: { from: 'pob_2024' },
      women: { from: 'mujeres', isOptional: true },
      young: { from: 'jovenes', isOptional: true },
      foreign_born: { from: 'extranjeros', isOptional: true },
    },
    dataset: {
      name: 'Manzanas del Censo 2024',
      publisher: 'Instituto Nacional de Estadísticas (INE)',
      referenceYear: 2024,
    },
  },
  fits: recognisedBy({
    columns: ['manzent', 'cut', 'pob_2024'],
    usual: ['mujeres', 'jovenes', 'extranjeros'],
    shapes: ['polygon'],
  }),
}
