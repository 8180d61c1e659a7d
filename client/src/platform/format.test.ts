import { describe, expect, it } from 'vitest'
import { formatFor } from './format.ts'

describe('figures as the locale writes them', () => {
  const es = formatFor('es', 'Sin dato')
  const en = formatFor('en', 'No data')

  it('groups four digits in Chilean Spanish, with a comma for decimals', () => {
    expect(es.number(1234.5, 1)).toBe('1.234,5')
    expect(en.number(1234.5, 1)).toBe('1,234.5')
  })
  it('says the word for unknown instead of a zero', () => {
    expect(es.number(null)).toBe('Sin dato')
    expect(es.areaHa(null)).toBe('Sin dato')
    expect(es.uf(undefined)).toBe('Sin dato')
    expect(es.number(0)).toBe('0')
  })
  it('writes areas in hectares', () => {
    expect(es.areaHa(42_310)).toBe('4,2 ha')
  })
  it('never shows a small file as nothing', () => {
    expect(es.bytes(300)).toBe('1 kB')
    expect(es.bytes(2_340_000)).toBe('2,3 MB')
  })
})
