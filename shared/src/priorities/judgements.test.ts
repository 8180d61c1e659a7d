import { describe, expect, test } from 'vitest'
import { groupJudgement, judgedAgain, withMatrix } from './judgements.ts'
import { allPairs, matrixOfPairs, matrixOfTokens, pairAt, pairsOfMatrix, pairsToAsk } from './pairs.ts'
import type { Judgement } from './ranking.schema.ts'

const keys = ['households', 'density', 'age']
const judgement = (id: string, pairs: (number | null)[], of: string[] = keys, isLeftOut = false): Judgement => ({
  id,
  name: id,
  role: 'resident',
  keys: of,
  matrix: matrixOfPairs(of.length, pairs),
  isLeftOut,
})

describe('pairs', () => {
  test('stand where pairAt says, and are asked so that n − 1 answers tie all criteria together', () => {
    for (const count of [2, 3, 7, 15]) {
      expect(allPairs(count).map(([i, j]) => pairAt(count, i, j))).toEqual(allPairs(count).map((_, at) => at))
      expect(
        pairsToAsk(count)
          .slice(0, count - 1)
          .map(([i, j]) => [i, j]),
      ).toEqual(Array.from({ length: count - 1 }, (_, i) => [i, i + 1]))
      expect(pairsToAsk(count)).toHaveLength((count * (count - 1)) / 2)
    }
    expect(pairsOfMatrix(matrixOfPairs(3, [3, null, 1 / 7]))).toEqual([3, null, 1 / 7])
  })

  test('tokens become a consistent matrix whose weights are their shares; none counts as half of one', () => {
    const { people } = groupJudgement([{ ...judgement('a', []), matrix: matrixOfTokens([6, 4, 0]) }], keys)
    expect(people[0]?.consistencyRatio).toBe(0)
    expect(people[0]?.weights?.map((weight) => Math.round(weight * 10.5 * 1e9) / 1e9)).toEqual([6, 4, 0.5])
  })
})

describe('judgements of a group', () => {
  test('are combined without those that are left out, whose own weights stay to be seen', () => {
    const all = groupJudgement(
      [judgement('a', [2, 4, 2]), judgement('b', [8, 16, 2]), judgement('c', [1 / 9, 1 / 9, 1], keys, true)],
      keys,
    )
    expect(all.combined[0]?.map((value) => Number(value?.toFixed(9)))).toEqual([1, 4, 8])
    expect(all.outcome.weights.map((weight) => Number(weight.toFixed(4)))).toEqual([0.7273, 0.1818, 0.0909])
    expect(all.people.map(({ distance }) => distance === null)).toEqual([false, false, true])
    expect(all.people[2]?.weights?.[0]).toBeCloseTo(1 / 19)
    expect(all.spread[0]?.min).toBeCloseTo(4 / 7)
    expect(all.spread[0]?.max).toBeCloseTo(16 / 19)
  })

  test('stay when criteria come and go: new pairs are open, and what was said of one that went comes back with it', () => {
    const said = judgement('a', [3, 5, 2])
    const more = groupJudgement([said], [...keys, 'families']).people[0]
    expect([more?.answered, more?.weights]).toEqual([0.5, null])
    const fewer = judgedAgain(said, ['age', 'households'], [0, 1], 7)
    const again = groupJudgement([fewer], keys).people[0]
    expect(again?.matrix).toEqual([
      [1, 3, 1 / 7],
      [1 / 3, 1, 2],
      [7, 1 / 2, 1],
    ])
    expect(withMatrix(said, keys, matrixOfPairs(3, [null, null, 1])).matrix[0]).toEqual([1, null, null])
  })
})
