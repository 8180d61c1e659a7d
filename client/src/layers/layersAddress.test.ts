import { placeCollectionIds } from '@arraigo/shared/tiles/tileLayers.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { measureIdsOf } from '../map/symbology/measures.ts'
import { addressWith } from '../platform/address.ts'
import { type Condition, filterFields, isNumeric, operatorsOf } from './layerFilter.ts'
import { defaultLayers, type LayerState, layersFrom, layersText } from './layersAddress.ts'

/** Through a whole address, as the browser would keep it. */
const roundTrip = (layers: readonly LayerState[]) => {
  const params = new URLSearchParams(addressWith('/', '', layersText(layers)).split('?')[1] ?? '')
  return layersFrom({ layers: params.get('layers'), order: params.get('order'), filter: params.get('filter') })
}

const nothing = { layers: null, order: null, filter: null }

const dayOf = (date: Date) => date.toISOString().slice(0, 10)

const aFilter = (collection: LayerState['collection']): fc.Arbitrary<Condition[]> => {
  const condition = fc.constantFrom(...filterFields(collection)).chain((field) =>
    fc.constantFrom(...operatorsOf(field)).chain((operator): fc.Arbitrary<Condition> => {
      const values: fc.Arbitrary<Condition['value']> =
        operator === 'known' || operator === 'unknown'
          ? fc.constant(null)
          : operator === 'in'
            ? fc.array(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 4 })
            : isNumeric(field)
              ? fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (value === 0 ? 0 : value))
              : field.type === 'date'
                ? fc.date({ min: new Date('1800-01-01'), max: new Date('2200-01-01'), noInvalidDate: true }).map(dayOf)
                : fc.string({ minLength: 1, unit: 'grapheme' })
      return values.map((value) => ({ property: field.name, operator, value }))
    }),
  )
  return fc.array(condition, { maxLength: 3 })
}

const someLayers = fc
  .tuple(
    fc.shuffledSubarray(placeCollectionIds.filter((id) => id !== 'settlements')),
    fc.tuple(
      ...placeCollectionIds.map((collection) =>
        fc.record({
          collection: fc.constant(collection),
          isVisible: fc.boolean(),
          opacity: fc.integer({ min: 10, max: 100 }),
          measure: fc.constantFrom(...measureIdsOf(collection)),
          filter: aFilter(collection),
        }),
      ),
    ),
  )
  .map(([order, layers]): LayerState[] => {
    const first = ['settlements', ...order]
    const rest = placeCollectionIds.filter((id) => !first.includes(id))
    return [...first, ...rest].map((id) => layers.find((layer) => layer.collection === id) as LayerState)
  })

describe('the layers in the address', () => {
  it('is nothing where everything is as it begins', () => {
    expect(layersText(defaultLayers)).toEqual(nothing)
    expect(layersFrom(nothing)).toEqual(defaultLayers)
  })

  it('names only what differs', () => {
    const layers = defaultLayers.map((layer) =>
      layer.collection === 'blocks' ? { ...layer, isVisible: true, opacity: 70 } : layer,
    )
    expect(layersText(layers)).toEqual({ ...nothing, layers: 'blocks:on:70' })
  })

  it('brings back any state of all layers', () => {
    fc.assert(
      fc.property(someLayers, (layers) => {
        expect(roundTrip(layers)).toEqual(layers)
      }),
    )
  })

  it('reads whatever somebody wrote, and keeps every layer once', () => {
    const word = fc.oneof(fc.string(), fc.constantFrom(...placeCollectionIds, 'on', ':', ',', ';', 'settlements:%'))
    const text = fc.option(fc.array(word).map((words) => words.join('')))
    fc.assert(
      fc.property(fc.record({ layers: text, order: text, filter: text }), (params) => {
        const layers = layersFrom(params)
        expect(layers.map(({ collection }) => collection).toSorted()).toEqual([...placeCollectionIds].toSorted())
        expect(layers[0]?.collection).toBe('settlements')
        expect(roundTrip(layers)).toEqual(layers)
      }),
    )
  })

  it.each([
    'settlements:secret:eq:1',
    'settlements:household_count:like:5',
    'settlements:household_count:ge:many',
    'settlements:household_count:ge:',
    'indicators:value:eq:1',
  ])('leaves out the condition %s', (filter) => {
    expect(layersFrom({ ...nothing, filter })).toEqual(defaultLayers)
  })
})
