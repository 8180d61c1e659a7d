import type { RankingInputs, RankingSpec } from '@arraigo/shared/priorities/ranking.schema.ts'
import { rankingResult } from '@arraigo/shared/priorities/rankSettlements.ts'
import type { SealedRanking } from '@arraigo/shared/priorities/sealedRanking.schema.ts'
import { aSpec, someInputs } from '@arraigo/shared/priorities/testing/aRanking.ts'
import { expect, test } from 'vitest'
import { knownOfRanking } from './freezeChecks.ts'
import { pointMap } from './publishedMap.ts'
import { leftOutRows, publishedRows } from './publishedRows.ts'
import { sinceSealed } from './sinceSealed.ts'

const ordered = (inputs: RankingInputs, spec: RankingSpec) =>
  ({ inputs, spec, result: rankingResult(inputs, spec) }) as unknown as SealedRanking

test('the order is by place, ties by name; who has no place says why', () => {
  const spec = aSpec([{}], { exclusions: [{ settlementId: 4, reason: 'Se traslada' }] })
  const sealed = ordered(someInputs([[5], [9], [5], [7], [null]], ['Ñuble', 'Zeta', 'nogal', 'Alto', 'Bajo']), spec)
  expect(publishedRows(sealed).map(({ rank, name }) => [rank, name])).toEqual([
    [1, 'Zeta'],
    [2, 'nogal'],
    [2, 'Ñuble'],
  ])
  const { unplaced, leftOut } = leftOutRows(sealed)
  expect(unplaced.map(({ name }) => name)).toEqual(['Bajo'])
  expect(leftOut.map(({ name, said }) => [name, said.params?.reason])).toEqual([['Alto', 'Se traslada']])
})

test('what is unknown is counted of those that were to be ranked, not of those that were excluded', () => {
  const spec = aSpec([{ weight: 4 }, { weight: 6 }], { exclusions: [{ settlementId: 4, reason: 'Se traslada' }] })
  const inputs = someInputs([
    [1, 2],
    [2, null],
    [null, null],
    [null, null],
  ])
  expect(knownOfRanking(inputs, spec, rankingResult(inputs, spec))).toEqual({
    ranked: 2,
    sparse: 1,
    unplaced: 1,
    unknown: [1, 2],
    meant: 3,
  })
})

test('since it was frozen: who moved, farthest first, who came and who went', () => {
  const before = ordered(someInputs([[9], [8], [7], [6]], ['A', 'B', 'C', 'D']), aSpec([{}]))
  const now = ordered(
    someInputs([[9], [2], [7], [6], [1]], ['A', 'B', 'C', 'D', 'E']),
    aSpec([{}], { exclusions: [{ settlementId: 4, reason: 'Se traslada' }] }),
  )
  expect(sinceSealed(before, now)).toEqual({
    moved: [
      { name: 'B', from: 2, to: 3 },
      { name: 'C', from: 3, to: 2 },
    ],
    came: ['E'],
    gone: ['D'],
  })
  expect(sinceSealed(before, before)).toEqual({ moved: [], came: [], gone: [] })
})

test('an island far away is named beside the map, not drawn on it; what has no place is nowhere', () => {
  const inputs = someInputs([[1], [2], [3], [4], [5]])
  inputs.settlements.longitudes = [-71.6, -71.2, -70.6, -109.4, null]
  inputs.settlements.latitudes = [-33, -32.5, -32.8, -27.1, null]
  const map = pointMap(ordered(inputs, aSpec([{}])))!
  expect(map.points.map(({ id }) => id)).toEqual([1, 2, 3])
  expect(map.beyond).toEqual(['S4'])
  const [first, second] = map.points
  expect(second!.x).toBeGreaterThan(first!.x)
  expect(second!.y).toBeLessThan(first!.y)
})
