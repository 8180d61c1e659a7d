import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { basemapHosts, readBasemaps } from './basemaps.ts'
import { readConfig } from './config.ts'

const aBasemap = {
  id: 'municipal',
  name: 'Plano municipal',
  kind: 'streets',
  url: 'https://mapas.example.cl:8443/{z}/{x}/{y}.png',
  attribution: 'Municipalidad',
  maxZoom: 18,
}

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'arraigo-basemaps-'))
})
afterAll(() => rm(folder, { recursive: true }))

const read = (setting?: string) => {
  const problems: string[] = []
  return { basemaps: readBasemaps(setting, folder, problems), problems }
}

describe('base maps of an installation', () => {
  it('are OpenStreetMap and Sentinel-2 where nothing is said, and none where they are switched off', () => {
    expect(read().basemaps.map(({ id, kind }) => [id, kind])).toEqual([
      ['osm', 'streets'],
      ['sentinel2', 'imagery'],
    ])
    expect(read('off')).toEqual({ basemaps: [], problems: [] })
  })

  it('are read from a list or from a file with one', async () => {
    await writeFile(join(folder, 'basemaps.json'), JSON.stringify([aBasemap]))
    expect(read(JSON.stringify([aBasemap]))).toEqual({ basemaps: [aBasemap], problems: [] })
    expect(read('basemaps.json')).toEqual({ basemaps: [aBasemap], problems: [] })
  })

  it('name everything that is wrong at once', () => {
    const wrong = { ...aBasemap, kind: 'map', url: 'ftp://{s}.example.cl/{z}/{x}.png', maxZoom: 40, key: 'x' }
    const { basemaps, problems } = read(JSON.stringify([wrong, { ...aBasemap, attribution: '' }, aBasemap]))
    expect(basemaps).toEqual([])
    expect(problems).toEqual([
      'ARRAIGO_BASEMAPS entry 1: "kind" must be "streets" or "imagery", not "map"',
      'ARRAIGO_BASEMAPS entry 1: "url" must begin with https:// or http://, not "ftp://{s}.example.cl/{z}/{x}.png"',
      'ARRAIGO_BASEMAPS entry 1: "url" needs {y}',
      'ARRAIGO_BASEMAPS entry 1: "url" has {s}, which is not understood',
      'ARRAIGO_BASEMAPS entry 1: "maxZoom" must be a whole number from 1 to 22, not 40',
      'ARRAIGO_BASEMAPS entry 1: "key" is not known; known are id, name, kind, url, attribution, maxZoom',
      'ARRAIGO_BASEMAPS entry 2: "attribution" is missing: say whose map it is',
      'ARRAIGO_BASEMAPS the id "municipal" is used more than once',
    ])
  })

  it('stop the program before it starts, beside every other wrong variable', () => {
    expect(() => readConfig({ PORT: 'x', ARRAIGO_BASEMAPS: '[{' })).toThrow(/PORT .*ARRAIGO_BASEMAPS is not JSON/)
    expect(read('nowhere.json').problems[0]).toMatch(/nowhere\.json.* no file that can be read/)
  })

  it('are fetched from their hosts and from nowhere else', () => {
    const { basemaps } = read(JSON.stringify([aBasemap, { ...aBasemap, id: 'b' }]))
    expect(basemapHosts(basemaps)).toEqual(['https://mapas.example.cl:8443'])
  })
})
