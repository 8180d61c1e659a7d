import type { DemandCells } from '@arraigo/shared/demand/demand.schema.ts'
import { expect, it } from 'vitest'
import { leastFigures } from './leastFigures.ts'

const cells: DemandCells = {
  of: 'hex8',
  ids: [1, 2, 3, 4, 5, 6],
  people: [100, 50, null, 0, 10, 10],
  areaKm2: [1, 1, 1, 1, 1, 1],
  values: { families: [10, 5, 7, 0, null, 3], 'unknown-share': [0, 0.4, null, null, 1, null] },
  suppressed: { 'unknown-share': [5] },
  basis: {} as DemandCells['basis'],
}
const leastOf = (...[measure, of = cells]: [Parameters<typeof leastFigures>[1], DemandCells?]) =>
  cells.ids.map((_, at) => leastFigures(of, measure)(at))

it('figures are the least that they can be where the need of some is unknown, or nobody knows who lives there', () => {
  expect(leastOf('families')).toEqual([false, true, true, false, false, false])
})

it('what does not depend on need is what it is', () => {
  expect(leastOf('people')).not.toContain(true)
  expect(leastOf('families', { ...cells, values: { families: [1, 1, 1, 1, 1, 1] } })).not.toContain(true)
})
