import { describe, expect, test } from 'vitest'
import { deprivationsOf, type SettlementFields, sumDeprivations } from './deprivations.ts'

const aSettlement = (own: Partial<SettlementFields> = {}): SettlementFields => ({
  water: 'unknown',
  sewerage: 'unknown',
  tenure: 'unknown',
  status: 'identified',
  families: 10,
  ...own,
})

describe('slum deprivations of a settlement', () => {
  test.each<[Partial<SettlementFields>, [number, number, boolean | null, boolean | null]]>([
    [{}, [0, 5, null, null]],
    [{ status: 'in-catastro' }, [1, 5, true, null]],
    [{ water: 'none', sewerage: 'none', tenure: 'private' }, [3, 5, true, true]],
    [{ water: 'informal', sewerage: 'formal', tenure: 'community' }, [1, 3, true, null]],
    [{ water: 'formal', sewerage: 'formal', tenure: 'community' }, [0, 2, null, false]],
    [{ water: 'shared', sewerage: 'shared', tenure: 'mixed', status: 'in-catastro' }, [0, 5, null, null]],
  ])('%j are %j', (own, [least, most, oneOrMore, threeOrMore]) => {
    expect(deprivationsOf(aSettlement(own))).toMatchObject({ least, most, oneOrMore, threeOrMore })
  })

  test('are unknown of rooms and materials: nobody records them', () => {
    expect(deprivationsOf(aSettlement({ water: 'formal' })).parts).toMatchObject({
      water: 'not-deprived',
      'living-area': 'unknown',
      durability: 'unknown',
    })
  })

  test('are summed over families that are known', () => {
    const settlements = [
      aSettlement({ water: 'none', sewerage: 'none', tenure: 'state', families: 7 }),
      aSettlement({ water: 'formal', sewerage: 'formal', tenure: 'community', families: 5 }),
      aSettlement({ families: null }),
    ].map((one) => ({ families: one.families, deprivations: deprivationsOf(one) }))
    expect(sumDeprivations(settlements)).toMatchObject({
      settlements: 3,
      settlementsUnknown: 1,
      families: 12,
      oneOrMore: { low: 7, high: 12 },
      threeOrMore: { low: 7, high: 7 },
    })
  })
})
