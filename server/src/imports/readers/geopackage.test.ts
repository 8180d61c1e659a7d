import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openSource } from './openSource.ts'
import {
  allRows,
  aPoint,
  issueCodes,
  issuesOf,
  type SampleFolder,
  sampleFolder,
  writeGeopackage,
} from './sampleFiles.ts'

let folder: SampleFolder
beforeAll(() => {
  folder = sampleFolder()
})
afterAll(() => folder.remove())

const rowsNamed = (...names: string[]) => names.map((nombre, index) => ({ nombre, shape: aPoint(index, -index) }))

describe('a GeoPackage', () => {
  test('with two layers has both, each with its own system and rows', async () => {
    const path = writeGeopackage(join(folder.path, 'dos.gpkg'), [
      { name: 'comunas', epsg: 4674, rows: rowsNamed('Arica') },
      { name: 'calles "viejas"', epsg: 32719, rows: rowsNamed('Prat', 'Freire') },
    ])
    const source = await openSource(path, 'dos.gpkg')
    expect(source.layers.map(({ name, epsg, rowCount }) => [name, epsg, rowCount])).toEqual([
      ['calles "viejas"', 32719, 2],
      ['comunas', 4674, 1],
    ])
    expect(issueCodes(source)).toEqual(['several-layers'])
    expect(await allRows(source, 'calles "viejas"')).toEqual([
      { rowNo: 1, properties: { nombre: 'Prat' }, geometry: aPoint(0, -0) },
      { rowNo: 2, properties: { nombre: 'Freire' }, geometry: aPoint(1, -1) },
    ])
    expect((await issuesOf(allRows(source, 'otra')))[0]?.code).toBe('layer-not-found')
    await source.close()
  })

  test('of a system without an authority asks for it', async () => {
    const path = writeGeopackage(join(folder.path, 'local.gpkg'), [{ name: 'a', epsg: null, rows: [] }])
    const source = await openSource(path, 'local.gpkg')
    expect([source.layers[0]?.epsg, source.issues]).toEqual([
      null,
      [{ code: 'crs-unknown', params: { crs: 'Plano local' } }],
    ])
  })

  test('keeps rows whose geometry is missing, empty or broken, and says which are broken', async () => {
    const empty = Buffer.from([0x47, 0x50, 0, 0b10001, 0, 0, 0, 0])
    const path = writeGeopackage(join(folder.path, 'rotas.gpkg'), [
      {
        name: 'a',
        epsg: 4326,
        rows: [
          { nombre: 'sin', shape: null },
          { nombre: 'vacía', shape: empty },
          { nombre: 'rota', shape: Buffer.from('GP') },
          { nombre: 'cortada', shape: Buffer.from([0x47, 0x50, 0, 1, 0, 0, 0, 0, 1, 2, 0, 0, 0, 9, 0, 0, 0]) },
          { nombre: 'bien', shape: aPoint(1, 2) },
        ],
      },
    ])
    const rows = await allRows(await openSource(path, 'rotas.gpkg'))
    expect(rows.map((row) => [row.properties.nombre, row.geometry?.type ?? null, ...issueCodes(row)])).toEqual([
      ['sin', null],
      ['vacía', null],
      ['rota', null, 'geometry-unreadable'],
      ['cortada', null, 'geometry-unreadable'],
      ['bien', 'Point'],
    ])
  })

  test('that is cut off, or no GeoPackage at all, says so', async () => {
    const many = Array.from({ length: 2000 }, (_, index) => `fila ${index}`)
    const whole = readFileSync(
      writeGeopackage(join(folder.path, 'entero.gpkg'), [{ name: 'a', epsg: 4326, rows: rowsNamed(...many) }]),
    )
    const cut = folder.write('cortado.gpkg', whole.subarray(0, whole.length / 2))
    expect((await issuesOf(openSource(cut, 'cortado.gpkg')))[0]?.code).toMatch(/^geopackage-broken/)
    const only = folder.write('cabecera.gpkg', whole.subarray(0, 60))
    expect((await issuesOf(openSource(only, 'cabecera.gpkg')))[0]?.code).toBe('geopackage-broken')
  })

  test('under another name is read, and that is said', async () => {
    writeGeopackage(join(folder.path, 'x.shp'), [{ name: 'a', epsg: 4326, rows: [] }])
    const source = await openSource(join(folder.path, 'x.shp'), 'x.shp')
    expect([source.format, issueCodes(source)]).toEqual(['geopackage', ['extension-disagrees']])
  })
})
