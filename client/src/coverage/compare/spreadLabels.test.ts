import { describe, expect, it } from 'vitest'
import { spreadLabels } from './spreadLabels.ts'

const room = { gapPx: 10, mostPx: 100 }

describe('labels beside each other', () => {
  it('stay where they have room', () => {
    expect(spreadLabels([0, 50, 20], room)).toEqual([0, 50, 20])
  })

  it('move apart in the order of their heights, and not out of the frame', () => {
    expect(spreadLabels([50, 50, 52], room)).toEqual([50, 60, 70])
    expect(spreadLabels([100, 99, 98], room)).toEqual([100, 90, 80])
  })
})
