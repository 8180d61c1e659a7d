import { planSample } from '@arraigo/shared/plans/testing/planSample.ts'
import { expect, test } from 'vitest'
import { modelOf } from '../items/changedPlan.ts'
import { planRows } from '../items/planRows.ts'
import { inLanes, projectTimeline, settlementTimeline, timelineYears } from './timelineRows.ts'
import { fundYears, yearFamilies, yearMoney } from './yearFigures.ts'

const { inputs, spec, result } = planSample()
const rows = planRows(inputs, result, modelOf(inputs, spec).excluded)

test('what packages do not cost is land and works of sites', () => {
  const [first, second] = yearMoney(result)
  expect(first).toMatchObject({ availableUf: 66_000, costUf: 62_140, leftUf: 3_860 })
  expect(first?.parts.at(-1)).toEqual({ of: 'sites', costUf: 7_000 + 2_640 })
  expect(second).toMatchObject({ carriedUf: 3_860, availableUf: 69_860 })
  for (const { parts, costUf } of yearMoney(result))
    expect(parts.reduce((sum, part) => sum + part.costUf, 0)).toBeCloseTo(costUf)
})

test('families add up over the years and are measured by the target', () => {
  expect(yearFamilies(result, 6000).map(({ cumulated }) => cumulated)).toEqual([50, 108, 156])
  expect(yearFamilies(result, 6000).at(-1)?.share).toBeCloseTo(0.026)
  expect(yearFamilies(result, null).at(-1)?.share).toBeNull()
})

test('the plan pays what no fund does', () => {
  expect(fundYears(result)).toEqual([
    { fund: 'budget', given: [60_000, 60_000, 60_000], used: [58_640, 58_260, 63_000] },
    { fund: 'pmb', given: [6_000, 6_000, 6_000], used: [3_500, 4_750, 0] },
  ])
})

test('works that follow share a lane, works at the same time do not', () => {
  const bar = (key: string, fromYear: number, toYear: number) => ({
    key,
    package: key,
    fromYear,
    toYear,
    families: 1,
    costUf: 1,
  })
  const { bars, lanes } = inLanes([bar('c', 2029, 2029), bar('a', 2027, 2028), bar('b', 2028, 2028)])
  expect(lanes).toBe(2)
  expect(bars.map(({ key, lane }) => [key, lane])).toEqual([
    ['a', 0],
    ['b', 1],
    ['c', 0],
  ])
})

test('settlements stand under their comuna, those that begin first first, and works are seen to their end', () => {
  const timeline = settlementTimeline(rows)
  expect(timeline.map((row) => row.name)).toEqual([
    'Valparaíso',
    'Vista Hermosa',
    'Violeta Parra',
    'Pampa Ilusión',
    'Viña del Mar',
    'Manuel Bustos',
    'Parcela 11',
    'Felipe Camiroaga',
  ])
  expect(timeline[0]).toMatchObject({ families: 50, count: 3 })
  expect(timelineYears(timeline, 2027, 3)).toEqual([2027, 2028, 2029, 2030, 2031])
})

test('a project stands at its site with those that it is for, as long as its longest package', () => {
  const projects = projectTimeline(inputs, result).filter((row) => row.kind === 'project')
  expect(projects.map(({ name, families, from }) => [name, families, from])).toEqual([
    ['Placilla', 12, ['Vista Hermosa']],
    ['Reñaca Alto', 20, ['Manuel Bustos', 'Parcela 11']],
    ['Reñaca Alto', 38, ['Felipe Camiroaga']],
  ])
  expect(projects[1]?.bars).toMatchObject([{ fromYear: 2027, toYear: 2028, package: 'doubled-up' }])
})
