import type { InspectedLayer } from '@arraigo/shared/imports/import.schema.ts'
import { describe, expect, it } from 'vitest'
import { importRequest, isComplete, missing, readingOfLayer, withColumn, withConstant } from './reading.ts'

const aLayer = (changes: Partial<InspectedLayer> = {}): InspectedLayer => ({
  name: 'campamentos',
  rowCount: 2,
  geometryTypes: ['Polygon'],
  epsg: 4326,
  looksSwapped: false,
  coordinates: { kind: 'geometry' },
  fields: [{ name: 'TITULO', type: 'text', samples: ['Quebrada Honda'] }],
  sample: [{ TITULO: 'Quebrada Honda' }],
  presets: [],
  ...changes,
})

const anInspection = (layers: InspectedLayer[]) => ({
  upload: { id: 'u', fileName: 'a.geojson', bytes: 1, hash: 'h' },
  format: 'geojson' as const,
  encoding: 'utf-8',
  issues: [],
  layers,
  elevation: null,
  storedBefore: null,
})

describe('reading a file by hand', () => {
  it('is not complete while a required field has no column', () => {
    const layer = aLayer()
    const reading = { ...readingOfLayer(layer), way: 'own' }
    const named = { ...reading, mapping: withColumn(reading.mapping, 'name', '') }
    expect(missing(named, layer).fields).toEqual(['name'])
    expect(isComplete({ ...named, mapping: withColumn(named.mapping, 'name', 'TITULO') }, layer)).toBe(true)
  })

  it('waits for a coordinate system where the file has none', () => {
    const layer = aLayer({ epsg: null })
    const reading = readingOfLayer(layer)
    const named = { ...reading, mapping: withColumn(reading.mapping, 'name', 'TITULO') }
    expect(isComplete(named, layer)).toBe(false)
    expect(isComplete({ ...named, epsg: 32719 }, layer)).toBe(true)
  })

  it('needs none where the rows have no place at all', () => {
    const layer = aLayer({ epsg: null, coordinates: { kind: 'none' } })
    expect(missing(readingOfLayer(layer), layer).crs).toBe(false)
  })

  it('waits for an answer where coordinates look swapped, and either answer will do', () => {
    const layer = aLayer({ looksSwapped: true })
    const asked = readingOfLayer(layer)
    const reading = { ...asked, mapping: withColumn(asked.mapping, 'name', 'TITULO') }
    expect(isComplete(reading, layer)).toBe(false)
    expect(isComplete({ ...reading, swapAxes: true }, layer)).toBe(true)
    expect(importRequest({ ...reading, swapAxes: false }, anInspection([layer])).swapAxes).toBe(false)
  })

  it('begins with what was saved for such files, and not with what has other columns', () => {
    const { mapping } = readingOfLayer(aLayer())
    const saved = [
      { id: 1, name: 'otra', mapping: { ...mapping, fields: { name: { from: 'NOMBRE' } } } },
      { id: 2, name: 'constante', mapping: { ...mapping, fields: { name: { constant: 'x' } } } },
      { id: 3, name: 'mía', mapping: { ...mapping, sourceId: [], fields: { name: { from: 'TITULO' } } } },
    ]
    expect(readingOfLayer(aLayer(), saved).way).toBe('saved:3')
    expect(readingOfLayer(aLayer(), saved.slice(0, 2)).way).toBe('own')
  })

  it('lets a column and a fixed value take each other’s place', () => {
    const { mapping } = readingOfLayer(aLayer())
    const fixed = withConstant(mapping, 'status', 'closed')
    expect(fixed.fields.status).toEqual({ constant: 'closed' })
    expect(withColumn(fixed, 'status', 'TITULO').fields.status).toEqual({ from: 'TITULO', constant: undefined })
  })
})

describe('the request', () => {
  it('names the preset instead of repeating its mapping', () => {
    const { mapping } = readingOfLayer(aLayer())
    const layer = aLayer({ presets: [{ id: 'minvu-campamentos', name: 'Catastro', mapping }] })
    expect(importRequest(readingOfLayer(layer), anInspection([layer]))).toEqual({ preset: 'minvu-campamentos' })
  })

  it('names the layer only where there are several, and sends the mapping of a saved reading', () => {
    const layers = [aLayer(), aLayer({ name: 'otra' })]
    const reading = { ...readingOfLayer(aLayer()), way: 'saved:4', swapAxes: true }
    expect(importRequest(reading, anInspection(layers))).toEqual({
      layer: 'campamentos',
      mapping: reading.mapping,
      swapAxes: true,
    })
  })
})
