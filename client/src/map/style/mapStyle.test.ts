import { facilityKinds } from '@arraigo/shared/territory/collections.ts'
import { placeCollectionIds } from '@arraigo/shared/tiles/tileLayers.ts'
import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec'
import { describe, expect, it } from 'vitest'
import { defaultLayers, type LayerState } from '../../layers/layersAddress.ts'
import type { ColourName, MapColours } from '../colours.ts'
import { type Painting, suppressedClass, unknownClass } from '../painting.ts'
import { type Measure, measureIdsOf, measures } from '../symbology/measures.ts'
import { mapStyle, type StyleInput } from './mapStyle.ts'

const colours = new Proxy({} as MapColours, { get: (_, name: ColourName) => `hsl(${name.length * 20} 50% 50%)` })

const everything = defaultLayers.map((layer) => ({ ...layer, isVisible: true }))

const styleOf = (input: Partial<StyleInput> = {}) =>
  mapStyle({
    layers: everything,
    empty: new Set(),
    painting: null,
    base: null,
    origin: 'http://localhost',
    urban: 'zones',
    coast: { type: 'FeatureCollection', features: [] },
    hasTypeface: true,
    hidesSettlements: false,
    colours,
    words: { repeated: 'repetido', closed: 'cerrado' },
    selected: null,
    selectedIds: [],
    ...input,
  })

const paintingOf = (collection: Painting['collection'], shares: (number | null)[]): Painting => ({
  collection,
  ids: shares.map((_, at) => at + 1),
  classes: shares.map((share) => (share === null ? unknownClass : share > 0.5 ? 1 : 0)),
  colours: ['need-1', { from: 'need-4', to: 'need-5', share: 0.5 }],
  legend: { title: 'x', classes: [{ label: 'a' }, { label: 'b' }], unknown: null, suppressed: null, hints: [] },
  say: String,
})

const problems = (input: Partial<StyleInput>) =>
  validateStyleMin({ version: 8, glyphs: 'http://localhost/{fontstack}/{range}', ...styleOf(input) }).map(
    ({ message }) => message,
  )

const ids = (input: Partial<StyleInput>) => styleOf(input).layers.map(({ id }) => id)

const withLayer = (collection: LayerState['collection'], change: Partial<LayerState>) =>
  everything.map((layer) => (layer.collection === collection ? { ...layer, ...change } : layer))

describe('the style of the map', () => {
  it.each(placeCollectionIds.flatMap((collection) => measureIdsOf(collection).map((id) => [collection, id] as const)))(
    'is valid with %s coloured by %s, filtered, paler, beside a selection of it',
    (collection, measure) => {
      const filter = [{ property: 'name', operator: 'like' as const, value: 'a' }]
      const layers = withLayer(collection, { measure, opacity: 40, filter })
      expect(problems({ layers })).toEqual([])
      expect(problems({ layers, selected: collection, selectedIds: [1, 2] })).toEqual([])
      expect(problems({ layers: withLayer(collection, { isVisible: false }), selected: collection })).toEqual([])
    },
  )

  it.each(['settlements', 'comunas', 'zones', 'blocks'] as const)(
    'is valid with %s painted, known or not',
    (collection) => {
      const layers = withLayer(collection, { isVisible: false })
      for (const shares of [
        [0, 0.2, null],
        [null, null, null],
        [1, 1, 1],
      ])
        expect(problems({ layers, painting: paintingOf(collection, shares) })).toEqual([])
      if (collection === 'settlements')
        expect(problems({ layers, painting: { ...paintingOf(collection, [0.1, null]), isLive: true } })).toEqual([])
      expect(
        problems({ layers, painting: paintingOf(collection, []), selected: collection, selectedIds: [1] }),
      ).toEqual([])
    },
  )

  it('paints a layer that is hidden, and no other colours over the same ground', () => {
    const layers = withLayer('zones', { isVisible: false })
    const shown = ids({ layers, painting: paintingOf('zones', [0.5]) })
    expect(shown).toContain('zones-painted')
    expect(shown).not.toContain('zones-fill')
    expect(shown).not.toContain('blocks-fill')
    expect(shown).toContain('settlements-fill')
  })

  it('draws hexagons under all that is named, only while they are painted, hatched or dotted where not shown', () => {
    const painting = {
      ...paintingOf('demand', [0.1, 0.9, null]),
      ids: [8e10, 8e10 + 1, 8e10 + 2],
      classes: [0, suppressedClass, unknownClass],
    }
    expect(problems({ painting })).toEqual([])
    const shown = ids({ painting })
    expect(shown).toContain('demand-painted-suppressed')
    expect(shown.indexOf('demand-painted')).toBeLessThan(shown.indexOf('comunas-line'))
    expect(shown).not.toContain('zones-fill')
    expect(Object.keys(styleOf({ painting }).sources)).toContain('demand')
    expect(Object.keys(styleOf().sources)).not.toContain('demand')
  })

  it('is valid over a picture', () => {
    const base = { id: 'i', kind: 'imagery' as const, url: 'https://h/{z}/{x}/{y}', attribution: 'x', maxZoom: 14 }
    expect(problems({ base })).toEqual([])
  })

  it('asks for no tiles of what is hidden or empty', () => {
    const layers = withLayer('blocks', { isVisible: false })
    const { sources } = styleOf({ layers, empty: new Set(['sites']) })
    expect(Object.keys(sources)).not.toContain('blocks')
    expect(Object.keys(sources)).not.toContain('sites')
    expect(Object.keys(sources)).toContain('zoning')
  })

  it('draws settlements over every other area, whatever the order of the layers', () => {
    const order = ids({ layers: everything.toReversed() })
    const last = Math.max(...order.flatMap((id, at) => (/^(zones|blocks|hazards|facilities)-/.test(id) ? [at] : [])))
    expect(order.indexOf('settlements-fill')).toBeGreaterThan(last)
  })

  it('covers no name of a comuna with a settlement, and no name of a settlement with one of a comuna', () => {
    const order = ids({})
    expect(order.indexOf('comunas-label')).toBeGreaterThan(order.indexOf('settlements-dot'))
    expect(order.indexOf('comunas-label')).toBeLessThan(order.indexOf('settlements-label'))
  })

  it('draws layers in the order of the list, the first one on top', () => {
    const blocks = everything.find(({ collection }) => collection === 'blocks') as LayerState
    const onTop = [blocks, ...everything.filter((layer) => layer !== blocks)]
    const isOver = (order: string[]) => order.indexOf('blocks-fill') > order.indexOf('zones-fill')
    expect([isOver(ids({})), isOver(ids({ layers: onTop }))]).toEqual([false, true])
  })

  it('shows what is selected although its layer is hidden, and nothing else of it', () => {
    const layers = withLayer('zones', { isVisible: false })
    const zones = styleOf({ layers, selected: 'zones', selectedIds: [7] }).layers.filter(({ id }) =>
      id.startsWith('zones-'),
    )
    expect(zones.length).toBeGreaterThan(0)
    for (const layer of zones) {
      expect(JSON.stringify((layer as { filter?: unknown }).filter)).toContain('["in",["id"],["literal",[7]]]')
    }
  })
})

describe('the measures', () => {
  const all: [string, Measure][] = Object.entries(measures).flatMap(([collection, of]) =>
    Object.entries(of).map(([id, measure]): [string, Measure] => [`${collection} ${id}`, measure]),
  )

  it.each(all.filter(([, { kind }]) => kind === 'sequential' || kind === 'diverging'))(
    '%s has five classes, each above the one before',
    (_, measure) => {
      if (measure.kind !== 'sequential' && measure.kind !== 'diverging') return
      for (const breaks of [measure.breaks, ...Object.values(measure.breaksByLevel ?? {})]) {
        expect(breaks).toHaveLength(4)
        expect(breaks).toEqual([...new Set(breaks)].toSorted((a, b) => a - b))
      }
    },
  )

  it('puts every kind of facility into exactly one group, at most seven of them with a colour', () => {
    const { categories, other } = measures.facilities.kind as Measure & { kind: 'categorical' }
    const grouped = [...categories, ...(other ? [other] : [])].flatMap(({ values }) => values)
    expect(grouped.toSorted()).toEqual([...facilityKinds].toSorted())
    expect(categories.length).toBeLessThanOrEqual(7)
    expect(new Set(categories.map(({ glyph }) => glyph)).size).toBe(categories.length)
  })
})
