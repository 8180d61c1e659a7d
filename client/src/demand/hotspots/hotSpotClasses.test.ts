import { describe, expect, it } from 'vitest'
import { suppressedClass, unknownClass } from '../../map/painting.ts'
import { classedHotSpots, hotSpotClasses } from './hotSpotClasses.ts'

describe('classes of hot spots', () => {
  it('go from hot to cold, from one end of the ramp to the other, around what is not significant', () => {
    const classes = hotSpotClasses(90)
    expect(classes.map(({ kind, confidence }) => [kind, confidence])).toEqual([
      ['hot', 99],
      ['hot', 95],
      ['hot', 90],
      ['none', null],
      ['cold', 90],
      ['cold', 95],
      ['cold', 99],
    ])
    expect([classes[0]?.colour, classes[3]?.colour, classes[6]?.colour]).toEqual(['middle-1', 'middle-3', 'middle-5'])
  })

  it('leave out what is less sure than asked for, which counts as not significant', () => {
    const answer = { level: [3, 2, 1, 0, -1, -2, -3, null, null], suppressed: [8] }
    const classes = hotSpotClasses(95)
    const { of, counts, untested, suppressed } = classedHotSpots(answer, classes)
    expect(classes).toHaveLength(5)
    expect([...of]).toEqual([0, 1, 2, 2, 2, 3, 4, unknownClass, suppressedClass])
    expect({ counts, untested, suppressed }).toEqual({ counts: [1, 1, 3, 1, 1], untested: 1, suppressed: 1 })
  })
})
