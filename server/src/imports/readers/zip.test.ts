import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { openSource } from './openSource.ts'
import { allRows, aPoint, aShapefile, issueCodes, issuesOf, type SampleFolder, sampleFolder } from './sampleFiles.ts'
import { archiveLimits } from './zipArchive.ts'

let folder: SampleFolder
let unpacked: string
beforeAll(() => {
  folder = sampleFolder()
  unpacked = join(folder.path, 'tmp')
  mkdirSync(unpacked)
  vi.stubEnv('TMPDIR', unpacked)
})
afterAll(() => {
  vi.unstubAllEnvs()
  folder.remove()
})
beforeEach(() => expect(readdirSync(unpacked)).toEqual([]))

const open = (entries: Record<string, Uint8Array>, limits = archiveLimits) =>
  openSource(folder.write('datos.zip', zipSync(entries)), 'datos.zip', { limits })

const utf8 = (...names: string[]) => names.map((name) => strToU8(name))
const latin1 = (...names: string[]) => names.map((name) => new Uint8Array(Buffer.from(name, 'latin1')))
const utm19 = strToU8(
  'PROJCS["WGS_1984_UTM_Zone_19S",GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]]]]',
)

function shapefile(names: Uint8Array[], stem = 'capas/Sedes') {
  const parts = aShapefile(
    names.map((_, index) => [346_000 + index, 6_290_000]),
    names,
  )
  return { [`${stem}.shp`]: parts.shp, [`${stem}.shx`]: parts.shx, [`${stem}.dbf`]: parts.dbf, [`${stem}.prj`]: utm19 }
}

const without = (entries: Record<string, Uint8Array>, extension: string) =>
  Object.fromEntries(Object.entries(entries).filter(([name]) => !name.endsWith(extension)))

describe('a zipped Shapefile', () => {
  test('is read with its attributes and its system, and leaves nothing behind', async () => {
    const source = await open(shapefile(utf8('Junta 1', 'Junta 2')))
    expect(source.layers[0]).toMatchObject({ name: 'Sedes', epsg: 32719, rowCount: 2, geometryTypes: ['Point'] })
    expect(source.issues).toEqual([])
    expect(await allRows(source)).toEqual([
      { rowNo: 1, properties: { nombre: 'Junta 1' }, geometry: aPoint(346_000, 6_290_000) },
      { rowNo: 2, properties: { nombre: 'Junta 2' }, geometry: aPoint(346_001, 6_290_000) },
    ])
    expect(readdirSync(unpacked)).toHaveLength(1)
    await source.close()
  })

  test('without .prj asks for the system', async () => {
    const source = await open(without(shapefile(utf8('a')), '.prj'))
    expect([source.layers[0]?.epsg, source.issues]).toEqual([
      null,
      [{ code: 'shapefile-without-prj', params: { layer: 'Sedes' } }],
    ])
    await source.close()
  })

  test('without .dbf is geometry without attributes, without .shx the same rows; both are said', async () => {
    const bare = await open(without(shapefile(utf8('a')), '.dbf'))
    expect([issueCodes(bare), (await allRows(bare))[0]]).toEqual([
      ['shapefile-without-dbf'],
      { rowNo: 1, properties: {}, geometry: aPoint(346_000, 6_290_000) },
    ])
    await bare.close()
    const unindexed = await open(without(shapefile(utf8('a', 'b')), '.shx'))
    expect([issueCodes(unindexed), (await allRows(unindexed)).length, unindexed.layers[0]?.rowCount]).toEqual([
      ['shapefile-without-shx'],
      2,
      2,
    ])
    await unindexed.close()
  })

  test('in Latin-1 without a .cpg is recognised; a .cpg is believed', async () => {
    const guessed = await open(shapefile(latin1('Ñuñoa', 'Lota')))
    expect([guessed.encoding, issueCodes(guessed), (await allRows(guessed))[0]?.properties]).toEqual([
      'windows-1252',
      ['encoding-detected'],
      { nombre: 'Ñuñoa' },
    ])
    await guessed.close()
    const stated = await open({
      ...shapefile([new Uint8Array([0xa5, 0x75, 0xa4, 0x6f, 0x61])]),
      'capas/SEDES.CPG': strToU8('850\r\n'),
    })
    expect([stated.encoding, issueCodes(stated), (await allRows(stated))[0]?.properties]).toEqual([
      'cp850',
      [],
      { nombre: 'Ñuñoa' },
    ])
    await stated.close()
  })

  test('in UTF-8 without a .cpg is read as such', async () => {
    const source = await open(shapefile(utf8(...Array.from({ length: 400 }, () => 'Ñuñoa'))))
    expect([source.encoding, new Set((await allRows(source)).map(({ properties }) => properties.nombre))]).toEqual([
      'utf-8',
      new Set(['Ñuñoa']),
    ])
    await source.close()
  })

  test('twice in one zip is two layers', async () => {
    const source = await open({ ...shapefile(utf8('a'), 'uno'), ...shapefile(utf8('b'), 'dos') })
    expect([source.layers.map(({ name }) => name), issueCodes(source)]).toEqual([['uno', 'dos'], ['several-layers']])
    expect((await allRows(source, 'dos'))[0]?.properties.nombre).toBe('b')
    await source.close()
  })

  test('that is cut off, or has no .shp, is refused', async () => {
    const whole = shapefile(utf8('a', 'b'))
    const cut = { ...whole, 'capas/Sedes.shp': whole['capas/Sedes.shp']!.subarray(0, 140) }
    expect(await issuesOf(open(cut))).toEqual([
      { code: 'shapefile-truncated', params: { layer: 'Sedes', part: '.shp', announced: 156, bytes: 140 } },
    ])
    const shorter = (extension: string, bytes: number) => {
      const name = `capas/Sedes.${extension}`
      return issuesOf(open({ ...whole, [name]: whole[name]!.subarray(0, -bytes) }))
    }
    expect([...(await shorter('dbf', 20)), ...(await shorter('shx', 8))]).toEqual([
      { code: 'shapefile-truncated', params: { layer: 'Sedes', part: '.dbf', announced: 107, bytes: 88 } },
      { code: 'shapefile-truncated', params: { layer: 'Sedes', part: '.shx', announced: 116, bytes: 108 } },
    ])
    expect((await issuesOf(open(without(whole, '.shp'))))[0]?.code).toBe('shapefile-without-shp')
  })

  test('has its column names, whatever their encoding, and none of two that are called the same is lost', async () => {
    const names = [
      Buffer.from('Ñuñoa'),
      Buffer.from('año', 'latin1'),
      Buffer.from('población'),
      // Cut off by a program inside its last character.
      Buffer.from('viviendáñó').subarray(0, 10),
      Buffer.from('VIVIENDAS\xd1', 'latin1'),
      Buffer.from('rol'),
      Buffer.from('rol'),
      Buffer.alloc(0),
      Buffer.from('__proto__'),
    ]
    const { shp, shx, dbf } = aShapefile([[1, 2]], utf8('a'), names)
    const source = await open({ 'a.shp': shp, 'a.shx': shx, 'a.dbf': dbf, 'a.prj': utm19 })
    const expected = ['Ñuñoa', 'año', 'población', 'viviendá', 'VIVIENDASÑ', 'rol', 'rol_2', 'column_8', '__proto__']
    expect(Object.entries((await allRows(source))[0]!.properties)).toEqual(expected.map((name) => [name, 'a']))
    expect(source.issues).toEqual([{ code: 'column-repeated', params: { column: 'rol', renamed: 'rol_2' } }])
    await source.close()
  })

  test('unpacked is read from the .shp beside its other files', async () => {
    for (const [name, bytes] of Object.entries(shapefile(utf8('a'), 'suelta'))) folder.write(name, bytes)
    const source = await openSource(join(folder.path, 'suelta.shp'), 'suelta.shp')
    expect([source.layers[0]?.epsg, (await allRows(source))[0]?.properties]).toEqual([32719, { nombre: 'a' }])
    expect((await issuesOf(openSource(join(folder.path, 'suelta.dbf'), 'suelta.dbf')))[0]?.code).toBe(
      'shapefile-without-shp',
    )
  })
})

describe('a zip of something else', () => {
  test('opens GTFS, KML and a single file of another kind, and notes a zip inside', async () => {
    const stops = await open({
      'feed/stops.txt': strToU8('stop_id,stop_lat,stop_lon\n1,-33,-70\n'),
      'feed/agency.txt': strToU8('x'),
    })
    expect([stops.format, stops.layers[0]?.name]).toEqual(['gtfs', 'stops'])
    await stops.close()
    const kmz = await open({
      'doc.kml': strToU8('<kml><Document><Placemark><name>a</name></Placemark></Document></kml>'),
    })
    expect(kmz.format).toBe('kmz')
    await kmz.close()
    const inner = await open({
      'datos.csv': strToU8('lat,lon\n-33,-70\n'),
      'LEEME.txt': strToU8('hola'),
      'otro.zip': zipSync({ a: strToU8('a') }),
    })
    expect([inner.format, issueCodes(inner)]).toEqual(['csv', ['zip-nested-ignored']])
    await inner.close()
  })

  test('with several data files, none, an Excel sheet or a geodatabase says what to do', async () => {
    const csv = strToU8('a,b\n1,2\n')
    expect((await issuesOf(open({ 'a.csv': csv, 'b.csv': csv })))[0]?.code).toBe('zip-several-files')
    expect((await issuesOf(open({ 'foto.jpg': csv })))[0]?.code).toBe('zip-without-data')
    expect((await issuesOf(open({ '[Content_Types].xml': csv })))[0]?.params?.format).toBe('Excel (xlsx)')
    expect((await issuesOf(open({ 'a.gdb/x.gdbtable': csv })))[0]?.params?.format).toBe('File Geodatabase')
  })
})

describe('a zip that means harm or is broken', () => {
  test.each(['../fuera.csv', 'a/../../fuera.csv', '/etc/fuera.csv', '..\\fuera.csv', 'C:/fuera.csv'])(
    '%s is refused before anything is unpacked',
    async (name) => {
      const [issue] = await issuesOf(open({ 'bien.csv': strToU8('a,b\n'), [name]: strToU8('a,b\n1,2\n') }))
      expect(issue?.code).toBe('zip-unsafe-name')
      expect(existsSync(join(folder.path, 'fuera.csv'))).toBe(false)
    },
  )

  test('one that unpacks to hundreds of times its size is refused while it does', async () => {
    const [issue] = await issuesOf(open({ 'a.csv': new Uint8Array(60 * 1024 * 1024) }))
    expect([issue?.code, issue?.params?.name]).toEqual(['zip-bomb', 'a.csv'])
  })

  test('one whose files together pass the limit is refused', async () => {
    const limits = { ...archiveLimits, totalBytes: 300 }
    expect((await issuesOf(open(shapefile(utf8('a', 'b')), limits)))[0]?.code).toBe('zip-bomb')
  })

  test('one whose headers understate its size is refused all the same', async () => {
    const zip = zipSync({ 'a.csv': strToU8('a,b\n'.repeat(100_000)) })
    const central = Buffer.from(zip.buffer).indexOf('PK\u0001\u0002')
    new DataView(zip.buffer).setUint32(central + 24, 8, true)
    const path = folder.write('miente.zip', zip)
    expect((await issuesOf(openSource(path, 'miente.zip')))[0]?.code).toMatch(/^zip-(bomb|broken)$/)
  })

  test.each(['shp', 'dbf'])(
    'one of which a byte of the .%s changed on the way is refused by its name',
    async (part) => {
      const zip = Buffer.from(zipSync(shapefile(utf8('Junta 1', 'Junta 2')), { level: 0 }))
      const name = `capas/Sedes.${part}`
      // Stored, the content follows the name; the last byte of the coordinates or of the first text.
      zip[zip.indexOf(name) + name.length + (part === 'shp' ? 127 : 72)]! ^= 1
      const [issue] = await issuesOf(openSource(folder.write('cambiado.zip', zip), 'cambiado.zip'))
      expect([issue?.code, issue?.params?.name]).toEqual(['zip-broken', name])
    },
  )

  test('one with too many files, or cut off, is refused', async () => {
    const many = Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`${index}.csv`, strToU8('a')]))
    expect((await issuesOf(open(many, { ...archiveLimits, entries: 10 })))[0]?.code).toBe('zip-too-many-files')
    const cut = folder.write('cortado.zip', zipSync(many).subarray(0, 500))
    expect((await issuesOf(openSource(cut, 'cortado.zip')))[0]?.code).toBe('zip-without-index')
  })
})
