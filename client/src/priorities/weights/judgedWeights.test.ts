import { matrixOfPairs } from '@arraigo/shared/priorities/pairs.ts'
import type { Judgement, RankingSpec } from '@arraigo/shared/priorities/ranking.schema.ts'
import { describe, expect, it } from 'vitest'
import { isWeighedByPairs, withAnswer, withJudgements, withoutPerson, withPerson } from './judgedWeights.ts'
import { judgementsFrom, takenIn } from './workshop/judgementsFrom.ts'

const keys = ['households', 'density', 'age']
const spec = (judgements: Judgement[] = []): RankingSpec => ({
  ...{ in: '05', standardSet: 'siedu', method: 'weighted-sum', weighting: 'points', judgements },
  ...{ filters: [], exclusions: [], weightSpread: 0.5 },
  criteria: keys.map((key) => ({
    ...{ key, weight: 10, direction: 'more-first', normalisation: { kind: 'percentile' }, unknown: 'leave-out' },
  })),
})
const judgement = (id: string, pairs: (number | null)[]): Judgement => ({
  ...{ id, name: id, role: 'resident', keys, matrix: matrixOfPairs(3, pairs) },
})
const weightsOf = ({ criteria = [] }: Partial<RankingSpec>) =>
  criteria.map(({ weight }) => Math.round(weight * 10) / 10)

describe('weights of judgements', () => {
  it('are written into the criteria as points of 100, once the answers tie all criteria together', () => {
    const one = withAnswer(spec(), judgement('a', [null, null, null]), [0, 1], 3)
    expect([one.weighting, one.criteria]).toEqual(['points', undefined])
    const two = { ...spec(), ...withAnswer({ ...spec(), ...one }, one.judgements?.[0] as Judgement, [1, 2], 3) }
    // The missing pair follows from the others: 9 to 3 to 1.
    expect([two.weighting, weightsOf(two)]).toEqual(['pairwise', [69.2, 23.1, 7.7]])
    expect(isWeighedByPairs(two)).toBe(true)
    expect(isWeighedByPairs({ ...two, weighting: 'points' })).toBe(false)
    const [first, ...others] = two.criteria as [RankingSpec['criteria'][number]]
    expect(isWeighedByPairs({ ...two, criteria: [{ ...first, weight: 50 }, ...others] })).toBe(false)
  })

  it('follow who counts; without anybody left they stay as they were', () => {
    const both = [judgement('a', [2, 4, 2]), judgement('b', [8, 16, 2])]
    expect(weightsOf(withJudgements(spec(), both))).toEqual([72.7, 18.2, 9.1])
    const alone = withPerson(spec(both), { ...judgement('b', [8, 16, 2]), isLeftOut: true })
    expect(weightsOf(alone)).toEqual([57.1, 28.6, 14.3])
    expect(withoutPerson(spec(both.slice(0, 1)), 'a')).toEqual({ judgements: [], weighting: 'points' })
  })

  it('of a workshop are taken in without what was set aside, twice the same, and who was left out stays so', () => {
    const criteria = keys.map((key) => ({
      ...{ key, name: { es: key, en: key }, about: { es: '', en: '' }, unit: '' },
    }))
    const participant = (id: number, name: string | null, isSetAside = false) => ({
      ...{ id, name, isSetAside, role: null, kind: 'tokens' as const, pairs: [], tokens: [6, 4, 0] },
      ...{ setAsideNote: null, beganAt: '', changedAt: '' },
    })
    const people = [participant(1, 'Ana'), participant(2, 'Broma', true), participant(3, null)]
    const answers = judgementsFrom({ id: 7, criteria }, people, (number) => `P${number}`)
    expect(answers.map(({ id, name, role }) => [id, name, role])).toEqual([
      ['workshop-7-1', 'Ana', 'other'],
      ['workshop-7-3', 'P3', 'other'],
    ])
    const own = judgement('own', [1, 1, 1])
    const [mine, ana, ...rest] = takenIn([own], 7, answers)
    expect(takenIn([mine as Judgement, { ...(ana as Judgement), isLeftOut: true }, ...rest], 7, answers)).toEqual([
      own,
      { ...ana, isLeftOut: true },
      ...rest,
    ])
  })
})
