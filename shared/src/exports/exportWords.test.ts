import { describe, expect, it } from 'vitest'
import { comparable } from '../territory/codes.ts'
import { collections } from '../territory/collections.ts'
import { columnInWords, valuesInWords } from './exportWords.ts'

describe.each(Object.values(collections))('$id in words', (collection) => {
  it('has a Spanish header for every column, no two alike', () => {
    const headers = collection.fields.map(columnInWords)
    expect(headers.filter((header) => /_|^[a-z]/.test(header))).toEqual([])
    expect(new Set(headers.map(comparable)).size).toBe(headers.length)
  })

  it('has a word of its own for every value, so that the value can be read back', () => {
    for (const field of collection.fields) {
      const words = [...valuesInWords(collection, field).values()].map(comparable)
      expect(new Set(words).size, field.name).toBe(words.length)
    }
  })
})

it('says the codes of facilities and hazards in Spanish', () => {
  const kindOf = (id: 'facilities' | 'hazards') =>
    valuesInWords(collections[id], collections[id].fields.find(({ name }) => name === 'kind')!)
  expect(kindOf('facilities').get('fire')).toBe('bomberos')
  expect(kindOf('hazards').get('fire')).toBe('incendio')
})
