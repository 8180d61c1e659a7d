import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { guardFormula, unguardFormula } from './formulaGuard.ts'

describe('guardFormula', () => {
  it.each(['=HYPERLINK("http://x")', '+cmd|A0', '-2+3+cmd|A0', '@SUM(A1)', '\t=1', "'=1"])(
    'puts an apostrophe before %j',
    (text) => {
      expect(guardFormula(text)).toBe(`'${text}`)
    },
  )

  it.each(['Campamento', '+56 32 212 3456', '-33.05', '-', '', "Villa O'Higgins", "'quoted'", 'a=b'])(
    'leaves %j alone',
    (text) => {
      expect(guardFormula(text)).toBe(text)
    },
  )

  it('is undone by unguardFormula, whatever the text', () => {
    const text = fc.oneof(
      fc.string(),
      fc.array(fc.constantFrom("'", '=', '+', '-', '@', '\t', '1', 'a', ' ')).map((letters) => letters.join('')),
    )
    fc.assert(
      fc.property(text, (original) => unguardFormula(guardFormula(original)) === original),
      { numRuns: 2000 },
    )
  })
})
