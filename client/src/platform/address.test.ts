import { describe, expect, it } from 'vitest'
import { addressWith, keptSearch } from './address.ts'

describe('the address', () => {
  it('keeps language and place when going to another page, and lets go of the selection', () => {
    expect(keptSearch('?lang=en&sel=settlements:3&map=9/-33/-71')).toBe('lang=en&map=9%2F-33%2F-71')
  })
  it('stays readable', () => {
    expect(addressWith('/', '', { map: '9/-33.05/-71.6', sel: 'comunas:12' })).toBe(
      '/?map=9/-33.05/-71.6&sel=comunas:12',
    )
  })
  it('removes what is set to null', () => {
    expect(addressWith('/plans/1', '?item=4&sort=-score', { item: null })).toBe('/plans/1?sort=-score')
  })
})
