import type { DemandProgress } from '@arraigo/shared/demand/demand.schema.ts'
import { describe, expect, it } from 'vitest'
import { byComuna, byKind, familiesByStage, progressBar, totalOf } from './progressSums.ts'

type Row = DemandProgress['rows'][number]
const aRow = (values: Partial<Row>): Row => ({
  stage: 'planned',
  kind: 'upgrading',
  year: 2026,
  comunaCode: '05109',
  comunaName: 'Viña del Mar',
  regionCode: '05',
  families: 10,
  count: 1,
  unknown: 0,
  from: 'register',
  ...values,
})

describe('families of a programme', () => {
  const rows = [
    aRow({ families: 10 }),
    aRow({ stage: 'delivered', kind: 'new-housing', families: 30, comunaCode: '05101' }),
    aRow({ stage: 'under-way', kind: 'improvement', families: null }),
    aRow({ stage: 'delivered', families: 5, comunaCode: null }),
  ]

  it('are summed by stage; those that nobody knows add nothing', () => {
    expect(familiesByStage(rows)).toEqual({ planned: 10, 'under-way': 0, delivered: 35 })
  })

  it('add up to the same by kind and by comuna', () => {
    for (const groups of [byKind(rows), byComuna(rows)])
      expect(groups.reduce((total, { families }) => total + totalOf(families), 0)).toBe(45)
    expect(byKind(rows).map(({ key }) => key)).toEqual(['upgrading', 'improvement', 'new-housing'])
    expect(byComuna(rows).map(({ key }) => key)).toEqual(['05101', '05109', ''])
  })

  it('fill a bar as long as the target, and a longer one where there are more', () => {
    const short = progressBar(familiesByStage(rows), 100)
    expect(short.parts.map(({ stage, share }) => [stage, share])).toEqual([
      ['delivered', 0.35],
      ['under-way', 0],
      ['planned', 0.1],
    ])
    expect([short.missing, short.targetAt]).toEqual([55, 1])
    const over = progressBar(familiesByStage(rows), 30)
    expect([over.missing, over.targetAt]).toEqual([0, 30 / 45])
    expect(over.parts.reduce((total, { share }) => total + share, 0)).toBeCloseTo(1, 12)
  })
})
