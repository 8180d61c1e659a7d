import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allowedErrors, errorsBetween, soundOf, tellingWords, wordsOf } from './words.ts'

describe('words as they sound', () => {
  it.each([
    ['valparaiso', 'balparaizo'],
    ['quilpue', 'kilpue'],
    ['hijuelas', 'ijuelas'],
    ['cerrillos', 'serriyos'],
    ['llanquihue', 'yankiue'],
    ['gomez', 'gomes'],
    ['general', 'jeneral'],
    ['concepcion', 'consepsion'],
  ])('%s and %s are one', (right, wrong) => expect(soundOf(wrong)).toBe(soundOf(right)))

  it('keeps apart what sounds different', () => {
    const names = ['casa', 'caza', 'chile', 'quile', 'gato', 'jato', 'cerro', 'curro']
    expect(new Set(names.map(soundOf)).size).toBe(7)
  })

  it('knows where each word stands and what it abbreviates', () => {
    expect(wordsOf('Av. Ñuñoa, N° 5')).toMatchObject([
      { text: 'avenida', start: 0, end: 2 },
      { text: 'nunoa', start: 4, end: 9 },
      { text: 'n', start: 11, end: 12 },
      { text: '5', start: 14, end: 15 },
    ])
  })

  it('leaves linking words out where others tell more', () => {
    expect(tellingWords(wordsOf('villa de los andes')).map(({ text }) => text)).toEqual(['villa', 'andes'])
    expect(tellingWords(wordsOf('de la')).map(({ text }) => text)).toEqual(['de', 'la'])
  })

  it('counts errors: added, left out, changed, swapped', () => {
    expect(errorsBetween('bustos', 'bustso', 3)).toBe(1)
    expect(errorsBetween('bustos', 'busto', 3)).toBe(1)
    expect(errorsBetween('bustos', 'bastos', 3)).toBe(1)
    expect(errorsBetween('kitten', 'sitting', 9)).toBe(3)
    expect([
      allowedErrors('510930'),
      allowedErrors('mar'),
      allowedErrors('bustos'),
      allowedErrors('balparaiso'),
    ]).toEqual([0, 0, 1, 2])
  })

  it('counts the same in both directions, and none between equals', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), maxLength: 8 })
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(errorsBetween(a, a, 9)).toBe(0)
        expect(errorsBetween(a, b, 9)).toBe(errorsBetween(b, a, 9))
      }),
    )
  })
})
