import type { FeatureCollection } from 'geojson'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { SnapSource } from './snapSource.ts'

const settlement = (id: number, west: number, closed_reason: string | null = null) => ({
  type: 'Feature' as const,
  id,
  properties: {
    name: `Campamento ${id}`,
    version: 2,
    status: closed_reason === null ? 'identified' : 'closed',
    closed_reason,
  },
  geometry: {
    type: 'MultiPolygon' as const,
    coordinates: [
      [
        [
          [west, -33],
          [west + 0.001, -33],
          [west + 0.001, -32.999],
          [west, -33],
        ],
      ],
    ],
  },
})
const answer = (features: FeatureCollection['features']) =>
  new Response(JSON.stringify({ type: 'FeatureCollection', features }))
const view = { west: -71.501, south: -33.001, east: -71.499, north: -32.998, zoom: 16 }
const at = [-71.4999, -33]

describe('what is snapped to', () => {
  const asked: string[] = []
  let rows = [settlement(1, -71.5)]
  beforeEach(() => {
    asked.length = 0
    rows = [settlement(1, -71.5)]
    vi.stubGlobal('fetch', async (path: string, { signal }: RequestInit) => {
      asked.push(path)
      if (signal?.aborted) throw new Error('given up')
      return answer(path.includes('/settlements/') ? rows : [])
    })
  })
  afterEach(() => vi.unstubAllGlobals())

  const ready = async (source: SnapSource) => await vi.waitFor(() => expect(source.state()).toBe('ready'))

  it('is read for what is in view, once, and not from far away', async () => {
    const source = new SnapSource(() => {})
    source.look({ ...view, zoom: 13.9 })
    expect([asked.length, source.state()]).toEqual([0, 'too-far'])
    source.look(view)
    expect(source.state()).toBe('reading')
    await ready(source)
    const before = asked.length
    // Two squares of three collections.
    expect(before).toBe(6)
    source.look(view)
    expect(asked).toHaveLength(before)
    expect(source.index.nearest(at, { toleranceM: 50 })).toMatchObject({
      kind: 'vertex',
      position: [-71.5, -33],
      id: 1,
    })
    expect(source.nameOf('settlements', 1)).toBe('Campamento 1')
  })
  it('is not read from far away, but the neighbours of the drawing are', async () => {
    const source = new SnapSource(() => {})
    source.look({ ...view, zoom: 12 }, settlement(9, -71.5).geometry)
    await vi.waitFor(() => expect(source.nameOf('settlements', 1)).toBe('Campamento 1'))
    expect(asked.every((path) => path.includes('/settlements/'))).toBe(true)
    expect(source.state()).toBe('too-far')
    expect(Object.keys(source.beside(settlement(9, -71.5).geometry, 9))).toEqual(['1'])
  })
  it('is read anew when rows changed, and what is gone attracts no more', async () => {
    const source = new SnapSource(() => {})
    source.look(view)
    await ready(source)
    rows = []
    source.refresh('settlements')
    await ready(source)
    expect(source.index.nearest(at, { toleranceM: 50 })).toBeNull()
  })
  it('leaves out what is no place any more, and knows the neighbours of a boundary', async () => {
    rows = [settlement(1, -71.5), settlement(2, -71.5, 'merged'), settlement(3, -71.4985)]
    const source = new SnapSource(() => {})
    source.look(view)
    await ready(source)
    const boundary = settlement(9, -71.5005).geometry
    expect(Object.keys(source.beside(boundary, null))).toEqual(['1'])
    expect(source.beside(boundary, 1)).toEqual({})
    expect(source.settlementAt([-71.4992, -32.9995], null)?.id).toBe(1)
  })
  it('says when it could not be read', async () => {
    vi.stubGlobal('fetch', async () => new Response('', { status: 500 }))
    const source = new SnapSource(() => {})
    source.look(view)
    await vi.waitFor(() => expect(source.state()).toBe('failed'))
  })
})
