import { type Preset, recognisedBy } from './preset.ts'

/**
 * Street markets. The file joins two workbooks that write the same markets once in capitals and once not: the same name,
 * comuna, days and address are one market.
 */
export const streetMarkets: Preset = {
  id: 'street-markets',
  name: { es: 'Ferias libres', en: 'Street markets' },
  mapping: {
    collection: 'facilities',
    source: 'street-markets',
    sourceId: ['comuna', 'nombre_feria', 'dias', 'direccion'],
    repeats: 'leave-out',
    fields: {
      kind: { constant: 'market' },
      name: { from: 'nombre_feria', tidy: 'title-case' },
      comuna_name: { from: 'comuna' },
      capacity: { from: 'num_puestos', isOptional: true },
      capacity_unit: { constant: 'puestos' },
    },
    dataset: { name: 'Ferias libres', publisher: 'Oficina de Estudios y Políticas Agrarias (ODEPA)' },
  },
  fits: recognisedBy({
    columns: ['nombre_feria', 'comuna', 'dias', 'direccion'],
    usual: ['horario', 'num_puestos', 'calle_principal', 'fuente'],
    shapes: ['point'],
  }),
}
