import type { FieldRule } from '../mapping.schema.ts'
import { mostly, type Preset, recognisedBy } from './preset.ts'

/**
 * Census zones of 2017, in two files of one series: the layer of zones (`geocodigo`) and the tables of the socio-material
 * index of a city (`geocode`, the same code without padding). All 360 zones of the table for Gran Valparaíso are in the
 * layer, with the same counts; as series of their own they would be counted twice. h_hac_m counts medium overcrowding only:
 * the table's own sum hac_m_crit is h_hac_m + h_haccrit.
 */
const source = 'census-zones-2017'
const publisher = 'Instituto Nacional de Estadísticas (INE)'

const counts: Record<string, FieldRule> = {
  household_count: { from: 'n_hog', isOptional: true },
  doubled_up_households: { from: 'h_all', isOptional: true },
  overcrowded_households: { from: 'h_hac_m', isOptional: true },
  critically_overcrowded_households: { from: 'h_haccrit', isOptional: true },
  material_acceptable: { from: 'mat_acep', isOptional: true },
  material_recoverable: { from: 'mat_recp', isOptional: true },
  material_irrecoverable: { from: 'mat_irr', isOptional: true },
}

export const censusZones2017: Preset = {
  id: 'census-zones-2017',
  name: { es: 'Zonas del Censo 2017', en: 'Census zones 2017' },
  mapping: {
    collection: 'zones',
    source,
    sourceId: ['geocodigo'],
    fields: {
      code: { from: 'geocodigo', tidy: 'zone-code' },
      comuna_code: { from: 'cut' },
      population: { from: 'pob_2017', isOptional: true },
      overcrowded_pct: { from: 'hac_pct', isOptional: true },
      doubled_up_pct: { from: 'alleg_pct', isOptional: true },
      material_pct: { from: 'mat_viv_pct', isOptional: true },
      ...counts,
    },
    dataset: { name: 'Zonas censales con indicadores de vivienda, Censo 2017', publisher, referenceYear: 2017 },
  },
  fits: recognisedBy({
    columns: ['geocodigo', 'cut'],
    usual: ['pob_2017', 'hac_pct', 'alleg_pct', 'mat_viv_pct', 'n_hog', 'mat_acep'],
    shapes: ['polygon'],
    values: (read) => mostly(read('geocodigo'), /^\d{10,11}$/),
  }),
}

/** The table's publisher is not named in it. */
export const ismtZones: Preset = {
  id: 'ismt-zones',
  name: {
    es: 'Índice socio material territorial por zona, 2017 (tabla)',
    en: 'Socio-material index by zone, 2017 (table)',
  },
  mapping: {
    collection: 'zones',
    source,
    sourceId: ['geocode'],
    fields: { code: { from: 'geocode', tidy: 'zone-code' }, comuna_code: { from: 'COMUNA' }, ...counts },
    dataset: { name: 'Índice socio material territorial por zona censal, 2017', referenceYear: 2017 },
  },
  fits: recognisedBy({
    columns: ['geocode', 'COMUNA', 'n_hog', 'h_all', 'mat_acep'],
    usual: ['DISTRITO', 'ZONA', 'ISMT_mzn', 'GSE_mzn', 'h_haccrit'],
    values: (read) =>
      mostly(read('geocode'), /^\d{10,11}$/) && (read('year').length === 0 || mostly(read('year'), /^2017/)),
  }),
}
