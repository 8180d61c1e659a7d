import type { PlanItem } from '@arraigo/shared/plans/plan.schema.ts'
import { describe, expect, it } from 'vitest'
import { servicesBeyond, sortItems } from './sortItems.ts'

const anItem = (changes: Partial<PlanItem>): PlanItem => ({
  settlementId: 1,
  settlementVersion: 1,
  code: null,
  name: 'A',
  comunaCode: null,
  comunaName: null,
  package: null,
  families: null,
  costUf: null,
  score: null,
  completeness: 1,
  benefit: null,
  reason: { code: 'plan-chosen' },
  alternative: null,
  gaps: [],
  criteria: [],
  ...changes,
})

const aGap = (gapM: number | null) => ({
  service: 'plaza',
  standardM: 400,
  distanceM: null,
  isEstimate: true,
  gapM,
  familiesBeyond: null,
  peopleBeyond: null,
  unknown: null,
})

describe('sorting the plan’s table', () => {
  const items = [
    anItem({ name: 'Ñandú', families: null }),
    anItem({ name: 'Nogal', families: 8 }),
    anItem({ name: 'Oasis', families: 40 }),
  ]

  it('keeps unknown families last in both directions', () => {
    expect(sortItems(items, 'families', 'ascending').map(({ families }) => families)).toEqual([8, 40, null])
    expect(sortItems(items, 'families', 'descending').map(({ families }) => families)).toEqual([40, 8, null])
  })

  it('puts Ñ between N and O', () => {
    expect(sortItems(items, 'name', 'ascending').map(({ name }) => name)).toEqual(['Nogal', 'Ñandú', 'Oasis'])
  })

  it('does not change the plan it was given', () => {
    sortItems(items, 'families', 'descending')
    expect(items[0]?.name).toBe('Ñandú')
  })
})

describe('services beyond their standard', () => {
  it('counts only those known to be beyond', () => {
    expect(servicesBeyond(anItem({ gaps: [aGap(120), aGap(0), aGap(null)] }))).toBe(1)
  })
  it('is unknown, not zero, where no service is known', () => {
    expect(servicesBeyond(anItem({ gaps: [aGap(null)] }))).toBeNull()
  })
})
