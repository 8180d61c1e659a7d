import { placeCollectionIds } from '@arraigo/shared/tiles/tileLayers.ts'
import { describe, expect, it } from 'vitest'
import { nextSort, tableFrom, tableText } from './tableAddress.ts'
import { offeredColumns, tableColumns } from './tableColumns.ts'

describe('the table in the address', () => {
  it('says what it shows, how high, from where and in which order', () => {
    const state = tableFrom('settlements:full:all:-household_count')
    expect(state).toEqual({
      collection: 'settlements',
      isTall: true,
      isEverywhere: true,
      sort: { column: 'household_count', isDescending: true },
    })
    expect(state && tableText(state)).toBe('settlements:full:all:-household_count')
    expect(tableText({ collection: 'blocks', isTall: false, isEverywhere: false, sort: null })).toBe('blocks')
  })
  it('shows nothing for a collection without a place, and leaves out an order that is none', () => {
    expect([null, '', 'indicators', 'houses:full'].map(tableFrom)).toEqual([null, null, null, null])
    expect(tableFrom('zones:drop table:up')?.sort).toBeNull()
  })
})

describe('the order of a column', () => {
  it('begins with the largest of numbers and with A of texts, turns round, and ends', () => {
    const numbers = nextSort(null, 'n', true)
    expect(numbers).toEqual({ column: 'n', isDescending: true })
    expect(nextSort(numbers, 'n', true)).toEqual({ column: 'n', isDescending: false })
    expect(nextSort({ column: 'n', isDescending: false }, 'n', true)).toBeNull()
    expect(nextSort(numbers, 'name', false)).toEqual({ column: 'name', isDescending: false })
  })
})

describe('the columns', () => {
  it('are those of the collection, each offered once, with the one that names the row first and always there', () => {
    for (const collection of placeCollectionIds) {
      const offered = offeredColumns(collection).map(({ name }) => name)
      expect(new Set(offered).size).toBe(offered.length)
      expect(tableColumns(collection, []).map(({ name }) => name)).toEqual(offered.slice(0, 1))
    }
    expect(tableColumns('settlements', ['household_count']).map(({ name }) => name)).toEqual([
      'name',
      'household_count',
    ])
  })
})
