import { describe, expect, it } from 'vitest'
import { attributeProblems } from './attributeProblems.ts'
import { emptyAttributes } from './draft.ts'

const named = { ...emptyAttributes, name: 'Las Lomas' }

describe('what is wrong in the form', () => {
  it('is nothing where only the name is known', () => {
    expect(attributeProblems(named)).toEqual({})
  })
  it('is said all at once, each at its field', () => {
    const problems = attributeProblems({
      ...named,
      name: '   ',
      householdCount: -3,
      familyCount: 200_000,
      originYear: 1492,
      notes: 'a'.repeat(20_001),
      boundaryDate: 'mayo',
    })
    expect(problems).toEqual({
      name: { code: 'required' },
      householdCount: { code: 'too-small', limit: 0 },
      familyCount: { code: 'too-large', limit: 100_000 },
      originYear: { code: 'too-small', limit: 1800 },
      notes: { code: 'too-long', limit: 20_000 },
      boundaryDate: { code: 'not-a-day' },
    })
  })
  it('is a number that is none', () => {
    expect(attributeProblems({ ...named, householdCount: Number.NaN })).toEqual({
      householdCount: { code: 'not-a-number' },
    })
  })
  it('asks why a settlement was closed', () => {
    expect(attributeProblems({ ...named, status: 'closed' })).toEqual({ closedReason: { code: 'reason-missing' } })
    expect(attributeProblems({ ...named, status: 'closed', closedReason: 'relocated' })).toEqual({})
  })
  it('takes none for closed before it began', () => {
    const problems = attributeProblems({
      ...named,
      status: 'closed',
      closedReason: 'upgraded',
      closedOn: '1999-05-01',
      originYear: 2005,
    })
    expect(problems).toEqual({ closedOn: { code: 'closed-early', limit: 2005 } })
  })
})
