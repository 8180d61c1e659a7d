import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { solutionKinds, solutionStages } from './demand.schema.ts'
import { type PlannedItem, programmeProgress, type RegisteredSolution } from './programmeProgress.ts'

const anItem = (values: Partial<PlannedItem> = {}): PlannedItem => ({
  settlementId: 1,
  name: 'Las Lomas',
  comunaCode: '05109',
  comunaName: 'Viña del Mar',
  regionCode: '05',
  year: 2027,
  kind: 'upgrading',
  families: 40,
  ...values,
})
const aSolution = (values: Partial<RegisteredSolution> = {}): RegisteredSolution => ({
  comunaCode: '05109',
  comunaName: 'Viña del Mar',
  settlementId: null,
  kind: 'upgrading',
  stage: 'delivered',
  families: 12,
  year: 2025,
  ...values,
})

describe('progress of a programme', () => {
  test('works of a plan count by kind of solution; what nobody knows is counted apart', () => {
    const items = [
      anItem(),
      anItem({ settlementId: 2, families: null }),
      anItem({ settlementId: 3, kind: 'new-housing', families: null }),
      anItem({ settlementId: 4, kind: 'relocation', families: 5 }),
    ]
    const { rows } = programmeProgress(items, [])
    expect(rows.map(({ kind, families, count, unknown }) => [kind, families, count, unknown])).toEqual([
      ['upgrading', 40, 2, 1],
      ['new-housing', null, 1, 1],
      ['relocation', 5, 1, 0],
    ])
  })

  test('a comuna of Ñuble under its old code is of Ñuble', () => {
    expect(programmeProgress([], [aSolution({ comunaCode: '08401' })]).rows[0]?.regionCode).toBe('16')
  })

  test('no settlement counts by a plan and by the register; nothing else is lost', () => {
    const settlementId = fc.integer({ min: 1, max: 8 })
    const items = fc.uniqueArray(
      fc.record({ settlementId, families: fc.option(fc.integer({ min: 1, max: 500 })) }).map(anItem),
      { selector: ({ settlementId: id }) => id },
    )
    const solutions = fc.array(
      fc
        .record({
          settlementId: fc.option(settlementId),
          families: fc.integer({ min: 1, max: 500 }),
          stage: fc.constantFrom(...solutionStages),
          kind: fc.constantFrom(...solutionKinds),
        })
        .map(aSolution),
    )
    fc.assert(
      fc.property(items, solutions, (planned, registered) => {
        const { rows, replaced } = programmeProgress(planned, registered)
        const sumOf = (from: string) =>
          rows.filter((row) => row.from === from).reduce((sum, { families }) => sum + (families ?? 0), 0)
        expect(sumOf('register')).toBe(registered.reduce((sum, { families }) => sum + families, 0))
        const there = new Set(registered.map(({ settlementId: id }) => id))
        expect(replaced.map(({ settlementId: id }) => id)).toEqual(
          planned.map(({ settlementId: id }) => id).filter((id) => there.has(id)),
        )
        const plannedFamilies = planned.reduce((sum, { families }) => sum + (families ?? 0), 0)
        const replacedFamilies = replaced.reduce((sum, { plannedFamilies: was }) => sum + (was ?? 0), 0)
        expect(sumOf('plan')).toBe(plannedFamilies - replacedFamilies)
      }),
    )
  })
})
