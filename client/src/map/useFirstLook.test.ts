import { describe, expect, it } from 'vitest'
import type { CollectionSummary } from '../territory/collections.api.ts'
import type { Bounds } from './stage.ts'
import { firstBounds } from './useFirstLook.ts'

const valparaiso: Bounds = [-71.8, -33.9, -70, -32]
const metropolitana: Bounds = [-71.7, -34.3, -69.8, -32.9]

const aCollection = (some: Partial<CollectionSummary>): CollectionSummary => ({
  id: 'settlements',
  rows: 0,
  withoutPlace: 0,
  datasets: 1,
  version: 1,
  bounds: null,
  regions: {},
  regionBounds: {},
  ...some,
})

const everything = { kind: 'everything' } as const

describe('where the map opens', () => {
  it('is the region with most settlements of which a place is known', () => {
    const regions = { '13': 168, '05': 374, '': 900 }
    const settlements = aCollection({ regions, regionBounds: { '05': valparaiso, '13': metropolitana } })
    expect(firstBounds([settlements], everything)).toEqual(valparaiso)
    expect(firstBounds([{ ...settlements, regionBounds: { '13': metropolitana } }], everything)).toEqual(metropolitana)
  })

  it('is the region that the address names, also where only its comunas are known', () => {
    const settlements = aCollection({ regions: { '05': 374 }, regionBounds: { '05': valparaiso } })
    const comunas = aCollection({ id: 'comunas', regionBounds: { '05': valparaiso, '13': metropolitana } })
    expect(firstBounds([settlements, comunas], { kind: 'region', code: '13' })).toEqual(metropolitana)
    expect(firstBounds([settlements, comunas], { kind: 'comuna', code: '13101', region: '13' })).toEqual(metropolitana)
    expect(firstBounds([settlements, comunas], { kind: 'region', code: '02' })).toEqual(valparaiso)
  })

  it('is where the comunas are while no settlement is there, and nowhere where nothing is', () => {
    const comunas = aCollection({ id: 'comunas', bounds: metropolitana })
    expect(firstBounds([aCollection({}), comunas], everything)).toEqual(metropolitana)
    expect(firstBounds([aCollection({})], everything)).toBeNull()
  })
})
