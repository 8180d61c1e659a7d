import { describe, expect, it } from 'vitest'
import type { Item } from '../../territory/items.api.ts'
import { bulkEditOf, changedItems, inverseEdits, tallyOf } from './bulkPlan.ts'

const anItem = (id: number, properties: Record<string, unknown>): Item => ({
  type: 'Feature',
  id,
  geometry: null,
  properties: { version: 1, status: 'identified', closed_reason: null, ...properties },
})
const items = [
  anItem(1, { water: 'none', household_year: 2022, household_date: '2022-03-01' }),
  anItem(2, { water: 'none', version: 4 }),
  anItem(3, { water: 'formal' }),
  anItem(4, {}),
]

describe('editing many', () => {
  it('counts the values that are there, unknown among them', () => {
    expect(tallyOf(items, 'water')).toEqual([
      { value: 'none', count: 2 },
      { value: 'formal', count: 1 },
      { value: null, count: 1 },
    ])
  })

  it('changes only those that differ, each from the version that was seen', () => {
    const change = { water: 'none', tenure: 'state' } as const
    expect(changedItems(items, { water: 'none' }).map(({ id }) => id)).toEqual([3, 4])
    expect(bulkEditOf(items.slice(1, 2), change, ' Visita ')).toEqual({
      settlements: [{ id: 2, version: 4 }],
      attributes: change,
      changeNote: 'Visita',
    })
    expect(bulkEditOf(items, change, ' ')).not.toHaveProperty('changeNote')
  })

  it('goes back by one edit for each group of equal old values', () => {
    const versions = new Map([
      [1, 2],
      [2, 5],
      [3, 2],
    ])
    const before = items.slice(0, 3)
    expect(inverseEdits(before, { water: 'shared' }, versions, 'x')).toEqual([
      {
        settlements: [
          { id: 1, version: 2 },
          { id: 2, version: 5 },
        ],
        attributes: { water: 'none' },
        changeNote: 'x',
      },
      { settlements: [{ id: 3, version: 2 }], attributes: { water: 'formal' }, changeNote: 'x' },
    ])
  })

  it('takes back what followed from the change, too', () => {
    const versions = new Map([[1, 2]])
    const [closing] = inverseEdits(items.slice(0, 1), { status: 'closed', closedReason: 'upgraded' }, versions, 'x')
    expect(closing?.attributes).toEqual({ status: 'identified', closedReason: null, closedOn: null })
    const [dating] = inverseEdits(items.slice(0, 1), { householdDate: '2024-05-31' }, versions, 'x')
    expect(dating?.attributes).toEqual({ householdYear: 2022, householdDate: '2022-03-01' })
  })
})
