import type { Settlement } from '@arraigo/shared/settlements/settlement.schema.ts'
import { describe, expect, it } from 'vitest'
import { draftOf, emptyAttributes, hasChanges } from './draft.ts'
import { nextRequest } from './draftRequest.ts'
import { fieldDifferences, mergedAttributes, mergedList, resolvedDraft, undecided } from './mergeVersions.ts'

const base = { ...emptyAttributes, name: 'Las Lomas', householdCount: 40 }

describe('two versions of one settlement', () => {
  it('differ only where they are not the same, and the side that changed is proposed', () => {
    const yours = { ...base, name: 'Lomas Altas', water: 'shared' as const, power: 'formal' as const }
    const theirs = { ...base, householdCount: 52, water: 'formal' as const, power: 'formal' as const }
    expect(fieldDifferences(base, yours, theirs)).toEqual([
      { name: 'name', base: 'Las Lomas', yours: 'Lomas Altas', theirs: 'Las Lomas', proposed: 'yours' },
      { name: 'householdCount', base: 40, yours: 40, theirs: 52, proposed: 'theirs' },
      { name: 'water', base: 'unknown', yours: 'shared', theirs: 'formal', proposed: null },
    ])
  })
  it('propose nothing where nobody knows what was before', () => {
    const [difference] = fieldDifferences(null, { ...base, name: 'A' }, base)
    expect(difference?.proposed).toBeNull()
  })
  it('make one when each field has been taken from a side', () => {
    const yours = { ...base, name: 'Lomas Altas', water: 'shared' as const }
    const theirs = { ...base, householdCount: 52, water: 'formal' as const }
    const differences = fieldDifferences(base, yours, theirs)
    expect(undecided(differences, {})).toEqual(['water'])
    const choices = { water: 'yours', name: 'theirs' } as const
    expect(undecided(differences, choices)).toEqual([])
    expect(mergedAttributes(yours, theirs, differences, choices)).toEqual({
      ...base,
      householdCount: 52,
      water: 'shared',
    })
  })
  it('keep what either added to a list and drop what either took away', () => {
    expect(mergedList([1, 2], [1, 2, 3], [2])).toEqual([2, 3])
  })
})

describe('a conflict that was decided', () => {
  const settlement = (version: number, change: object): Settlement =>
    ({ ...base, id: 7, version, boundary: null, disputedWith: [], ...change }) as unknown as Settlement
  it('is a change of what is there now, and nothing of it is lost', () => {
    const draft = draftOf(settlement(3, {}))
    const current = settlement(5, { householdCount: 52 })
    const mine = {
      ...draft,
      attributes: { ...draft.attributes, name: 'Lomas Altas' },
      conflicts: [{ id: 7, yourVersion: 3, base: settlement(3, {}), current }],
    }
    const resolved = resolvedDraft(mine, {
      attributes: { ...mine.attributes, householdCount: 52 },
      boundary: null,
      keptNeighbours: new Set(),
    })
    expect(hasChanges(resolved)).toBe(true)
    expect(nextRequest(resolved)).toMatchObject({ method: 'PATCH', version: 5, body: { name: 'Lomas Altas' } })
    expect(Object.keys(nextRequest(resolved)?.body as object)).toEqual(['name'])
  })
})
