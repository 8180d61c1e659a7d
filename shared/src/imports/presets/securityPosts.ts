import { mostly, type Preset, recognisedBy } from './preset.ts'

/**
 * Fire companies. `cutCuerpo` is the comuna of the corps' seat, not of the company, so the comuna is known by name; the
 * columns longitud and latitud are cut to whole degrees in some copies, the geometry is not.
 */
export const fireCompanies: Preset = {
  id: 'fire-companies',
  name: { es: 'Compañías de bomberos', en: 'Fire companies' },
  mapping: {
    collection: 'facilities',
    source: 'fire-companies',
    sourceId: ['id2'],
    fields: {
      kind: { constant: 'fire' },
      name: { from: 'nombre' },
      comuna_name: { from: 'comuna', isOptional: true },
      administration: { from: 'cuerpo' },
    },
    dataset: { name: 'Compañías de bomberos' },
  },
  fits: recognisedBy({
    columns: ['id2', 'nombre', 'cuerpo', 'cutCompani'],
    usual: ['cutCuerpo', 'direccion', 'comuna'],
    shapes: ['point'],
  }),
}

/**
 * Police posts of Carabineros. Prefectures and zones are headquarters: nobody is attended there, they are left out. Road
 * patrol posts serve the highway, not the neighbourhood: `other`. Names are unique within a comuna; there is no number.
 */
export const policePosts: Preset = {
  id: 'police-posts',
  name: { es: 'Cuarteles de Carabineros', en: 'Police posts (Carabineros)' },
  mapping: {
    collection: 'facilities',
    source: 'police-posts',
    sourceId: ['cut_com', 'nombre'],
    fields: {
      kind: {
        from: 'tipo',
        values: { Retén: 'police', Comisaría: 'police', Tenencia: 'police', Subcomisaría: 'police', '*': 'other' },
      },
      name: { from: 'nombre' },
      comuna_code: { from: 'cut_com' },
      comuna_name: { from: 'comuna', isOptional: true },
      administration: { from: 'admin', isOptional: true },
    },
    leaveOut: { tipo: ['Prefectura', 'Zona'] },
    dataset: { name: 'Cuarteles de Carabineros', publisher: 'Carabineros de Chile' },
  },
  fits: recognisedBy({
    columns: ['nombre', 'tipo', 'cut_com'],
    usual: ['info', 'emisor', 'admin', 'comuna', 'tema'],
    shapes: ['point'],
    values: (read) => mostly(read('tipo'), /^(ret[eé]n|(sub)?comisar[ií]a|tenencia|prefectura|zona)/i),
  }),
}
