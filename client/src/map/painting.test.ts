import { describe, expect, it } from 'vitest'
import { defaultLayers } from '../layers/layersAddress.ts'
import { isOfOtherTiles, layersUnder, type Painting, paintedText, unknownClass } from './painting.ts'

const painting: Painting = {
  collection: 'zones',
  ids: [7, 8],
  classes: [1, unknownClass],
  colours: ['need-1', 'need-5'],
  legend: { title: 'x', classes: [{ label: 'a' }, { label: 'b' }], unknown: 1, suppressed: null, hints: [] },
  say: (at) => ['25 %', 'unknown'][at] ?? 'none',
}

describe('what is painted', () => {
  it('says a value, the unknown as unknown, and nothing of what is not painted', () => {
    expect(paintedText(painting, 'zones', 7)).toBe('25 %')
    expect(paintedText(painting, 'zones', 8)).toBe('unknown')
    expect(paintedText(painting, 'zones', 9)).toBeNull()
    expect(paintedText(painting, 'comunas', 7)).toBeNull()
    expect(paintedText(null, 'zones', 7)).toBeNull()
  })

  it('asks for its tiles anew where they may hold other shapes than before', () => {
    const hexagons: Painting = { ...painting, collection: 'demand', tilesOf: 'blocks1' }
    expect(isOfOtherTiles(hexagons, { ...hexagons, tilesOf: 'blocks2' })).toBe(true)
    expect(isOfOtherTiles(hexagons, { ...hexagons, classes: [0, 0] })).toBe(false)
    // Their tiles are not there yet, or are asked anew with their own rows.
    expect(isOfOtherTiles(painting, hexagons)).toBe(false)
    expect(isOfOtherTiles(null, hexagons)).toBe(false)
    expect(isOfOtherTiles(painting, { ...painting, classes: [0, 0] })).toBe(false)
  })

  it('does not share its ground with other colours: hexagons hide zones and blocks', () => {
    const shown = defaultLayers.map((layer) => ({ ...layer, isVisible: true }))
    const visible = (one: Painting) =>
      layersUnder(one, shown).flatMap(({ collection, isVisible }) => (isVisible ? [collection] : []))
    expect(visible(painting)).toContain('zones')
    expect(visible(painting)).not.toContain('blocks')
    const hexagons = visible({ ...painting, collection: 'demand' })
    expect(hexagons).toContain('settlements')
    for (const hidden of ['zones', 'blocks', 'neighbourhoods'] as const) expect(hexagons).not.toContain(hidden)
  })
})
