import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { comunaCode, currentComunaCode, regionCode, regionOfComuna, sameName, zoneCode } from './codes.ts'

describe('codes of comunas and regions', () => {
  it.each([
    [5101, '05101'],
    ['5101', '05101'],
    ['05101', '05101'],
    ['5101.0', '05101'],
    ['5101,00', '05101'],
    [' 13101 ', '13101'],
    [16101, '16101'],
  ])('reads %j as comuna %s', (value, code) => expect(comunaCode(value)).toBe(code))

  it.each([['17101'], ['00101'], [101], ['5101.5'], ['051011'], ['Valparaíso'], [-5101], [null], [true], ['13000']])(
    'does not take %j for a comuna',
    (value) => expect(comunaCode(value)).toBeNull(),
  )

  it('pads what it reads to five digits, and reads its own result as the same code', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 16 }), fc.integer({ min: 1, max: 999 }), (region, rest) => {
        const padded = String(region).padStart(2, '0') + String(rest).padStart(3, '0')
        for (const written of [padded, Number(padded), `${Number(padded)}.0`]) expect(comunaCode(written)).toBe(padded)
        expect(comunaCode(comunaCode(padded))).toBe(padded)
      }),
    )
  })

  it('reads regions with and without padding and refuses a seventeenth', () => {
    expect([5, '5', '05', '5.0', 16].map(regionCode)).toEqual(['05', '05', '05', '05', '16'])
    expect([0, 17, 'V', ''].map(regionCode)).toEqual([null, null, null, null])
  })

  it('moves the comunas of Ñuble to their codes of today, one to one', () => {
    const old = Array.from({ length: 21 }, (_, at) => `084${String(at + 1).padStart(2, '0')}`)
    const current = old.map(currentComunaCode)
    expect(new Set(current).size).toBe(21)
    expect(current.every((code) => code.startsWith('16'))).toBe(true)
    expect(currentComunaCode('08401')).toBe('16101')
    expect(currentComunaCode('08101')).toBe('08101')
    expect([regionOfComuna('08414'), regionOfComuna('05109')]).toEqual(['16', '05'])
  })

  it('pads a census zone and leaves other texts alone', () => {
    expect([zoneCode('5109041011'), zoneCode('13101011001'), zoneCode('A-1')]).toEqual([
      '05109041011',
      '13101011001',
      'A-1',
    ])
  })

  it('compares names without accents, case and doubled spaces', () => {
    expect(sameName('ÑUÑOA', 'Nunoa')).toBe(true)
    expect(sameName('  Viña  del Mar', 'VINA DEL MAR')).toBe(true)
    expect(sameName('O’Higgins', "O'HIGGINS")).toBe(true)
    expect(sameName('San Pedro', 'San Pedro de la Paz')).toBe(false)
  })
})
