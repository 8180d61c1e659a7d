import { describe, expect, it, test } from 'vitest'
import { buildPlanModel } from '../model/buildPlanModel.ts'
import { choicesOf, chosenFrom } from '../model/planChoices.ts'
import { resultOf } from '../model/resultOf.ts'
import type { PlanChoice } from '../planResult.schema.ts'
import { planSample } from '../testing/planSample.ts'
import { type ComparedPlan, comparePlans, figuresOf, inequalityOf } from './comparePlans.ts'

const sample = planSample()

/** The sample with other choices. */
function changed(change: (choices: PlanChoice[]) => PlanChoice[]): ComparedPlan {
  const { inputs, spec } = sample
  const model = buildPlanModel(inputs, spec)
  const { chosen, issues } = chosenFrom(model, inputs, spec, change(choicesOf(sample.result)))
  expect(issues).toEqual([])
  const proof = { status: 'manual', bound: 101.8, seconds: 0, solver: 'by hand' } as const
  return { inputs, spec, result: resultOf(inputs, spec, model, chosen, proof) }
}

test('figures add up to what the result says', () => {
  const figures = figuresOf(sample)
  const { totals, years } = sample.result
  expect(figures.families).toBe(totals.families)
  expect(figures.byYear.reduce((sum, year) => sum + year.families, 0)).toBe(totals.families)
  expect(figures.comunas.reduce((sum, place) => sum + place.served, 0)).toBe(totals.families)
  expect(figures.regions.map(({ code, served }) => [code, served])).toEqual([['05', totals.families]])
  // 12 + 38 + 8 + 12 to sites 2 and 3.
  expect(figures.moved).toBe(70)
  expect(figures.projects).toBe(3)
  // Begun in 2027, 2028 and 2029.
  const meant = years.reduce((sum, { year, families }) => sum + year * families, 0) / totals.families
  expect(figures.meanYear).toBeCloseTo(meant, 12)
  // Relocation 38 + 8 + 12, for families that share a dwelling 12, and the new homes in place.
  const inPlace = sample.result.settlements.flatMap(({ works }) =>
    works.filter((work) => work.package === 'new-in-place'),
  )
  const homes = 70 + inPlace.reduce((sum, { families }) => sum + families, 0)
  expect(figures.closed.find(({ gap }) => gap === 'housing:new')?.families).toBe(homes)
})

describe('two plans', () => {
  it('that are the same differ in nobody', () => {
    expect(new Set(comparePlans(sample, sample).map(({ move }) => move))).toEqual(new Set(['same']))
  })

  it('say who leaves, who begins in another year, who gets another package', () => {
    const other = changed((choices) =>
      choices
        .filter(({ settlementId }) => settlementId !== 2)
        .map((choice) => (choice.settlementId === 6 ? { ...choice, year: 2027 } : choice))
        .map((choice) =>
          choice.settlementId === 1 && choice.package === 'new-in-place'
            ? { ...choice, package: 'urbanisation' }
            : choice,
        ),
    )
    const moves = new Map(comparePlans(sample, other).map(({ settlementId, move }) => [settlementId, move]))
    expect([1, 2, 3, 6].map((id) => moves.get(id))).toEqual(['package', 'leaves', 'same', 'year'])
    const back = new Map(comparePlans(other, sample).map(({ settlementId, move }) => [settlementId, move]))
    expect(back.get(2)).toBe('enters')
  })
})

describe('inequality', () => {
  const place = (families: number, served: number) => ({ families, served })

  it('is none where all have the same share, whatever their size', () => {
    expect(inequalityOf([place(10, 5), place(1000, 500)])).toBeCloseTo(0, 12)
  })

  it('is all but the share of the one that has everything', () => {
    expect(inequalityOf([place(100, 100), place(300, 0)])).toBeCloseTo(0.75, 12)
  })

  it('of two halves with 20 % and 80 % is 0.3', () => {
    expect(inequalityOf([place(50, 40), place(50, 10)])).toBeCloseTo(0.3, 12)
  })

  it('is unknown where nobody is served', () => {
    expect(inequalityOf([place(50, 0), place(0, 0)])).toBeNull()
  })
})
