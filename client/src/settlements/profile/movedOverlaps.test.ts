import type { Overlap, Profile } from '@arraigo/shared/profile/profile.schema.ts'
import type { MultiPolygon } from 'geojson'
import { expect, test } from 'vitest'
import { withMovedNeighbours } from './movedOverlaps.ts'

/** A rectangle of thousandths of a degree, beside Viña del Mar. */
const rectangle = (west: number, east: number): MultiPolygon => {
  const [x0, x1] = [-71.5 + west / 1000, -71.5 + east / 1000]
  const ring = [
    [x0, -33.02],
    [x1, -33.02],
    [x1, -33.019],
    [x0, -33.019],
    [x0, -33.02],
  ]
  return { type: 'MultiPolygon', coordinates: [[ring]] }
}

const stored = (settlementId: number): Overlap => ({
  settlementId,
  name: `Toma ${settlementId}`,
  code: null,
  sharedM2: 48,
  share: 0.01,
  shareOfOther: 0.02,
  isDisputed: false,
  shape: null,
})

const finding = (otherId: number): Profile['findings'][number] => ({
  code: 'boundary-overlap',
  rule: 'boundary-overlap',
  severity: 'warns',
  params: {},
  otherId,
  remedies: ['clip'],
})

const answered = {
  overlaps: { settlements: [stored(7), stored(8)], basis: { collection: 'settlements', version: 1, datasetIds: [] } },
  findings: [finding(7), finding(8)],
} as unknown as Profile

const rules = [
  { code: 'boundary-overlap', severity: 'warns', parameters: { minOverlapM2: 1 }, source: 'una norma' },
] as const

const judged = (other: MultiPolygon, disputedWith: number[] = []) =>
  withMovedNeighbours(answered, rectangle(0, 2), {
    moved: { 7: { name: 'Toma 7', boundary: other } },
    disputedWith,
    rules,
  })

test('A neighbour whose edge moved along overlaps no more, whatever the server knows of it', () => {
  const { overlaps, findings } = judged(rectangle(2, 3))
  expect(overlaps.settlements.map(({ settlementId }) => settlementId)).toEqual([8])
  expect(findings.map(({ otherId }) => otherId)).toEqual([8])
})

test('What it overlaps where it lies now is measured and judged', () => {
  const { overlaps, findings } = judged(rectangle(1, 3))
  const redone = overlaps.settlements[0]
  expect(redone).toMatchObject({ settlementId: 7, share: expect.closeTo(0.5, 6), shareOfOther: expect.closeTo(0.5, 6) })
  expect(findings.map(({ otherId, params }) => [otherId, params.sharePct])).toEqual([
    [8, undefined],
    [7, 50],
  ])
})

test('A dispute of the form is no finding', () => {
  expect(judged(rectangle(1, 3), [7]).findings.map(({ otherId }) => otherId)).toEqual([8])
})

test('Without neighbours that moved it is what the server said', () => {
  expect(withMovedNeighbours(answered, rectangle(0, 2), { moved: {}, disputedWith: [], rules })).toBe(answered)
})
