import { expect, test } from 'vitest'
import { planSample } from './planSample.ts'

test('the sample has every kind of work, exact figures, and nothing broken', () => {
  const { result, inputs } = planSample()
  const works = result.settlements.flatMap((settlement) => settlement.works)
  const kinds = works.map((work) => inputs.packages.find(({ code }) => code === work.package)?.kind)
  expect([...new Set(kinds)].sort()).toEqual(['complementary', 'doubled-up', 'in-place', 'part', 'relocation'])
  expect(result.objective).toBeCloseTo(101.78454, 5)
  expect(result.totals).toEqual({
    families: 156,
    costUf: 188_150,
    budgetUf: 198_000,
    settlements: 6,
    considered: 8,
    unplannable: 1,
  })
  expect(result.years.map(({ costUf, leftUf, families }) => [costUf, leftUf, families])).toEqual([
    [62_140, 3_860, 50],
    [63_010, 6_850, 58],
    [63_000, 9_850, 48],
  ])
  expect(result.projects.map(({ siteId, year, families, from }) => [siteId, year, families, from.length])).toEqual([
    [2, 2027, 20, 2],
    [2, 2028, 38, 1],
    [3, 2027, 12, 1],
  ])
  expect(result.requirements.filter(({ isMet }) => !isMet)).toEqual([])
  expect(result.findings.filter(({ code }) => code.startsWith('plan-broken'))).toEqual([])
})
