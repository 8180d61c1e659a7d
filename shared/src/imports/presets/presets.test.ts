import { Value } from 'typebox/value'
import { describe, expect, it } from 'vitest'
import { collections } from '../../territory/collections.ts'
import { applyMapping, compileMapping } from '../applyMapping.ts'
import { Mapping } from '../mapping.schema.ts'
import { recognise } from '../recognise.ts'
import { aLayer } from '../sourceLayer.builders.ts'
import { findPreset, presets } from './presets.ts'

const ids = (rows: Record<string, unknown>[], geometryTypes: string[] = []) =>
  recognise('geojson', aLayer(rows, { geometryTypes })).map(({ preset }) => preset.id)
const map = (preset: string, properties: Record<string, unknown>) => {
  const found = findPreset(preset)
  if (!found) throw new Error(`no preset ${preset}`)
  return applyMapping(found.mapping, { rowNo: 1, properties, geometry: null })
}

describe('every preset', () => {
  it.each(presets.map((preset) => [preset.id, preset] as const))(
    '%s is a valid mapping of its collection',
    (_, { mapping }) => {
      expect([...Value.Errors(Mapping, mapping)]).toEqual([])
      const collection = collections[mapping.collection]
      const names = collection.fields.map((field) => field.name)
      expect(Object.keys(mapping.fields).filter((field) => !names.includes(field))).toEqual([])
      expect(collection.fields.filter((field) => field.isRequired && !mapping.fields[field.name])).toEqual([])
    },
  )

  it('has an id of its own', () => expect(new Set(presets.map(({ id }) => id)).size).toBe(presets.length))
})

describe('recognition', () => {
  it('tolerates other columns, missing optional ones and other case', () => {
    expect(ids([{ folio: 1, nombre: 'a', cut: 5101, n_hog: 0, extra: 1 }], ['MultiPolygon'])).toEqual([
      'minvu-campamentos',
    ])
  })

  it('goes by what the rows are and say, not only by their columns', () => {
    const block = { manzent: '5101011001001', cut: '05101', pob_2024: 10 }
    expect(ids([block], ['Polygon'])).toEqual(['census-blocks-2024'])
    expect(ids([block], ['MultiPolygon', 'GeometryCollection'])).toEqual(['census-blocks-2024'])
    expect(ids([block], ['Point'])).toEqual([])
    const post = { nombre: 'a', tipo: 'RETÉN', cut_com: '05101' }
    expect(ids([post], ['Point'])).toEqual(['police-posts'])
    expect(ids([{ ...post, tipo: 'Cuartel PDI' }], ['Point'])).toEqual([])
    expect(ids([{ nivel: 'Secundario', causa: 'a', comuna: 'b' }], ['Point'])).toEqual([])
  })

  it('knows tsunami evacuation areas with extra columns by their word, and others by having nothing else', () => {
    const area = { cut: '08201', comuna: 'Lebu', sector: 'Isla Mocha' }
    expect(ids([{ ...area, OBJECTID: 1 }], ['Polygon'])).toEqual(['tsunami-evacuation'])
    expect(ids([{ ...area, tipo: 'Zona de evacuación', ancho: 3 }], ['Polygon'])).toEqual(['tsunami-evacuation'])
    expect(ids([{ ...area, tipo: 'Barrio', ancho: 3 }], ['Polygon'])).toEqual([])
  })

  it('knows stops by their short routes: points grouped by anything else are something else', () => {
    const fitting = (group: string) =>
      recognise(
        'json-rows',
        aLayer([{ group, latitude: -36.8, longitude: -73, name: 'Colón 1' }], { geometryTypes: ['Point'] }),
      )
    expect(['02', '10A', 'L1'].map((route) => fitting(route).map(({ preset }) => preset.id))).toEqual(
      Array(3).fill(['stops-by-route']),
    )
    expect(fitting('San Pedro de la Paz')).toEqual([])
  })

  it('does not fit files of other kinds', () => {
    expect(ids([{ id: 1, nombre: 'Plaza', comuna: 'Quilpué' }], ['Point'])).toEqual([])
    expect(ids([{ cut: '05101', comuna: 'Valparaíso', sector: 'Playa Ancha', viviendas: 10 }], ['Polygon'])).toEqual([])
    expect(ids([{ agency_id: 'RM', agency_name: 'Red' }])).toEqual([])
    expect(ids([])).toEqual([])
  })

  it('tells risk areas from zoning by their group, and offers both for a file with both', () => {
    const area = { zona: 'z', nombre: 'n', comuna: 'c' }
    expect(ids([{ ...area, grupo: 'AR' }], ['Polygon'])).toEqual(['risk-areas'])
    expect(ids([{ ...area, grupo: 'ZNE' }], ['LineString'])).toEqual(['planning-zoning'])
    expect(
      ids(
        [
          { ...area, grupo: 'LU' },
          { ...area, grupo: 'LU' },
          { ...area, grupo: 'AR' },
        ],
        ['Polygon'],
      ),
    ).toEqual(['planning-zoning', 'risk-areas'])
  })
})

describe('traps of the official files', () => {
  it('takes 0 households of the catastro for unknown, and a blank source for none', () => {
    const row = {
      FOLIO: 1310101,
      NOMBRE: 'Uno',
      CUT: 13101,
      N_HOG: 0,
      FUENTE: ' ',
      AN_CAT: ' ',
      OBS: 'NUEVO CAMPAMENTO',
    }
    const { fields, attributes, findings } = map('minvu-campamentos', row)
    expect(fields).toMatchObject({
      household_count: null,
      household_source: null,
      household_year: 2024,
      status: 'in-catastro',
      notes: 'NUEVO CAMPAMENTO',
    })
    expect(fields).not.toHaveProperty('origin_year')
    expect(attributes).toMatchObject({ AN_CAT: ' ', N_HOG: 0 })
    expect(findings.map(({ rule }) => rule)).toEqual(['value-unknown'])
  })

  it('gives a zone the same identity and code in the layer and in the table of figures', () => {
    const zone = map('census-zones-2017', { geocodigo: '05109041011', cut: '05109' })
    const figures = map('ismt-zones', { geocode: '5109041011', COMUNA: '5109', n_hog: '469' })
    expect([figures.sourceId, figures.fields.code, figures.fields.comuna_code]).toEqual([
      zone.sourceId,
      zone.fields.code,
      '05109',
    ])
    expect(findPreset('ismt-zones')?.mapping.source).toBe(findPreset('census-zones-2017')?.mapping.source)
    expect(figures.fields).not.toHaveProperty('population')
  })

  it('gives a health establishment one identity in both registers', () => {
    const minsal = map('minsal-health', {
      codigo_establecimiento: '101100',
      nombre_establecimiento: 'a',
      tipo_establecimiento: 'Hospital',
      codigo_comuna: '15101',
      estado_funcionamiento: 'Cerrado',
    })
    const deis = map('deis-health', {
      EstablecimientoCodigo: '101100',
      EstablecimientoGlosa: 'a',
      TipoEstablecimientoGlosa: 'Hospital',
      ComunaCodigo: '15101',
      EstadoFuncionamiento: 'Operación Transitoria',
    })
    expect([minsal.sourceId, minsal.fields.kind, minsal.fields.status]).toEqual([deis.sourceId, 'hospital', 'closed'])
    expect(deis.fields.status).toBe('open')
    expect(findPreset('minsal-health')?.mapping.source).toBe(findPreset('deis-health')?.mapping.source)
  })

  it.each([
    ['Centro de Salud Familiar (CESFAM)', 'primary-health'],
    ['Servicio de Atención Primaria de Urgencia de Alta Resolutividad (SAR)', 'primary-health'],
    ['SAPU Dental', 'other-health'],
    ['Centro de Salud Privado', 'other-health'],
    ['Hospital de Día', 'other-health'],
    ['Centro Comunitario de Salud Mental  (COSAM)', 'other-health'],
    ['Hospital', 'hospital'],
  ])('takes %s for %s', (type, kind) => {
    expect(
      map('minsal-health', { codigo_establecimiento: 1, nombre_establecimiento: 'a', tipo_establecimiento: type })
        .fields.kind,
    ).toBe(kind)
  })

  it('leaves out offices, programmes and mobile units of the health network', () => {
    const leftOut = ['Otro', 'Dirección Servicio de Salud', 'Unidad de Procedimientos Móvil', 'Atención Remota']
    expect(leftOut.map((type) => map('minsal-health', { tipo_establecimiento: type }).leftOut)).toEqual([
      true,
      true,
      true,
      true,
    ])
  })

  it.each([
    ['AR-1 Áreas Inundables o Potencialmente Inundables por Tsunami', 'tsunami'],
    ['Áreas inundables y potencialmente inundables por maremoto', 'tsunami'],
    ['Área inundable por quebradas', 'flood'],
    ['Áreas inundables por desborde de cauce y flujo de detritos', 'flood'],
    ['Áreas propensas a avalanchas, rodados, aluviones o erosiones acentuadas', 'landslide'],
    ['Áreas asociadas a amenaza de incendio', 'fire'],
    ['Área de peligro por actividad volcánica', 'volcanic'],
    ['AR-NPP', 'other'],
  ])('takes the risk area “%s” for %s', (name, kind) => {
    expect(map('risk-areas', { grupo: 'AR', zona: 'z', nombre: name }).fields.kind).toBe(kind)
  })

  it('keeps port damage out of coastal hazards and solved points out of all', () => {
    const damage = 'Daño/pérdida en infraestructura (Ej.: Vial, Portuario/Costero, Agrícola, otros)'
    expect(map('critical-points', { nivel: 'Alto', causa: damage, comuna: 'PUCHUNCAVÍ' }).fields).toMatchObject({
      kind: 'other',
      comuna_name: 'Puchuncaví',
    })
    expect(map('critical-points', { nivel: 'Solucionado', causa: damage }).leftOut).toBe(true)
  })

  it('does not let the stops of two feeds overwrite each other', () => {
    const [santiago, talca] = [
      map('gtfs-stops', { stop_id: '1', stop_name: 'Plaza' }),
      map('gtfs-stops', { stop_id: '1', stop_name: 'Alameda' }),
    ]
    expect(santiago.sourceId).not.toBe(talca.sourceId)
    expect(map('gtfs-stops', { stop_id: '1', stop_name: 'a', location_type: '3' }).fields.kind).toBe('other')
  })

  it('stores a stop of several routes once', () => {
    const preset = findPreset('stops-by-route')
    if (!preset) throw new Error('no preset')
    const read = compileMapping(preset.mapping)
    const rows = [
      ['02', 'Colón 1'],
      ['10', 'Colón 1'],
      ['10', 'Colón 2'],
    ].map(([group, name], at) =>
      read({ rowNo: at + 1, properties: { group, latitude: -36.8, longitude: -73, name }, geometry: null }),
    )
    expect(rows.map((row) => row.leftOut)).toEqual([false, true, false])
  })

  it('gives streets no name where the file has a stand-in for one', () => {
    expect(map('street-centre-lines', { via: 'PASAJE SIN NOMBRE', comuna: 'ÑUÑOA' })).toMatchObject({
      sourceId: null,
      fields: { name: null, comuna_name: 'Ñuñoa' },
    })
  })

  it('takes schools without classes for closed', () => {
    const status = (estado: string) =>
      map('mineduc-schools', { rbd: 1, nombre_establecimiento: 'a', estado_funcionamiento: estado }).fields.status
    expect(['Vigente', 'Receso', 'Autorizado sin matrícula', 'En trámite'].map(status)).toEqual([
      'open',
      'closed',
      'closed',
      'unknown',
    ])
  })
})
