import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isMessage, locales, say } from '../messages/messages.ts'
import { bruteForce } from './bruteForce.ts'
import { benefitOf, buildModel, costUfOf } from './planModel.ts'
import { aCandidate, threePackages } from './plans.builders.ts'
import { planMessages } from './plans.messages.ts'
import { explainChoices } from './reasons.ts'
import { greedyChoices, relax } from './relaxation.ts'

const explain = (candidates: Parameters<typeof buildModel>[0], budgetUf: number) => {
  const model = buildModel(candidates, threePackages, budgetUf)
  const { choices, objective } = bruteForce(model)
  const relaxation = relax(model)
  return {
    model,
    choices,
    objective,
    relaxation,
    explanations: explainChoices(model, choices, relaxation.thresholdPerUf),
  }
}

test('every settlement has a reason with its numbers: what entered, what yields too little, what is unknown', () => {
  const { explanations } = explain(
    [
      aCandidate({ settlementId: 1, score: 80 }),
      aCandidate({ settlementId: 2, score: 10 }),
      aCandidate({ settlementId: 3, families: null }),
      aCandidate({ settlementId: 4, families: 1000 }),
    ],
    13_500,
  )
  const codes = [...explanations].map(([id, { reason }]) => [id, reason.code])
  expect(Object.fromEntries(codes)).toEqual({
    1: 'plan-chosen',
    2: 'plan-below-threshold',
    3: 'plan-unknown-households',
    4: 'plan-costs-more-than-budget',
  })
  // 0.8 × 80 × 20 = 1,280 points for 13,500 UF; new housing adds 320 points for 11,500 UF more.
  expect(say('es', explanations.get(1)?.reason ?? { code: '' })).toMatch(
    /^Mejoramiento para 20 familias por 13\.500 UF: rinde 94,815 puntos/,
  )
  expect(explanations.get(1)?.alternative).toMatchObject({
    code: 'plan-more-is-worth-less',
    params: { extraUf: 11_500, ratio: (1000 * 320) / 11_500 },
  })
  expect(say('en', explanations.get(4)?.reason ?? { code: '' })).toBe(
    'Its cheapest option, Urbanisation, costs 500,000 UF, more than the whole budget (13,500 UF).',
  )
})

test('a settlement that yields more than the limit but does not fit says so, with what is left', () => {
  const { explanations, choices } = explain(
    [aCandidate({ settlementId: 1, score: 51, families: 11 }), aCandidate({ settlementId: 2, families: 20 })],
    10_000,
  )
  expect([...choices.keys()]).toEqual([2])
  expect(explanations.get(1)?.reason).toMatchObject({ code: 'plan-does-not-fit', params: { leftUf: 0, costUf: 5500 } })
})

const candidates = fc
  .array(
    fc.record({
      families: fc.option(fc.integer({ min: 0, max: 60 })),
      score: fc.option(fc.integer({ min: 0, max: 100 })),
    }),
    { maxLength: 6 },
  )
  .map((rows) => rows.map((row, i) => aCandidate({ ...row, settlementId: i + 1 })))

test('no plan exceeds the relaxation, and every reason is a sentence in both languages with no placeholder left', () => {
  fc.assert(
    fc.property(candidates, fc.integer({ min: 0, max: 60_000 }), (rows, budgetUf) => {
      const { model, explanations, objective, relaxation } = explain(rows, budgetUf)
      expect(objective).toBeLessThanOrEqual(relaxation.bound + 1e-6)
      const greedy = greedyChoices(model)
      expect(benefitOf(greedy)).toBeLessThanOrEqual(objective + 1e-6)
      expect(costUfOf(greedy)).toBeLessThanOrEqual(budgetUf)
      expect([...explanations.keys()].sort()).toEqual(rows.map((row) => row.settlementId).sort())
      for (const { reason, alternative } of explanations.values()) {
        for (const issue of [reason, alternative].filter((one) => one !== null)) {
          expect(isMessage(issue.code)).toBe(true)
          for (const locale of locales) expect(say(locale, issue)).not.toMatch(/[{}]|undefined|NaN|sin dato/)
        }
      }
    }),
  )
})

test('both languages of a message use the same placeholders', () => {
  const placeholders = (text: string) =>
    (text.match(/\{\w+\}/g) ?? []).map((name) => name.replace(/E[sn]\}/, '}')).sort()
  for (const [code, texts] of Object.entries(planMessages))
    expect([code, placeholders(texts.en)]).toEqual([code, placeholders(texts.es)])
})
