import { expect, it } from 'vitest'
import { mappingIssues } from './mappingIssues.ts'
import { aLayer } from './sourceLayer.builders.ts'
import { suggestCollection, suggestMapping } from './suggestMapping.ts'

it('matches columns to fields by their names in Spanish and English', () => {
  const layer = aLayer(
    [
      {
        gid: 1,
        Folio: 'A-1',
        'Nombre Campamento': 'El Roble',
        Comuna: 'Viña del Mar',
        CUT: '5109',
        'N° Hogares': 12,
        Observación: '',
      },
      {
        gid: 2,
        Folio: 'A-2',
        'Nombre Campamento': 'Las Palmas',
        Comuna: 'Quilpué',
        CUT: '5801',
        'N° Hogares': 30,
        Observación: 'x',
      },
    ],
    { name: 'Campamentos Región V', geometryTypes: ['Polygon'] },
  )
  const mapping = suggestMapping('settlements', layer)
  expect(mapping).toMatchObject({ source: 'campamentos-region-v', sourceId: ['Folio'] })
  expect(mapping.fields).toEqual({
    name: { from: 'Nombre Campamento' },
    code: { from: 'Folio' },
    comuna_name: { from: 'Comuna' },
    comuna_code: { from: 'CUT' },
    household_count: { from: 'N° Hogares' },
    notes: { from: 'Observación' },
    status: { constant: 'identified' },
  })
  expect(mappingIssues(mapping, layer)).toEqual([])
})

it('does not take names of people for a count, nor codes for names of comunas', () => {
  const { fields } = suggestMapping('settlements', aLayer([{ name: 'Uno', familias: 'Pérez, Soto', comuna: 5101 }]))
  expect(fields.household_count).toBeUndefined()
  expect(fields.comuna_name).toBeUndefined()
})

it('takes no row number and no repeated column for an identifier', () => {
  expect(suggestMapping('facilities', aLayer([{ fid: 1, nombre: 'a' }])).sourceId).toEqual([])
  expect(
    suggestMapping(
      'facilities',
      aLayer([
        { codigo: 1, id: 7 },
        { codigo: 1, id: 8 },
      ]),
    ).sourceId,
  ).toEqual(['id'])
})

it('makes a facility of any kind "other" rather than rejecting it', () => {
  const layer = aLayer([{ nombre: 'Kiosko' }], { geometryTypes: ['Point'] })
  expect(mappingIssues(suggestMapping('facilities', layer), layer)).toEqual([])
})

it.each([
  ['MultiPolygon', { nombre: '', hogares: 1 }, 'capa', 'settlements'],
  ['Polygon', { manzent: '' }, 'capa', 'blocks'],
  ['Polygon', { nombre: '' }, 'Áreas de riesgo', 'hazards'],
  ['Point', { nombre: '' }, 'sedes', 'facilities'],
  ['LineString', { nombre: '' }, 'ejes', 'streets'],
] as const)('takes %s rows with %j in layer %s for %s', (type, row, name, collection) => {
  expect(suggestCollection(aLayer([row], { name, geometryTypes: [type] }))).toBe(collection)
})

it('takes a table with figures for indicators and another one for facilities without a place', () => {
  expect(suggestCollection(aLayer([{ comuna: 'x', valor: 1 }]))).toBe('indicators')
  expect(suggestCollection(aLayer([{ nombre: 'x', direccion: 'y' }]))).toBe('facilities')
})
