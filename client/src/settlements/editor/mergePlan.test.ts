import type { Settlement } from '@arraigo/shared/settlements/settlement.schema.ts'
import { describe, expect, it } from 'vitest'
import { emptyAttributes } from './draft.ts'
import { comunasOf, mergeBody, mergedCounts, mergeFields } from './mergePlan.ts'

const part = (id: number, change: Partial<Settlement>): Settlement =>
  ({ ...emptyAttributes, id, version: id + 10, comunaName: null, boundary: null, ...change }) as Settlement

const parts = [
  part(1, {
    name: 'Norte',
    householdCount: 30,
    water: 'unknown',
    tenure: 'state',
    comunaCode: '05109',
    comunaName: 'Viña del Mar',
  }),
  part(2, {
    name: 'Sur',
    householdCount: 12,
    water: 'shared',
    tenure: 'private',
    comunaCode: '05101',
    comunaName: 'Valparaíso',
  }),
]

describe('a union of settlements', () => {
  it('adds what is counted, unknown where one is not known', () => {
    expect(mergedCounts(parts)).toEqual({ householdCount: 42, familyCount: null })
  })
  it('asks where the parts differ, and proposes what the one that goes on says, or the only word there is', () => {
    const fields = mergeFields(parts, 1)
    expect(fields.map(({ name, proposed }) => [name, proposed])).toEqual([
      ['name', 'Norte'],
      ['comunaCode', '05109'],
      ['tenure', 'state'],
      ['water', 'shared'],
    ])
    expect(fields[0]?.values).toEqual([
      { value: 'Norte', of: ['Norte'] },
      { value: 'Sur', of: ['Sur'] },
    ])
  })
  it('says only what the one that goes on did not say, and the version of every part', () => {
    expect(mergeBody(parts, { into: 1, attributes: { tenure: 'private' }, changeNote: ' ' })).toEqual({
      into: 1,
      parts: [
        { id: 1, version: 11 },
        { id: 2, version: 12 },
      ],
      attributes: { comunaCode: '05109', tenure: 'private', water: 'shared' },
    })
  })
  it('names the comunas it would join', () => {
    expect(comunasOf(parts)).toEqual(['Viña del Mar', 'Valparaíso'])
  })
})
