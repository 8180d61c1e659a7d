import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isMessage, locales, say } from '../messages/messages.ts'
import { bruteForce } from './bruteForce.ts'
import { benefitOf, buildModel, costUfOf, type PlanModel } from './planModel.ts'
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
    explanations: explainChoices(model, choices, { ...relaxation, objective, bound: objective }),
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
    2: 'plan-others-yield-more',
    3: 'plan-unknown-households',
    4: 'plan-costs-more-than-budget',
  })
  const text = (id: number, part: 'reason' | 'alternative') => say('es', explanations.get(id)?.[part] ?? { code: '' })
  expect(text(1, 'reason')).toBe(
    'Entra: 20 familias con puntaje 80 por 13.500 UF; está entre los de mejor resultado por UF.',
  )
  expect(text(1, 'alternative')).toBe(
    'Con 11.500 UF más recibiría Vivienda nueva, pero ese dinero rinde más en otros campamentos.',
  )
  expect(text(2, 'reason')).toBe('No entra: con este presupuesto, cada UF rinde más en otros campamentos.')
  expect(say('en', explanations.get(4)?.reason ?? { code: '' })).toBe(
    'Not in: the cheapest for its 1,000 families, Urbanisation, costs 500,000 UF and the whole budget is 13,500 UF.',
  )
})

test('a settlement that would enter says at which cost, and how much more budget adds it to the plan as it is', () => {
  // 80 × 20 × 0.8 = 1,280 points; without mejoramiento 960: giving up 320 points frees 3,500 UF, less than 0.6 × 30 × 20 = 360.
  const { explanations } = explain(
    [aCandidate({ settlementId: 1, score: 80 }), aCandidate({ settlementId: 2, score: 30 })],
    19_500,
  )
  expect(explanations.get(2)?.alternative).toMatchObject({
    code: 'plan-would-enter',
    params: { costUf: 10_000, enoughUf: 9500, extraUf: 4000 },
  })
  expect(say('es', explanations.get(2)?.alternative ?? { code: '' })).toBe(
    'Entraría si Urbanización bajara de 10.000 a 9.500 UF; con 4.000 UF más de presupuesto se podría sumar sin quitar a nadie.',
  )
})

test('a settlement that yields well but is not in the best combination says so', () => {
  const { explanations, choices } = explain(
    [aCandidate({ settlementId: 1, score: 51, families: 11 }), aCandidate({ settlementId: 2, families: 20 })],
    10_000,
  )
  expect([...choices.keys()]).toEqual([2])
  expect(explanations.get(1)?.reason.code).toBe('plan-other-combination')
})

test('of two that yield the same, the one left out is not said to yield less', () => {
  const { explanations, choices } = explain(
    [aCandidate({ settlementId: 1, families: 30 }), aCandidate({ settlementId: 2, families: 20 })],
    15_000,
  )
  expect([...choices.keys()]).toEqual([1])
  expect(explanations.get(2)?.reason.code).toBe('plan-other-combination')
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

/** The model with the cheapest option of one settlement at another cost. */
const atCost = (model: PlanModel, settlementId: number, costUf: number): PlanModel => ({
  ...model,
  settlements: model.settlements.map((settlement) =>
    settlement.settlementId !== settlementId
      ? settlement
      : {
          ...settlement,
          options: settlement.options.map((option, at) => (at === 0 ? { ...option, costUf } : option)),
        },
  ),
})

test('what is said to bring a settlement in does: solved again at that cost it enters, and the extra budget pays for it', () => {
  let said = 0
  fc.assert(
    fc.property(candidates, fc.integer({ min: 5000, max: 90_000 }), (rows, budgetUf) => {
      const { model, explanations, objective, choices } = explain(rows, budgetUf)
      for (const [id, { alternative }] of explanations) {
        if (alternative === null || choices.has(id)) continue
        const { enoughUf, extraUf } = alternative.params as { enoughUf?: number; extraUf: number }
        const cheapest = model.settlements.find(({ settlementId }) => settlementId === id)?.options[0]
        expect(costUfOf(choices) + (cheapest?.costUf ?? Number.NaN)).toBeLessThanOrEqual(budgetUf + extraUf)
        if (enoughUf === undefined) continue
        said += 1
        const again = bruteForce(atCost(model, id, enoughUf))
        expect(again.choices.has(id)).toBe(true)
        expect(again.objective).toBeGreaterThan(objective)
      }
    }),
    { numRuns: 600, seed: 2026 },
  )
  expect(said).toBeGreaterThan(20)
})

test('both languages of a message use the same placeholders', () => {
  const placeholders = (text: string) =>
    (text.match(/\{\w+\}/g) ?? []).map((name) => name.replace(/E[sn]\}/, '}')).sort()
  for (const [code, texts] of Object.entries(planMessages))
    expect([code, placeholders(texts.en)]).toEqual([code, placeholders(texts.es)])
})
