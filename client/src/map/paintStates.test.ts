import type { Map as LibreMap } from 'maplibre-gl'
import { describe, expect, it } from 'vitest'
import { type Painting, unknownClass } from './painting.ts'
import { PaintStates } from './paintStates.ts'

const painting = (collection: Painting['collection'], classes: Record<number, number>): Painting => ({
  collection,
  ids: Object.keys(classes).map(Number),
  classes: Object.values(classes),
  colours: ['need-1', 'need-5'],
  legend: { title: '', classes: [], unknown: null, suppressed: null, hints: [] },
  say: String,
})

/** Sources with the states of their places; as much of a map as paintings touch. */
function aMap(...names: string[]) {
  const sources = new Map(names.map((id) => [id, { id }]))
  const states = new Map<string, number>()
  const key = ({ source, sourceLayer, id }: { source: string; sourceLayer?: string; id?: unknown }) =>
    `${source}/${sourceLayer}/${id}`
  let writes = 0
  const map = {
    getSource: (id: string) => sources.get(id),
    setFeatureState: (target: Parameters<typeof key>[0], { painted }: { painted: number }) => {
      writes += 1
      states.set(key(target), painted)
    },
    removeFeatureState: (target: Parameters<typeof key>[0]) => {
      writes += 1
      states.delete(key(target))
    },
  } as unknown as LibreMap
  return { map, sources, states, writes: () => writes }
}

describe('states of what is painted', () => {
  it('are the classes of the newest painting and nothing of the one before', () => {
    const { map, states, writes } = aMap('demand')
    const paint = new PaintStates(map)
    paint.apply(painting('demand', { 1: 0, 2: 1, 3: unknownClass }))
    const first = writes()
    paint.apply(painting('demand', { 2: 1, 3: 0, 4: 1 }))
    expect(Object.fromEntries(states)).toEqual({ 'demand/demand/2': 1, 'demand/demand/3': 0, 'demand/demand/4': 1 })
    // What has the same class as before is left alone.
    expect(writes() - first).toBe(3)
  })

  it('are written again where the source is a new one', () => {
    const { map, sources, states } = aMap('demand')
    const paint = new PaintStates(map)
    const same = painting('demand', { 1: 0 })
    paint.apply(same)
    states.clear()
    sources.set('demand', { id: 'demand' })
    paint.apply(same)
    expect(states.get('demand/demand/1')).toBe(0)
  })

  it('go from a source that stays when another is painted, or none', () => {
    const { map, states } = aMap('zones', 'comunas')
    const paint = new PaintStates(map)
    paint.apply(painting('zones', { 1: 0 }))
    paint.apply(painting('comunas', { 7: 1 }))
    expect([...states.keys()]).toEqual(['comunas/comunas/7'])
    paint.apply(null)
    expect(states.size).toBe(0)
  })

  it('are on the shapes and the points of settlements that follow a hand, and on none that do not', () => {
    const { map, states } = aMap('settlements')
    const paint = new PaintStates(map)
    paint.apply({ ...painting('settlements', { 1: 0 }), isLive: true })
    expect([...states.keys()]).toEqual(['settlements/settlements/1', 'settlements/settlements-points/1'])
    paint.apply(painting('settlements', { 1: 0 }))
    expect(states.size).toBe(0)
  })
})
