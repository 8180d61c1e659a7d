import { unknownAttributes } from '@arraigo/shared/settlements/settleAttributes.ts'
import type { Settlement } from '@arraigo/shared/settlements/settlement.schema.ts'
import { describe, expect, it } from 'vitest'
import { boundaryChange, differencesBetween } from './changeWords.ts'

const aVersion = (own: Partial<Settlement>): Settlement =>
  ({ ...unknownAttributes, id: 1, version: 1, name: 'Los Pinos', areaM2: null, boundary: null, ...own }) as Settlement
const square = (size: number): Settlement['boundary'] => ({
  type: 'MultiPolygon',
  coordinates: [
    [
      [
        [0, 0],
        [size, 0],
        [size, size],
        [0, 0],
      ],
    ],
  ],
})

describe('what changed of a boundary', () => {
  it('is its growth, with the share of what it was', () => {
    expect(boundaryChange({ before: 35_000, after: 39_200 })).toEqual({
      kind: 'resized',
      beforeM2: 35_000,
      afterM2: 39_200,
      differenceM2: 4_200,
      share: 0.12,
    })
  })
  it('is that it was drawn or taken away, never a growth from nothing', () => {
    expect(boundaryChange({ before: null, after: 100 })).toEqual({ kind: 'drawn', afterM2: 100 })
    expect(boundaryChange({ before: 100, after: null })).toEqual({ kind: 'erased', beforeM2: 100 })
  })
  it('is another shape where the areas do not differ by what is shown', () => {
    expect(boundaryChange({ before: 35_000, after: 35_049 })).toEqual({ kind: 'reshaped', afterM2: 35_049 })
  })
})

describe('what differs between two versions', () => {
  it('is every attribute and the shape, older value first', () => {
    const older = aVersion({ householdCount: null, water: 'none', areaM2: 10, boundary: square(1) })
    const newer = aVersion({ householdCount: 40, water: 'none', areaM2: 40, boundary: square(2) })
    expect(differencesBetween(older, newer)).toEqual([
      { field: 'householdCount', before: null, after: 40 },
      { field: 'boundary', before: 10, after: 40 },
    ])
  })
  it('is nothing where only the version differs, nor of fields that follow from others', () => {
    const older = aVersion({ comunaName: 'Viña del Mar', boundary: square(1) })
    expect(differencesBetween(older, { ...older, version: 2, comunaName: null, boundary: square(1) })).toEqual([])
  })
})
