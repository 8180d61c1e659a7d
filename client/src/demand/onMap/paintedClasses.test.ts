import type { DemandCells } from '@arraigo/shared/demand/demand.schema.ts'
import { describe, expect, it } from 'vitest'
import { suppressedClass, unknownClass } from '../../map/painting.ts'
import { cellFigures } from './cellFigures.ts'
import { paintedClasses, pairedClasses } from './paintedClasses.ts'

const cells = (change: Partial<DemandCells> = {}): DemandCells => ({
  of: 'hex8',
  ids: [1, 2, 3, 4, 5],
  people: [100, 0, 50, null, 1000],
  areaKm2: [0.5, 0.5, null, 1, 2],
  values: { families: [10, 0, 5, null, 40], recoverable: [1, 2, 3, 4, 5], 'unknown-share': [0, 0.5, 1, 0, 0.25] },
  suppressed: { families: [3] },
  basis: {} as DemandCells['basis'],
  ...change,
})
const natural = { method: 'natural', count: 3, cuts: [] } as const

describe('figures of many places', () => {
  it('are per square kilometre and per thousand people; of nobody and on no ground they are unknown, never zero or infinite', () => {
    expect(cellFigures(cells(), 'families', 'total').values).toEqual([10, 0, 5, null, 40])
    expect(cellFigures(cells(), 'families', 'km2').values).toEqual([20, 0, null, null, 20])
    expect(cellFigures(cells(), 'families', 'thousand').values).toEqual([100, null, 100, null, 40])
  })

  it('that are shares stay shares, whatever scale was chosen', () => {
    expect(cellFigures(cells(), 'unknown-share', 'km2')).toMatchObject({ values: [0, 0.5, 1, 0, 0.25] })
  })

  it('that were not asked for are unknown', () => {
    expect(cellFigures(cells(), 'sanitation', 'total').values).toEqual([null, null, null, null, null])
  })
})

describe('classes of what is painted', () => {
  it('tell the suppressed from the unknown and from zero', () => {
    const { classes, counts, unknown, suppressed } = paintedClasses(
      cellFigures(cells({ values: { families: [10, 0, null, null, 40] } }), 'families', 'total'),
      natural,
    )
    expect([...classes]).toEqual([1, 0, unknownClass, suppressedClass, 2])
    expect({ counts, unknown, suppressed }).toEqual({ counts: [1, 1, 1], unknown: 1, suppressed: 1 })
  })

  it('follow typed limits as far as these are right', () => {
    const figures = cellFigures(cells(), 'families', 'total')
    const { breaks, issues, classes } = paintedClasses(figures, { method: 'typed', count: 5, cuts: ['5', 'x'] })
    expect(breaks).toEqual([0, 5, 40])
    expect(issues.map(({ code }) => code)).toEqual(['break-not-number'])
    expect([...classes]).toEqual([1, 0, 1, suppressedClass, 1])
  })

  it('of nothing known are none', () => {
    const { breaks, classes } = paintedClasses(cellFigures(cells(), 'sanitation', 'total'), natural)
    expect(breaks).toEqual([])
    expect(new Set(classes)).toEqual(new Set([unknownClass]))
  })
})

describe('two measures at once', () => {
  it('are in thirds of each; what is hidden in one is hidden in both', () => {
    const values = { families: [1, 2, 3, null, 9], recoverable: [9, 1, 5, 4, 9] }
    const both = cells({ values })
    const { classes } = pairedClasses(cellFigures(both, 'families', 'total'), cellFigures(both, 'recoverable', 'total'))
    expect(classes[3]).toBe(suppressedClass)
    // Least of the first with most of the second; most of both.
    expect(classes[0]).toBe(2)
    expect(classes[4]).toBe(8)
  })

  it('find classes where most places have none', () => {
    const values = { families: [0, 0, 0, 0, 7], recoverable: [1, 2, 3, 4, 5] }
    const both = cells({ values, suppressed: {} })
    const { first } = pairedClasses(cellFigures(both, 'families', 'total'), cellFigures(both, 'recoverable', 'total'))
    expect(first.length).toBeGreaterThan(2)
  })
})
